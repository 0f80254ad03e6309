package needlecare.guidance;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be said in one language.
 *
 * @param claims by id
 * @param topics by id
 * @param redFlags by id, in the order in which they outweigh each other
 * @param whileWaiting what is said until help has come
 * @param things by id
 * @param regions by locale
 */
public record Guidance(
        Map<String, Claim> claims,
        Map<String, Topic> topics,
        Map<String, RedFlag> redFlags,
        WhileWaiting whileWaiting,
        Map<String, Thing> things,
        Map<String, Region> regions,
        Conversation conversation,
        ClockWords clock,
        Reminders reminders) {

    /**
     * What an answer or advisory is about.
     *
     * @param topic id of the topic or red flag; empty for what is said around the answers
     * @param urgency of what is said
     * @param claims ids of the claims that it rests on
     */
    public record Subject(String topic, Urgency urgency, List<String> claims) {}

    /** Ids of what is said around the answers, with what it is about. */
    private static final Map<String, Subject> AROUND = Map.of(
            "launch",
            new Subject("help", Urgency.INFO, List.of()),
            "fallback",
            new Subject("", Urgency.NONE, List.of()),
            "safety_line",
            new Subject("", Urgency.NONE, List.of()),
            WhileWaiting.OVER,
            new Subject("small_talk", Urgency.INFO, List.of()));

    /** Everything that can be said, by the id of its {@link Reply}. */
    public Map<String, Subject> subjects() {
        Map<String, Subject> all = new LinkedHashMap<>(AROUND);
        topics.values()
                .forEach(topic -> topic.everyAnswer()
                        .forEach(answer ->
                                all.put(answer.id(), new Subject(topic.id(), topic.urgency(), answer.claims()))));
        for (RedFlag flag : redFlags.values()) {
            for (Urgency level : flag.advisories().keySet()) {
                Subject advisory = new Subject(flag.id(), level, flag.claims());
                all.put(advisoryId(flag.id(), level), advisory);
                whileWaiting.kinds().keySet().forEach(kind -> all.put(waitingId(flag.id(), level, kind), advisory));
            }
        }
        return all;
    }

    /** The id of an advisory's reply. */
    public static String advisoryId(String flagId, Urgency level) {
        return flagId + "/" + level.id();
    }

    private static String waitingId(String flagId, Urgency level, String kind) {
        return advisoryId(flagId, level) + "/" + kind;
    }

    /** The same guidance with other topics: all that is said of dangers stays as it is. */
    public Guidance with(Map<String, Topic> others) {
        return new Guidance(claims, others, redFlags, whileWaiting, things, regions, conversation, clock, reminders);
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
     * @param recovery where the patient stands, if the time of the treatment is known
     * @param variant any number; the same number gives the same wording
     */
    public Reply answer(Question question, Optional<RecoveryClock> recovery, Region region, int variant) {
        return answer(question, recovery, region, variant, Map.of());
    }

    /**
     * The answer to a question, with words that only the caller knows.
     *
     * @param more words by the name of their placeholder
     */
    public Reply answer(
            Question question,
            Optional<RecoveryClock> recovery,
            Region region,
            int variant,
            Map<String, Wording> more) {
        Topic topic = topic(question.topic());
        Answer answer = topic.answer(question, RecoveryClock.phase(recovery), region);
        return reply(topic, answer, question, new Moment(recovery, region, more), variant);
    }

    /** What the words of an answer depend on besides the question. */
    private record Moment(Optional<RecoveryClock> recovery, Region region, Map<String, Wording> more) {
        Moment(Optional<RecoveryClock> recovery, Region region) {
            this(recovery, region, Map.of());
        }
    }

    /** The reason behind the answers of a topic; empty if it has none. */
    public Optional<Reply> more(Question question, Optional<RecoveryClock> recovery, Region region, int variant) {
        Topic topic = topic(question.topic());
        return topic.more().map(more -> reply(topic, more, question, new Moment(recovery, region), variant));
    }

    /**
     * The answer of that id, for saying it again; empty if this version has none, or if it isn't true any more at this
     * hour.
     */
    public Optional<Reply> again(
            String answerId,
            Question question,
            Optional<RecoveryClock> recovery,
            Region region,
            int variant,
            Map<String, Wording> more) {
        Topic topic = topics.get(question.topic());
        if (topic == null) {
            return Optional.empty();
        }
        return topic.everyAnswer()
                .filter(answer -> answer.id().equals(answerId))
                .filter(answer -> answer.when().phases().isEmpty()
                        || answer.when().phases().contains(RecoveryClock.phase(recovery)))
                .findFirst()
                .map(answer -> reply(topic, answer, question, new Moment(recovery, region, more), variant));
    }

    /** The advisory of a red flag at a level; at its usual level if it has none for that one. */
    public Reply advisory(String flagId, Urgency level, Region region) {
        RedFlag flag = redFlag(flagId);
        Urgency spoken = flag.advisories().containsKey(level) ? level : flag.urgency();
        Wording advisory = flag.advisories().get(spoken);
        if (advisory == null) {
            throw new IllegalStateException("no advisory for " + flagId);
        }
        return new Reply(
                advisoryId(flagId, spoken),
                flagId,
                spoken,
                say(advisory.say(), region),
                show(advisory.show(), region),
                flag.claims());
    }

    private RedFlag redFlag(String id) {
        RedFlag flag = redFlags.get(id);
        if (flag == null) {
            throw new IllegalArgumentException("no red flag is named " + id);
        }
        return flag;
    }

    /**
     * What is said once an advisory was given and help is on its way, in the red flag's own words where it has some.
     *
     * @param kind of the turn, one of {@link WhileWaiting#kinds}
     * @param level of the advisory that was given
     */
    public Reply whileWaiting(String flagId, String kind, Urgency level, Region region) {
        RedFlag flag = redFlag(flagId);
        String text = whileWaiting.text(kind, flag, level);
        return new Reply(
                waitingId(flagId, level, kind), flagId, level, say(text, region), show(text, region), flag.claims());
    }

    /** What is said when the patient tells that there was no danger, or that it is over. */
    public Reply over(String flagId, Urgency level, Region region) {
        String text = whileWaiting.text(WhileWaiting.OVER, redFlag(flagId), level);
        return new Reply(
                WhileWaiting.OVER, "small_talk", Urgency.INFO, say(text, region), show(text, region), List.of());
    }

    /** The advisory of that id, for saying it again. */
    public Reply advisory(String advisoryId, Region region) {
        int slash = advisoryId.indexOf('/');
        return advisory(advisoryId.substring(0, slash), Urgency.named(advisoryId.substring(slash + 1)), region);
    }

    /** Whether what is said on a topic differs with the hours since the treatment. */
    public boolean dependsOnTime(String topicId) {
        Topic topic = topics.get(topicId);
        return topic != null && topic.dependsOnTime();
    }

    /** A text of the conversation for the ear. */
    public String say(String text, Region region) {
        return Placeholders.fill(text, region, Medium.SPEECH, Map.of());
    }

    /** A text of the conversation for the eye. */
    public String show(String text, Region region) {
        return Placeholders.fill(text, region, Medium.CARD, Map.of());
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

    private Reply reply(Topic topic, Answer answer, Question question, Moment moment, int variant) {
        String thing = question.brand().orElse(named(question, topic));
        return new Reply(
                answer.id(),
                topic.id(),
                topic.urgency(),
                text(pick(answer.say(), variant), thing, answer, moment, Medium.SPEECH),
                text(answer.card(), thing, answer, moment, Medium.CARD),
                answer.claims());
    }

    private String named(Question question, Topic topic) {
        Thing thing = things.get(question.thing().orElse(""));
        return thing == null ? topic.unnamed() : thing.say();
    }

    private String text(String text, String thing, Answer answer, Moment moment, Medium medium) {
        // More than half of all answers have no place for a word, and times of day take longest to be put into words
        String said = text.indexOf('{') < 0
                ? text
                : Placeholders.fill(text, moment.region(), medium, words(thing, moment, medium));
        Optional<String> behind = moment.recovery().isPresent()
                ? counted(answer, moment.recovery().get(), medium)
                : Optional.empty();
        return behind.isPresent() ? said + " " + behind.get() : said;
    }

    /** The words that stand in the places of an answer, beside those of the region. */
    private Map<String, String> words(String thing, Moment moment, Medium medium) {
        Map<String, String> words =
                moment.recovery().isPresent() ? times(moment.recovery().get(), medium) : new HashMap<>();
        for (Map.Entry<String, Wording> more : moment.more().entrySet()) {
            words.put(more.getKey(), more.getValue().in(medium));
        }
        addThing(Placeholders.fill(thing, moment.region(), medium, Map.of()), words);
        return words;
    }

    /** From when the advice of an answer doesn't hold any more; empty if that is past, or doesn't matter. */
    private Optional<String> counted(Answer answer, RecoveryClock now, Medium medium) {
        return answer.until()
                .filter(hours -> now.since().compareTo(Duration.ofHours(hours)) < 0)
                .flatMap(hours -> Optional.ofNullable(clock.counted().get(hours))
                        .map(wording -> wording.in(medium))
                        .map(counted -> counted.replace(
                                "{from}", clock.from(now.after(Duration.ofHours(hours)), now, medium))));
    }

    private Map<String, String> times(RecoveryClock now, Medium medium) {
        Map<String, String> times = new HashMap<>();
        times.put("time", clock.ago().say(now.since()));
        times.put("since", clock.since().say(now.sinceForSaying()));
        addLimit("24", RecoveryClock.ONE_DAY, now, medium, times);
        addLimit("48", RecoveryClock.TWO_DAYS, now, medium, times);
        return times;
    }

    private void addLimit(String name, Duration limit, RecoveryClock now, Medium medium, Map<String, String> times) {
        if (now.since().compareTo(limit) < 0) {
            times.put("until_" + name, clock.until(now.after(limit), now, medium));
            times.put("from_" + name, clock.from(now.after(limit), now, medium));
            times.put("by_" + name, clock.by(now.after(limit), now, medium));
        }
    }

    private static void addThing(String thing, Map<String, String> words) {
        words.put("thing", thing);
        words.put("Thing", thing.isEmpty() ? thing : Character.toUpperCase(thing.charAt(0)) + thing.substring(1));
    }

    /** The names of all placeholders that a region must have a word for. */
    public static List<String> regionalWords() {
        return Placeholders.OF_A_REGION;
    }
}
