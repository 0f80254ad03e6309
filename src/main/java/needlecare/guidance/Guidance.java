package needlecare.guidance;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be said in one language.
 *
 * @param claims by id
 * @param topics by id
 * @param redFlags by id, in the order in which they outweigh each other
 * @param things by id
 * @param regions by locale
 */
public record Guidance(
        Map<String, Claim> claims,
        Map<String, Topic> topics,
        Map<String, RedFlag> redFlags,
        Map<String, Thing> things,
        Map<String, Region> regions,
        Conversation conversation,
        Ago ago) {

    /** The same guidance with other topics: all that is said of dangers stays as it is. */
    public Guidance with(Map<String, Topic> others) {
        return new Guidance(claims, others, redFlags, things, regions, conversation, ago);
    }

    /** The region of a locale, or the one without numbers of its own. */
    public Region region(String locale) {
        Region region = regions.get(locale);
        return region != null
                ? region
                : regions.getOrDefault(Region.OTHER, regions.values().iterator().next());
    }

    /**
     * The answer to a question.
     *
     * @param variant any number; the same number gives the same wording
     */
    public Reply answer(Asked asked, Optional<Duration> sinceTreatment, Region region, int variant) {
        Topic topic = topic(asked.topic());
        Answer answer = topic.answer(asked, Phase.after(sinceTreatment), region);
        return reply(topic, answer, asked, sinceTreatment, region, variant);
    }

    /** The reason behind the answers of a topic; empty if it has none. */
    public Optional<Reply> more(Asked asked, Optional<Duration> sinceTreatment, Region region, int variant) {
        Topic topic = topic(asked.topic());
        return topic.more().map(more -> reply(topic, more, asked, sinceTreatment, region, variant));
    }

    /** The answer of that id, for saying it again; empty if this version has none. */
    public Optional<Reply> again(
            String answerId, Asked asked, Optional<Duration> sinceTreatment, Region region, int variant) {
        Topic topic = topics.get(asked.topic());
        if (topic == null) {
            return Optional.empty();
        }
        return java.util.stream.Stream.concat(topic.answers().stream(), topic.more().stream())
                .filter(answer -> answer.id().equals(answerId))
                .findFirst()
                .map(answer -> reply(topic, answer, asked, sinceTreatment, region, variant));
    }

    /** The advisory of a red flag at a level; at its usual level if it has none for that one. */
    public Reply advisory(String flagId, Urgency level, Region region) {
        RedFlag flag = redFlags.get(flagId);
        if (flag == null) {
            throw new IllegalArgumentException("no red flag is named " + flagId);
        }
        Urgency spoken = flag.advisories().containsKey(level) ? level : flag.urgency();
        Wording advisory = flag.advisories().get(spoken);
        if (advisory == null) {
            throw new IllegalStateException("no advisory for " + flagId);
        }
        return new Reply(
                flagId + "/" + spoken.id(),
                flagId,
                spoken,
                fill(advisory.say(), region, true, Map.of()),
                fill(advisory.show(), region, false, Map.of()),
                flag.claims());
    }

    /** A text of the conversation for the ear. */
    public String say(String text, Region region) {
        return fill(text, region, true, Map.of());
    }

    /** A text of the conversation for the eye. */
    public String show(String text, Region region) {
        return fill(text, region, false, Map.of());
    }

    /** One of several wordings; the same number gives the same one. */
    public static String pick(List<String> variants, int variant) {
        return variants.get(Math.floorMod(variant, variants.size()));
    }

    private Topic topic(String id) {
        Topic topic = topics.get(id);
        if (topic == null) {
            throw new IllegalArgumentException("no topic is named " + id);
        }
        return topic;
    }

    private Reply reply(
            Topic topic, Answer answer, Asked asked, Optional<Duration> sinceTreatment, Region region, int variant) {
        Map<String, String> words = new HashMap<>();
        String thing = asked.brand()
                .or(() -> asked.thing()
                        .flatMap(id -> Optional.ofNullable(things.get(id)))
                        .map(Thing::say))
                .orElse(topic.unnamed());
        sinceTreatment.ifPresent(since -> words.put("time", ago.say(since)));
        return new Reply(
                answer.id(),
                topic.id(),
                topic.urgency(),
                fill(pick(answer.say(), variant), region, true, withThing(words, fill(thing, region, true, Map.of()))),
                fill(answer.card(), region, false, withThing(words, fill(thing, region, false, Map.of()))),
                answer.claims());
    }

    private static Map<String, String> withThing(Map<String, String> words, String thing) {
        Map<String, String> all = new HashMap<>(words);
        all.put("thing", thing);
        all.put("Thing", thing.isEmpty() ? thing : thing.substring(0, 1).toUpperCase(Locale.ROOT) + thing.substring(1));
        return all;
    }

    private static String fill(String text, Region region, boolean spoken, Map<String, String> words) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 40);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            filled.append(text, at, open).append(word(name, region, spoken, words));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    private static String word(String name, Region region, boolean spoken, Map<String, String> words) {
        String word = words.get(name);
        if (word != null) {
            return word;
        }
        Wording wording = region.words().get(name);
        if (wording == null) {
            throw new IllegalStateException("no word for {" + name + "} in " + region.locale());
        }
        return spoken ? wording.say() : wording.show();
    }

    /** The names of all placeholders that a region must have a word for. */
    public static List<String> regionalWords() {
        return List.of(
                "emergency",
                "crisis",
                "provider",
                "first_painkiller",
                "emergency_department",
                "therapist",
                "chemist",
                "colour",
                "centre",
                "tub",
                "practitioner");
    }
}
