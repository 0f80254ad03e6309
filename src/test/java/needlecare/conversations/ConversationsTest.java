package needlecare.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.home.simulator.Exchange;
import needlecare.testing.Home;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole conversations as people wrote them down, through the ear, the bytes of a request, and the skill. */
class ConversationsTest {
    private static final int AT_LEAST = 60;

    @Test
    void thereAreEnoughConversations() {
        assertThat(Player.scripts()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @TestFactory
    Stream<DynamicTest> everyConversationGoesAsWritten() {
        return Player.scripts().stream()
                .map(script -> DynamicTest.dynamicTest(
                        script.file() + ":" + script.line() + " " + script.name(), () -> play(script)));
    }

    private static void play(Script script) {
        List<String> wrong = new ArrayList<>();
        Player.play(script, (turn, exchange, home) -> check(script, turn, exchange, home, wrong));
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
                        exchange.recognized().by().name().toLowerCase(Locale.ROOT),
                        exchange.recognized().intent(),
                        exchange.recognized().slots().values().stream()
                                .map(slot -> "\"" + slot.value() + "\"")
                                .toList(),
                        named('=', exchange),
                        exchange.endsSession() ? "ends" : "open",
                        exchange.speech(),
                        exchange.card());
    }
}
