package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.build.packaging.Packaging;
import needlecare.build.packaging.RedFlagExamples;
import needlecare.build.training.Utterance;
import needlecare.testing.TestSkill;
import needlecare.triage.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a text was taken for a danger can be judged: its own words stand there, and what must be heard that is like it. */
class ExplanationsTest {
    private static final Explanations EXPLANATIONS = Explanations.of(TestSkill.triage());
    private static final List<Utterance> EXAMPLES =
            RedFlagExamples.all(Packaging.sources(TestSkill.file("")).redFlags());
    private static final Pattern WORDS = Pattern.compile("; by the words ([^;]+)");
    private static final Pattern LIKE = Pattern.compile("; like \"([^\"]+)\" and \"([^\"]+)\"$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my chest hurts so much since the needles",
                "i took all of the pills in the cupboard",
                "he passed out and hit his head on the table",
                "chest"
            })
    void theWordsThatWeighedMostStandInTheOrderOfTheText(String text) {
        Matcher words = WORDS.matcher(because(text));
        if (words.find()) {
            List<String> telling = List.of(words.group(1).split(", "));
            assertThat(telling).hasSizeLessThanOrEqualTo(3);
            assertThat(List.of(text.split(" "))).containsSubsequence(telling);
        }
    }

    @Test
    void aWordThatTellsTheDangerIsNamed() {
        assertThat(because("it is time for a coffee and i fainted just now"))
                .containsPattern("by the words [^;]*fainted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my chest hurts", "my chest hurts so much since the needles", "i fainted twice just now"})
    void itIsLikeOtherSentencesOfItsRedFlag(String text) {
        Finding finding = TestSkill.worst(text).orElseThrow();
        Matcher like = LIKE.matcher(because(text));
        assertThat(like.find()).as(because(text)).isTrue();
        List<String> ofTheFlag = EXAMPLES.stream()
                .filter(example -> example.topic().equals(finding.flag()))
                .map(Utterance::text)
                .toList();
        assertThat(List.of(like.group(1), like.group(2)))
                .doesNotHaveDuplicates()
                .doesNotContain(text)
                .isSubsetOf(ofTheFlag);
    }

    @Test
    void itBeginsWithTheFindingsOwnReason() {
        Finding finding = TestSkill.worst("my chest hurts").orElseThrow();
        assertThat(because("my chest hurts")).startsWith(finding.because());
    }

    private static String because(String text) {
        return EXPLANATIONS.because(text, TestSkill.worst(text).orElseGet(ExplanationsTest::anyFinding));
    }

    /** Words can be weighed in a calm text, too. */
    private static Finding anyFinding() {
        return TestSkill.worst("my chest hurts").orElseThrow();
    }
}
