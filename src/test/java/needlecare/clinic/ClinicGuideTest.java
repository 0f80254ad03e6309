package needlecare.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.Topic;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** The page for clinics says what is true. */
class ClinicGuideTest {
    private static final String GUIDE = Clinics.text(TestSkill.file("docs/clinic.md"));

    @Test
    void itsFileCanBeUsedAndIsHeardAsItSays() {
        String file = first("```yaml\n(.*?)```");
        Guidance guidance = new ClinicAnswers(Clinics.read(file), ClinicWords.packaged()).in(TestSkill.guidance());
        String heard = guidance.answer(Question.about("contact"), Optional.empty(), guidance.region("en-US"), 0)
                .speech();
        assertThat(GUIDE).contains("Spoken: " + heard);
    }

    @Test
    void itNamesTheEverydayTopics() {
        List<String> everyday = TestSkill.guidance().topics().values().stream()
                .filter(Clinic::mayAddTo)
                .map(Topic::id)
                .sorted()
                .toList();
        assertThat(List.of(first("Everyday topics are `([^`]*)`").split(" "))).isEqualTo(everyday);
    }

    private static String first(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(GUIDE)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
