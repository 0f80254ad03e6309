package needlecare.home.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import needlecare.guidance.Guidance;
import needlecare.guidance.Phase;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.Region;
import needlecare.guidance.Reply;
import needlecare.guidance.Topic;
import needlecare.guidance.Wording;

/**
 * Texts as each region hears and sees them, filled in by the guidance itself; regions that get the same text stand
 * together.
 */
record RegionalTexts(Guidance guidance) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    /** A Monday morning in winter, so that "tomorrow" and "Wednesday" stand for themselves. */
    private static final Instant TREATED_AT = Instant.parse("2026-01-05T10:00:00Z");

    private static final Map<Phase, RecoveryClock> EXAMPLES = Map.of(
            Phase.FIRST_DAY, example(Duration.ofHours(6)),
            Phase.SECOND_DAY, example(Duration.ofHours(30)),
            Phase.LATER, example(Duration.ofDays(3)));

    /** What only a reminder's answers say. */
    static final Map<String, Wording> TIMES = Map.of(
            "first", new Wording("today at noon", "today, 12:00 pm"),
            "last", new Wording("tomorrow at ten in the morning", "tomorrow, 10:00 am"));

    private static RecoveryClock example(Duration since) {
        return new RecoveryClock(TREATED_AT, TREATED_AT.plus(since), Optional.of(ZoneOffset.UTC));
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
        Question question = new Question(topic.id(), thing, Optional.empty(), Optional.empty());
        return guidance.again(answer.id(), question, example(answer), region, variant, TIMES)
                .orElseThrow();
    }

    /** A moment at which an answer is given; empty for one that is given whatever the hour. */
    static Optional<RecoveryClock> example(Answer answer) {
        return new TreeSet<>(answer.when().phases())
                .stream()
                        .flatMap(phase -> Optional.ofNullable(EXAMPLES.get(phase)).stream())
                        .findFirst();
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
