package needlecare.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.services.AlexaServices;
import needlecare.simulator.Conversation;
import needlecare.simulator.Ear;
import needlecare.simulator.Exchange;
import needlecare.simulator.InteractionModel;
import needlecare.simulator.LocalSkill;
import needlecare.testing.Home;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole conversations as people wrote them down, through the ear, the bytes of a request, and the skill. */
class ConversationsTest {
    private static final Path FOLDER = TestSkill.file("src/test/resources/conversations");
    private static final int AT_LEAST = 60;

    private final Map<String, Ear> ears = new HashMap<>();

    @Test
    void thereAreEnoughConversations() {
        assertThat(scripts()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @TestFactory
    Stream<DynamicTest> everyConversationGoesAsWritten() {
        return scripts().stream()
                .map(script -> DynamicTest.dynamicTest(
                        script.file() + ":" + script.line() + " " + script.name(), () -> play(script)));
    }

    private static List<Script> scripts() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> Script.read(file, FOLDER.relativize(file).toString()).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void play(Script script) {
        List<String> wrong = new ArrayList<>();
        Optional<Home> home = script.home().usual()
                ? Optional.empty()
                : Optional.of(new Home(
                        script.home().now(), script.home().zone(), script.home().remembers()));
        Conversation conversation = conversation(script, home, 0);
        if (!script.oneShot()) {
            conversation.open();
        }
        for (int i = 0; i < script.turns().size(); i++) {
            Script.Turn turn = script.turns().get(i);
            if ((script.oneShot() && i > 0 && turn.kind() == Script.Kind.SAYS)
                    || turn.kind() == Script.Kind.NEW_SESSION) {
                conversation = conversation(script, home, i);
            }
            switch (turn.kind()) {
                case SAYS -> check(script, turn, conversation.say(turn.utterance()), home, wrong);
                case PERMISSION -> check(script, turn, conversation.permission(turn.utterance()), home, wrong);
                case LATER -> home.orElseThrow().later(script.passing(turn));
                case MOVES -> home.orElseThrow().moves(ZoneId.of(turn.utterance()));
                case REMINDERS -> home.orElseThrow().reminding(AlexaServices.Outcome.valueOf(turn.utterance()));
                case NEW_SESSION -> {
                    if (!script.oneShot()) {
                        conversation.open();
                    }
                }
            }
        }
        assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
    }

    private static void check(
            Script script, Script.Turn turn, Exchange exchange, Optional<Home> home, List<String> wrong) {
        for (Script.Expectation expected : turn.expectations()) {
            boolean holds = expected.mark() == '*'
                    ? happened(home.orElseThrow()).equals(expected.text())
                    : holds(expected, exchange);
            if (!holds) {
                wrong.add(failure(script, turn, expected, exchange)
                        + home.map(here -> "\n    happened: " + happened(here)).orElse(""));
            }
        }
    }

    /** What is kept and set in a home: "1 item, reminders 2026-11-24T14:00 2026-11-24T16:00". */
    private static String happened(Home home) {
        String kept = home.remembers() ? home.table().items().size() + " items, " : "";
        String reminders = home.reminders().stream()
                .flatMap(reminder -> reminder.times().stream())
                .map(time -> time.toLocalDateTime().toString())
                .collect(Collectors.joining(" "));
        return kept + (reminders.isEmpty() ? "no reminders" : "reminders " + reminders);
    }

    private Conversation conversation(Script script, Optional<Home> home, int session) {
        Ear ear = ears.computeIfAbsent(script.locale(), locale -> new Ear(InteractionModel.of(locale)));
        Optional<Instant> treatedAt = script.treated().map(script.home().now()::minus);
        String id = script.file() + "/" + script.line() + "/" + session;
        InstantSource clock = home.<InstantSource>map(here -> here).orElse(TestSkill.CLOCK);
        LocalSkill skill = home.map(Home::skill).orElseGet(TestSkill::skill);
        return new Conversation(
                skill,
                ear,
                script.locale(),
                clock,
                session == 0 || script.oneShot() ? treatedAt : Optional.empty(),
                id);
    }

    private static boolean holds(Script.Expectation expected, Exchange exchange) {
        return switch (expected.mark()) {
            case '=', '!' -> expected.text().equals(named(expected.mark(), exchange));
            case '<' -> isHeardIn(exchange.speech(), expected.text());
            case '[' -> isHeardIn(exchange.card(), expected.text());
            default -> expected.text().equals(exchange.endsSession() ? "ends" : "open");
        };
    }

    private static String named(char mark, Exchange exchange) {
        String topic = exchange.topic().orElse("nothing");
        return mark == '!' ? exchange.urgency() + " " + topic : topic + " " + exchange.urgency();
    }

    /** The parts stand in this order; the last word of a part may go on, so that "walk" is found in "walking". */
    private static boolean isHeardIn(String said, String expected) {
        String words = " " + String.join(" ", TestSkill.plainWords(said));
        int from = 0;
        for (String part : expected.toLowerCase(Locale.ROOT).split("\\.\\.\\.|\u2026")) {
            String phrase = String.join(" ", TestSkill.plainWords(part));
            if (phrase.isEmpty()) {
                continue;
            }
            int at = words.indexOf(" " + phrase, from);
            if (at < 0) {
                return false;
            }
            from = at + phrase.length() + 1;
        }
        return true;
    }

    private static String failure(Script script, Script.Turn turn, Script.Expectation expected, Exchange exchange) {
        return "%s:%d: after \"%s\" was expected: %c %s%n    heard by %s as %s %s%n    answered: %s, %s%n    said:  %s%n    shown: %s"
                .formatted(
                        script.file(),
                        expected.line(),
                        turn.utterance(),
                        expected.mark(),
                        expected.text(),
                        exchange.heard().by().name().toLowerCase(Locale.ROOT),
                        exchange.heard().intent(),
                        exchange.heard().slots().values().stream()
                                .map(slot -> "\"" + slot.value() + "\"")
                                .toList(),
                        named('=', exchange),
                        exchange.endsSession() ? "ends" : "open",
                        exchange.speech(),
                        exchange.card());
    }
}
