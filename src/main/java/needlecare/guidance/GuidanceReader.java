package needlecare.guidance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needlecare.data.Tree;

/** Reads the guidance of a language. A part that is missing or misspelt is named with its file and line. */
public final class GuidanceReader {
    /** Fields of a region for those who check it. */
    private static final Set<String> NO_WORDS = Set.of("checked", "sources", "zones", "usual_zone");

    private GuidanceReader() {}

    /**
     * The guidance of a tree.
     *
     * @param tree {@code claims, things, regions, topics, red_flags, while_waiting, conversation, clock, reminders}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Guidance read(Tree tree) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        tree.field("claims").fields().forEach((id, claim) -> claims.put(id, Claim.read(id, claim)));
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (Tree topic : tree.field("topics").items()) {
            topics.put(topic.text("topic"), topic(topic));
        }
        Map<String, Region> regions = new LinkedHashMap<>();
        tree.field("regions").fields().forEach((locale, region) -> regions.put(locale, region(locale, region)));
        return new Guidance(
                claims,
                topics,
                DangerReader.redFlags(tree.field("red_flags")),
                DangerReader.whileWaiting(tree.field("while_waiting")),
                things(tree.field("things")),
                regions,
                conversation(tree.field("conversation")),
                clock(tree.field("clock")),
                reminders(tree.field("reminders")));
    }

    private static Map<String, Thing> things(Tree tree) {
        Map<String, Thing> things = new LinkedHashMap<>();
        tree.fields()
                .forEach((kind, ofKind) -> ofKind.fields().forEach((id, thing) -> {
                    thing.allow("say", "names", "brands");
                    things.put(
                            id,
                            new Thing(id, kind, thing.text("say"), thing.textsOf("names"), thing.textsOf("brands")));
                }));
        return things;
    }

    private static Topic topic(Tree tree) {
        tree.allow("topic", "urgency", "about", "default", "cases", "answers", "more");
        String id = tree.text("topic");
        List<Answer> answers = new ArrayList<>();
        for (Tree answer : tree.field("answers").items()) {
            answers.add(answer(id + "/" + (answers.size() + 1), answer));
        }
        if (answers.isEmpty() || !answers.getLast().when().isAlways()) {
            throw tree.error("the last answer must have no condition, so that something is always said");
        }
        return new Topic(
                id,
                urgency(tree.field("urgency")),
                tree.textsOf("about"),
                tree.findText("default").orElse(""),
                tree.textsOf("cases"),
                List.copyOf(answers),
                tree.find("more").map(more -> answer(id + "/more", more)));
    }

    private static Answer answer(String id, Tree tree) {
        tree.allow("when", "hours", "regions", "claims", "until", "say", "card");
        Tree when = tree.find("when").orElse(Tree.none(tree.where())).allow("thing", "asking", "case", "with");
        List<String> askings = new ArrayList<>(when.textsOf("asking"));
        askings.addAll(when.textsOf("case"));
        Condition condition = new Condition(
                set(when.textsOf("thing")),
                set(askings),
                set(when.textsOf("with")),
                phases(tree),
                set(tree.textsOf("regions")));
        List<String> say = tree.field("say").texts();
        return new Answer(
                id,
                condition,
                tree.textsOf("claims"),
                say,
                tree.findText("card").orElse(say.getFirst()),
                tree.find("until").map(GuidanceReader::number));
    }

    private static Region region(String locale, Tree tree) {
        Map<String, Wording> words = new LinkedHashMap<>();
        tree.fields().forEach((name, word) -> {
            if (!NO_WORDS.contains(name)) {
                words.put(
                        name,
                        word instanceof Tree.Text text
                                ? Wording.of(text.value())
                                : new Wording(word.text("say"), word.text("show")));
            }
        });
        for (String name : Guidance.regionalWords()) {
            if (!words.containsKey(name)) {
                throw tree.error("the region " + locale + " has no word for '" + name + "'");
            }
        }
        List<String> zones = zoneIds(tree.field("zones"));
        String usual = tree.findText("usual_zone").orElse(zones.getFirst());
        return new Region(locale, tree.text("checked"), zones, usual, words);
    }

    private static List<String> zoneIds(Tree tree) {
        List<String> zones = tree.texts();
        if (zones.isEmpty()) {
            throw tree.error("at least one time zone was expected");
        }
        return zones;
    }

    private static Reminders reminders(Tree tree) {
        tree.allow("water", "training", "awake");
        Tree awake = tree.field("awake").allow("from", "until");
        return new Reminders(
                tree.text("water"), tree.text("training"), number(awake.field("from")), number(awake.field("until")));
    }

    private static Conversation conversation(Tree tree) {
        tree.allow(
                "launch",
                "fallback",
                "safety_line",
                "after_urgent",
                "offer_time",
                "ask_to_remember",
                "ask_to_remind",
                "careful",
                "follow_up",
                "reprompt",
                "suggestions");
        Tree launch = tree.field("launch").allow("first", "again");
        return new Conversation(
                new Conversation.Launch(
                        launch.field("first").texts(), launch.field("again").texts()),
                tree.field("fallback").texts(),
                tree.text("safety_line"),
                tree.text("after_urgent"),
                tree.text("careful"),
                new Conversation.Prompts(
                        tree.field("offer_time").texts(),
                        tree.field("ask_to_remember").texts(),
                        tree.field("ask_to_remind").texts(),
                        tree.field("follow_up").texts(),
                        tree.field("reprompt").texts()),
                tree.field("suggestions").map(Tree::text));
    }

    private static ClockWords clock(Tree tree) {
        tree.allow(
                "ago",
                "since",
                "words",
                "shown",
                "weekdays",
                "hours",
                "quarters",
                "parts_of_day",
                "counted",
                "vague",
                "numbers");
        List<String> numbers = tree.field("numbers").texts();
        Tree words = tree.field("words");
        ClockWords.names().forEach(words::field);
        return new ClockWords(
                elapsed(numbers, tree.field("ago")),
                elapsed(numbers, tree.field("since")),
                numbers,
                new ClockWords.TimesOfDay(
                        tree.field("weekdays").texts(),
                        tree.field("hours").texts(),
                        byNumber(tree.field("quarters")),
                        byNumber(tree.field("parts_of_day"))),
                wordings(words, tree.field("shown")),
                counted(tree.field("counted")),
                tree.field("vague")
                        .allow("morning", "afternoon", "evening", "night", "day", "small_hours")
                        .map(GuidanceReader::number));
    }

    /** Words that are shown as they are said, but for those that stand among the shown ones, too. */
    private static Map<String, Wording> wordings(Tree said, Tree shown) {
        Map<String, Wording> words = said.map(word -> Wording.of(word.text()));
        shown.fields()
                .forEach((name, word) ->
                        words.computeIfPresent(name, (same, wording) -> new Wording(wording.say(), word.text())));
        return words;
    }

    private static Map<Integer, Wording> counted(Tree tree) {
        Map<Integer, Wording> counted = new HashMap<>();
        tree.fields()
                .forEach((hours, wording) -> counted.put(
                        number(new Tree.Text(hours, wording.where())),
                        new Wording(wording.text("say"), wording.text("card"))));
        return counted;
    }

    private static Elapsed elapsed(List<String> numbers, Tree tree) {
        tree.allow("under_an_hour", "one_hour", "hours", "days", "longest");
        return new Elapsed(
                numbers,
                tree.text("under_an_hour"),
                tree.text("one_hour"),
                tree.text("hours"),
                tree.text("days"),
                tree.text("longest"));
    }

    private static Map<Integer, String> byNumber(Tree tree) {
        Map<Integer, String> texts = new HashMap<>();
        tree.fields().forEach((number, text) -> texts.put(number(new Tree.Text(number, text.where())), text.text()));
        return texts;
    }

    private static int number(Tree tree) {
        try {
            return Integer.parseInt(tree.text());
        } catch (NumberFormatException none) {
            throw tree.error("a whole number was expected, not '" + tree.text() + "'");
        }
    }

    static Urgency urgency(Tree tree) {
        try {
            return Urgency.named(tree.text());
        } catch (IllegalArgumentException unknown) {
            throw tree.error(
                    "'" + tree.text() + "' is no urgency: emergency, urgent, selfcare, info or none was expected");
        }
    }

    private static Set<Phase> phases(Tree answer) {
        List<String> named = answer.textsOf("hours");
        if (named.isEmpty()) {
            return Set.of();
        }
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (String phase : named) {
            try {
                phases.add(Phase.named(phase));
            } catch (IllegalArgumentException unknown) {
                throw answer.error("'" + phase + "' is no phase: unknown, first_day, second_day or later was expected");
            }
        }
        return Set.copyOf(phases);
    }

    /** Most conditions name nothing. */
    private static Set<String> set(List<String> names) {
        return names.isEmpty() ? Set.of() : Set.copyOf(names);
    }
}
