package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.clinic.ClinicFile;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At home a clinic's file is heard as soon as it is saved, and a broken one is told on the terminal, once. */
class ClinicFileIsWatchedTest {
    private final List<String> terminal = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @SuppressWarnings("NullAway.Init")
    private LocalSkill skill;

    @BeforeEach
    void start() {
        skill = new LocalSkill(TestSkill.CLOCK, ClinicFile.atHome(project, Map.of()), terminal::add);
    }

    @Test
    void whatIsSavedIsHeardAtOnce() throws IOException {
        assertThat(contact()).contains("your practitioner");
        save("name: Riverside");
        assertThat(contact()).contains("phone Riverside");
        save("name: Hillside!");
        assertThat(contact()).as("the last good one").contains("phone Riverside");
        assertThat(contact()).contains("phone Riverside");
        assertThat(skill.clinicIsBroken()).isTrue();
        assertThat(terminal).hasSize(1).first().asString().contains("clinic.yaml:1: the name is 'Hillside!'");
        save("name: Hillside");
        assertThat(contact()).contains("phone Hillside");
        assertThat(skill.clinicIsBroken()).isFalse();
        assertThat(terminal).hasSize(2).last().asString().contains("right again");
        Files.delete(project.resolve("clinic.yaml"));
        assertThat(contact()).contains("your practitioner");
        assertThat(terminal).hasSize(2);
    }

    @Test
    void anEmptyFileIsAMistakeToo() throws IOException {
        save("");
        assertThat(contact()).contains("your practitioner");
        assertThat(terminal).hasSize(1).first().asString().contains("clinic.yaml: is empty");
    }

    @Test
    void aFileThatTheEnvironmentNamesMustBeThere() throws IOException {
        Map<String, String> environment = Map.of(ClinicFile.VARIABLE, "ours.yaml");
        skill = new LocalSkill(TestSkill.CLOCK, ClinicFile.atHome(project, environment), terminal::add);
        assertThat(contact()).contains("your practitioner");
        assertThat(terminal).hasSize(1).first().asString().contains("ours.yaml: there is no such file");
        Files.writeString(project.resolve("ours.yaml"), "name: Riverside");
        assertThat(contact()).contains("phone Riverside");
        assertThat(skill.clinicIsBroken()).isFalse();
    }

    private void save(String yaml) throws IOException {
        Files.writeString(project.resolve("clinic.yaml"), yaml);
    }

    private String contact() {
        IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of("en-US"));
        return new Conversation(skill, recognizer, "en-US", TestSkill.CLOCK, Optional.empty(), "watched")
                .say("how do i reach my practitioner")
                .speech();
    }
}
