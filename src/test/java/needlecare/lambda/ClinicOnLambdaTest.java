package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clinic's file in the deployed function: NEEDLECARE_CLINIC is its path in the package. A broken one never silences
 * the skill.
 */
class ClinicOnLambdaTest {
    private static final String CLINIC = "NEEDLECARE_CLINIC";
    private final List<String> log = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void thePathIsThatOfAFileInThePackagesFolder() throws IOException {
        Files.copy(riverside(), folder.resolve("clinic.yaml"));
        assertThat(contact(Map.of(CLINIC, "clinic.yaml", "LAMBDA_TASK_ROOT", folder.toString())))
                .contains("Riverside Physio: five five five");
        assertThat(log).isEmpty();
    }

    @Test
    void orOfAFileOnTheClassPath() throws IOException {
        assertThat(contact(Map.of(CLINIC, "clinics/riverside.yaml", "LAMBDA_TASK_ROOT", folder.toString())))
                .contains("Riverside Physio: five five five");
        assertThat(log).isEmpty();
    }

    @Test
    void orAWholePath() throws IOException {
        assertThat(contact(Map.of(CLINIC, riverside().toString()))).contains("Riverside Physio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anEmptyVariableIsNoClinic(String variable) throws IOException {
        assertThat(contact(Map.of(CLINIC, variable))).contains("your practitioner");
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name: [", "", "name: call us first", "extra: {chest_pain: Rest}", "[[[[[[", "name: \\u0000"})
    void aBrokenFileIsLoggedAndTheSkillGoesOnWithoutIt(String yaml) throws IOException {
        Path broken = Files.writeString(folder.resolve("clinic.yaml"), yaml);
        assertThat(contact(Map.of(CLINIC, broken.toString()))).contains("your practitioner", "nine one one");
        assertThat(log)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("goes on without the clinic's file: ")
                        .contains("clinic.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.yaml", "../missing.yaml", "/", "a\u0000b"})
    void aFileThatIsNotThereIsLoggedToo(String variable) throws IOException {
        assertThat(contact(Map.of(CLINIC, variable))).contains("your practitioner");
        assertThat(log)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("goes on without the clinic's file: "));
    }

    private static Path riverside() {
        return TestSkill.file("src/test/resources/clinics/riverside.yaml");
    }

    private String contact(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SKILL_ID", Alexa.APPLICATION);
        ObjectNode request = Alexa.intent("ContactIntent", Map.of());
        byte[] bytes = request.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new NeedleCareHandler(all, log::add)
                .handleRequest(new ByteArrayInputStream(bytes), response, new RecordingContext());
        return Answered.of(response.toByteArray(), bytes).speech();
    }
}
