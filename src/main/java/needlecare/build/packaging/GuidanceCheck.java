package needlecare.build.packaging;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.data.DataException;
import needlecare.guidance.Answer;
import needlecare.guidance.Claim;
import needlecare.guidance.Condition;
import needlecare.guidance.Guidance;
import needlecare.guidance.Phase;
import needlecare.guidance.Region;
import needlecare.guidance.Topic;

/** What must hold of everything that is said; the build fails with all that doesn't. */
final class GuidanceCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** When reminders sound, known to the answers that say so. */
    private static final Set<String> REMINDER_TIMES = Set.of("first", "last");

    /** The phases in which a time can be said: nothing is promised for a moment that is past. */
    private static final Map<String, Set<Phase>> KNOWN_IN = Map.of(
            "time", EnumSet.of(Phase.FIRST_DAY, Phase.SECOND_DAY, Phase.LATER),
            "since", EnumSet.of(Phase.FIRST_DAY, Phase.SECOND_DAY, Phase.LATER),
            "until_24", EnumSet.of(Phase.FIRST_DAY),
            "from_24", EnumSet.of(Phase.FIRST_DAY),
            "by_24", EnumSet.of(Phase.FIRST_DAY),
            "until_48", EnumSet.of(Phase.FIRST_DAY, Phase.SECOND_DAY),
            "from_48", EnumSet.of(Phase.FIRST_DAY, Phase.SECOND_DAY),
            "by_48", EnumSet.of(Phase.FIRST_DAY, Phase.SECOND_DAY));

    /** Data questions and turns of the conversation: they inform about no treatment, so they rest on no claim. */
    private static final Set<String> WITHOUT_CLAIMS = Set.of(
            "contact",
            "forget_me",
            "help",
            "more",
            "no",
            "out_of_scope",
            "reminder",
            "repeat",
            "stop",
            "treatment_time",
            "yes");

    private static final Set<String> STRENGTHS = Set.of("firm", "usual", "open");

    private final Guidance guidance;
    private final Set<String> askings;
    private final Set<String> circumstances;
    private final List<String> mistakes = new ArrayList<>();

    /**
     * A check of one language.
     *
     * @param askings ids of the ways of asking
     * @param circumstances ids of what may be named beside a question
     */
    GuidanceCheck(Guidance guidance, Set<String> askings, Set<String> circumstances) {
        this.guidance = guidance;
        this.circumstances = Set.copyOf(circumstances);
        this.askings = Set.copyOf(askings);
    }

    /** @throws DataException with every mistake, a line each */
    void check() {
        Set<String> spoken = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (Topic topic : guidance.topics().values()) {
            topic.everyAnswer().forEach(answer -> {
                checkAnswer(topic, answer);
                spoken.addAll(answer.claims());
                met.addAll(answer.when().circumstances());
            });
        }
        guidance.regions().values().forEach(this::checkZones);
        mistakes.addAll(DangerCheck.mistakes(guidance));
        guidance.redFlags().values().forEach(flag -> spoken.addAll(flag.claims()));
        guidance.claims().values().forEach(claim -> checkClaim(claim, spoken));
        for (String circumstance : circumstances) {
            hold(met.contains(circumstance), "no answer is for the circumstance '" + circumstance + "'");
        }
        guidance.conversation()
                .suggestions()
                .keySet()
                .forEach(topic -> hold(
                        guidance.topics().containsKey(topic),
                        "a suggestion for the topic '" + topic + "', which doesn't exist"));
        if (!mistakes.isEmpty()) {
            throw new DataException("the guidance has mistakes:\n  " + String.join("\n  ", mistakes));
        }
    }

    private void checkClaim(Claim claim, Set<String> spoken) {
        hold(spoken.contains(claim.id()), "claim " + claim.id() + " is spoken nowhere");
        hold(
                !claim.beyond() || claim.source().isPresent(),
                "claim " + claim.id() + " is beyond the article and names no source");
        hold(
                !claim.beyond() || claim.strength().filter(STRENGTHS::contains).isPresent(),
                "claim " + claim.id() + " is beyond the article and is neither firm, usual nor open");
    }

    private void checkAnswer(Topic topic, Answer answer) {
        String name = "answer " + answer.id();
        for (String claim : answer.claims()) {
            hold(guidance.claims().containsKey(claim), name + " rests on claim " + claim + ", which doesn't exist");
        }
        hold(!answer.claims().isEmpty() || WITHOUT_CLAIMS.contains(topic.id()), name + " rests on no claim");
        for (String thing : answer.when().things()) {
            hold(
                    guidance.things().containsKey(thing)
                            && topic.about()
                                    .contains(guidance.things().get(thing).kind()),
                    name + " is about '" + thing + "', which is no thing of this topic");
        }
        for (String asking : answer.when().askings()) {
            hold(
                    askings.contains(asking)
                            || asking.equals(Condition.MAY)
                            || topic.cases().contains(asking),
                    name + " is for the asking or case '" + asking + "', which doesn't exist");
        }
        for (String circumstance : answer.when().circumstances()) {
            hold(
                    circumstances.contains(circumstance),
                    name + " is for the circumstance '" + circumstance + "', which doesn't exist");
        }
        hold(
                answer.when().circumstances().isEmpty()
                        || answer.when().phases().isEmpty(),
                name
                        + " is for a circumstance and for some hours only: said again later, the circumstance would be lost");
        for (String locale : answer.when().locales()) {
            hold(
                    guidance.regions().containsKey(locale),
                    name + " is for the locale " + locale + ", which doesn't exist");
        }
        answer.until()
                .ifPresent(hours -> hold(
                        guidance.clock().counted().containsKey(hours),
                        name + " holds until " + hours + " hours, for which clock.yaml has no words"));
        answer.say().forEach(say -> checkPlaceholders(name, say, topic, answer.when()));
        checkPlaceholders(name, answer.card(), topic, answer.when());
    }

    private void checkPlaceholders(String name, String text, Topic topic, Condition when) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            String word = placeholders.group(1);
            boolean thing = word.equals("thing") || word.equals("Thing");
            boolean known = Guidance.regionalWords().contains(word)
                    || (thing && !topic.unnamed().isEmpty())
                    || (REMINDER_TIMES.contains(word) && topic.id().equals("reminder"))
                    || KNOWN_IN.getOrDefault(word, Set.of()).containsAll(phases(when));
            hold(known, name + " uses {" + word + "}, which isn't known there");
        }
        hold(text.chars().noneMatch(c -> c == '<' || c == '>' || c == '&'), name + " holds one of < > &");
    }

    private static Set<Phase> phases(Condition when) {
        return when.phases().isEmpty() ? EnumSet.allOf(Phase.class) : when.phases();
    }

    private void checkZones(Region region) {
        for (String zone : region.zoneIds()) {
            hold(
                    ZoneId.getAvailableZoneIds().contains(zone),
                    "region " + region.locale() + ": '" + zone + "' is no time zone, such as Europe/London");
        }
    }

    private void hold(boolean truth, String otherwise) {
        if (!truth) {
            mistakes.add(otherwise);
        }
    }
}
