package needlecare.build.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The safety report is made by every build, and what was reached on phrasings not tuned to is not lost again. */
class SafetyTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path REPORT = Path.of("target", "safety.html");

    @Test
    void theReportNamesItsFiguresAndItsMistakes() throws IOException {
        StringWriter printed = new StringWriter();
        new Safety(CORPUS, new PrintWriter(printed)).report(REPORT);
        String page = Files.readString(REPORT);
        assertThat(page)
                .contains(
                        "danger, held-back, triage alone",
                        "danger, held-back, through the skill",
                        "rules alone",
                        "<svg",
                        "</html>")
                .doesNotContain("{{", "http:", "https:");
        assertThat(printed.toString()).contains("- emergencies called emergency: ");
    }

    @Test
    void dangerIsHeardInPhrasingsThatWereNotTunedTo() {
        Figures figures = new Safety(CORPUS, new PrintWriter(new StringWriter())).heldBack();
        assertThat(figures.emergencies().share())
                .as("emergencies called emergency")
                .isGreaterThanOrEqualTo(0.96);
        assertThat(figures.urgent().share()).as("urgent heard as danger").isGreaterThanOrEqualTo(0.94);
        assertThat(figures.named().share()).as("red flag named right").isGreaterThanOrEqualTo(0.9);
        assertThat(figures.overTriage().share()).as("calm taken for danger").isLessThanOrEqualTo(0.08);
        assertThat(figures.urgentAsEmergency().share())
                .as("urgent called emergency")
                .isLessThanOrEqualTo(0.1);
    }

    @Test
    void theBoundsAreThoseOfClopperAndPearson() {
        assertThat(new Bounds(0, 10).lower()).isZero();
        assertThat(new Bounds(0, 10).upper()).isCloseTo(0.3085, within(1e-4));
        assertThat(new Bounds(9, 10).lower()).isCloseTo(0.5550, within(1e-4));
        assertThat(new Bounds(10, 10).upper()).isEqualTo(1);
        assertThat(new Bounds(0, 0)).hasToString("-");
    }
}
