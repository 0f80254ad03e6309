package needlecare.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import needlecare.guidance.Answer;
import needlecare.guidance.Asked;
import needlecare.guidance.Guidance;
import needlecare.guidance.Phase;
import needlecare.guidance.Region;
import needlecare.guidance.Reply;
import needlecare.guidance.Topic;

/** Texts as each region hears and sees them, filled in by the guidance itself; regions that get the same text stand together. */
final class Said {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Map<Phase, Duration> SINCE = Map.of(
            Phase.FIRST_DAY,
            Duration.ofHours(6),
            Phase.SECOND_DAY,
            Duration.ofHours(30),
            Phase.LATER,
            Duration.ofDays(3));

    private final Guidance guidance;

    Said(Guidance guidance) {
        this.guidance = guidance;
    }

    /** What is spoken in a variant of an answer. */
    Markup spoken(Topic topic, Answer answer, int variant) {
        return byRegion(
                regions(answer), region -> reply(topic, answer, region, variant).speech());
    }

    Markup shown(Topic topic, Answer answer) {
        return byRegion(
                regions(answer), region -> reply(topic, answer, region, 0).card());
    }

    /** The first region's wording, where one is enough to know the sentence. */
    String inShort(Topic topic, Answer answer) {
        return reply(topic, answer, regions(answer).iterator().next(), 0).speech();
    }

    /** A text of the conversation, spoken. */
    Markup spoken(String text) {
        return isFilledByRegion(text)
                ? byRegion(guidance.regions().values(), region -> guidance.say(text, region))
                : Markup.text(text);
    }

    /** A text, shown. */
    Markup shown(String text) {
        return isFilledByRegion(text)
                ? byRegion(guidance.regions().values(), region -> guidance.show(text, region))
                : Markup.text(text);
    }

    Markup byRegion(Function<Region, String> text) {
        return byRegion(guidance.regions().values(), text);
    }

    private static Markup byRegion(Collection<Region> regions, Function<Region, String> text) {
        Map<String, List<String>> locales = new LinkedHashMap<>();
        for (Region region : regions) {
            locales.computeIfAbsent(text.apply(region), same -> new ArrayList<>())
                    .add(region.locale());
        }
        if (locales.size() == 1) {
            return Markup.text(locales.keySet().iterator().next());
        }
        return Markup.list(locales.entrySet().stream()
                .map(group -> Markup.of(
                        Markup.text(String.join(", ", group.getValue()) + ":").in("b"),
                        Markup.text(" " + group.getKey())))
                .toList());
    }

    private Reply reply(Topic topic, Answer answer, Region region, int variant) {
        Optional<String> thing = new TreeSet<>(answer.when().things()).stream().findFirst();
        Asked asked = new Asked(topic.id(), thing, Optional.empty(), Optional.empty());
        Optional<Duration> since = new TreeSet<>(answer.when().phases())
                .stream()
                        .flatMap(phase -> Optional.ofNullable(SINCE.get(phase)).stream())
                        .findFirst();
        return guidance.again(answer.id(), asked, since, region, variant).orElseThrow();
    }

    private Collection<Region> regions(Answer answer) {
        return guidance.regions().values().stream()
                .filter(region -> answer.when().locales().isEmpty()
                        || answer.when().locales().contains(region.locale()))
                .toList();
    }

    /** Other placeholders are filled with what a patient said: they stay as they are written. */
    private static boolean isFilledByRegion(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .allMatch(found -> Guidance.regionalWords().contains(found.group(1)));
    }
}
