package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic's file as the commands use it: from the project's folder, or from where the environment says. */
class ClinicAtHomeTest {
    private static final String CONTACT = "how do i reach my practitioner";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path project;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void theFileInTheProjectsFolderIsUsed() throws Exception {
        Files.writeString(project.resolve("clinic.yaml"), "name: Riverside");
        Run run = ask(Map.of(), CONTACT);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("phone Riverside");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theEnvironmentNamesAnother() throws Exception {
        Files.writeString(project.resolve("clinic.yaml"), "name: Riverside");
        Files.writeString(project.resolve("ours.yaml"), "name: Hillside");
        assertThat(ask(Map.of("NEEDLECARE_CLINIC", "ours.yaml"), CONTACT).out()).contains("phone Hillside");
    }

    @Test
    void aBrokenFileIsToldAndTheAnswerIsGivenAllTheSame() throws Exception {
        Files.writeString(project.resolve("clinic.yaml"), "name: Riverside\noff: [chest_pain]");
        Run run = ask(Map.of(), "my chest hurts");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Call nine one one now");
        assertThat(run.err())
                .contains("clinic.yaml:2: 'chest_pain' is a danger: it can't be switched off")
                .doesNotContain("Exception", "\tat ");
    }

    private Run ask(Map<String, String> environment, String question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Optional.ofNullable(System.getProperty("java.home")).orElseThrow() + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Dneedlecare.project=" + project,
                "-cp",
                Optional.ofNullable(System.getProperty("java.class.path")).orElseThrow(),
                NeedleCare.class.getName(),
                "ask",
                question));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("NEEDLECARE_CLINIC");
        builder.environment().putAll(environment);
        Path err = project.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
