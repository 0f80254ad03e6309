package needlecare.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.simulator.Conversation;
import needlecare.simulator.Ear;
import needlecare.simulator.Exchange;
import needlecare.simulator.InteractionModel;
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
        Conversation conversation = conversation(script, 0);
        if (!script.oneShot()) {
            conversation.open();
        }
        for (int i = 0; i < script.turns().size(); i++) {
            Script.Turn turn = script.turns().get(i);
            if (script.oneShot() && i > 0) {
                conversation = conversation(script, i);
            }
            Exchange exchange = conversation.say(turn.utterance());
            for (Script.Expectation expected : turn.expectations()) {
                if (!holds(expected, exchange)) {
                    wrong.add(failure(script, turn, expected, exchange));
                }
            }
        }
        assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
    }

    private Conversation conversation(Script script, int session) {
        Ear ear = ears.computeIfAbsent(script.locale(), locale -> new Ear(InteractionModel.of(locale)));
        Optional<Instant> treatedAt = script.treated().map(TestSkill.NOW::minus);
        String id = script.file() + "/" + script.line() + "/" + session;
        return new Conversation(TestSkill.skill(), ear, script.locale(), TestSkill.CLOCK, treatedAt, id);
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
