package needlecare.build.evaluation;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The safety report is made by every build, and what was reached on phrasings not tuned to is not lost again. */
class SafetyTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path REPORT = Path.of("target", "safety.html");
    private static final Safety SAFETY = new Safety(CORPUS, new PrintWriter(new StringWriter()));

    @Test
    void theReportNamesItsFiguresAndItsMistakes() throws IOException {
        StringWriter printed = new StringWriter();
        new Safety(CORPUS, new PrintWriter(printed)).report(REPORT);
        String page = Files.readString(REPORT);
        assertThat(page)
                .contains("danger, held-back, triage alone", "danger, held-back, through the skill", "<svg", "</html>")
                .doesNotContain("{{", "http:", "https:");
        assertThat(printed.toString()).contains("- emergencies called emergency: ");
    }

    @ParameterizedTest
    @CsvSource({
        // corpus, emergencies missed, urgent missed, urgent called emergency, red flag misnamed, calm taken for danger,
        // calm taken for emergency
        "danger, 3 of 294, 5 of 222, 4 of 222, 10 of 509, 35 of 430, 16 of 430",
        "illness, 0 of 38, 1 of 43, 0 of 43, 0 of 80, 3 of 70, 1 of 70",
        "everyday, 0 of 0, 0 of 0, 0 of 0, 0 of 0, 13 of 518, 4 of 518"
    })
    void noSentenceThatWasHeardRightIsLost(
            String corpus, String emergencies, String urgent, String raised, String named, String calm, String alarm) {
        Metrics figures = SAFETY.heldBack(corpus);
        String heard = corpus + ", held-back, through the skill: ";
        assertMissed(heard + "emergencies called emergency", figures.emergencies(), emergencies);
        assertMissed(heard + "urgent heard as danger", figures.urgent(), urgent);
        assertMissed(heard + "red flag named right", figures.named(), named);
        assertAlarms(heard + "urgent called emergency", figures.urgentAsEmergency(), raised);
        assertAlarms(heard + "calm taken for danger", figures.overTriage(), calm);
        assertAlarms(heard + "calm taken for emergency", figures.calmAsEmergency(), alarm);
    }

    @Test
    void anEmergencyStaysInTheNextTurn() {
        Safety.AfterAnEmergency figures = SAFETY.afterAnEmergency();
        assertMissed("the turn after an emergency: stays an emergency", figures.stays(), "0 of 260");
        assertMissed("the turn after an emergency: is understood", figures.understood(), "70 of 260");
    }

    private static void assertMissed(String what, ConfidenceInterval bounds, String allowed) {
        assertAtMost(what + ": missed", bounds.n() - bounds.hits(), bounds.n(), allowed);
    }

    private static void assertAlarms(String what, ConfidenceInterval bounds, String allowed) {
        assertAtMost(what, bounds.hits(), bounds.n(), allowed);
    }

    /** Every sentence counts, and fewer sentences than were counted can't pass for fewer mistakes. */
    private static void assertAtMost(String what, int count, int n, String allowed) {
        String[] numbers = allowed.split(" of ");
        assertThat(n)
                .as("%s: sentences. ./needlecare safety lists the figures", what)
                .isGreaterThanOrEqualTo(parseInt(numbers[1]));
        assertThat(count)
                .as("%s, of %d. ./needlecare safety lists the figures", what, n)
                .isLessThanOrEqualTo(parseInt(numbers[0]));
    }

    @Test
    void theBoundsAreThoseOfClopperAndPearson() {
        assertThat(new ConfidenceInterval(0, 10).lower()).isZero();
        assertThat(new ConfidenceInterval(0, 10).upper()).isCloseTo(0.3085, within(1e-4));
        assertThat(new ConfidenceInterval(9, 10).lower()).isCloseTo(0.5550, within(1e-4));
        assertThat(new ConfidenceInterval(10, 10).upper()).isEqualTo(1);
        assertThat(new ConfidenceInterval(0, 0)).hasToString("-");
    }
}
