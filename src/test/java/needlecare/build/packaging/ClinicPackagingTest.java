package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import needlecare.clinic.ClinicFile;
import needlecare.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic's file goes into the package as clinic.yaml, if it holds no mistake. */
class ClinicPackagingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Test
    void theFileOfTheProjectIsPackagedAsItStands() throws IOException {
        String text = "# ours\nname: Riverside\n";
        Files.writeString(project.resolve("clinic.yaml"), text);
        assertThat(packaged(Map.of())).content().isEqualTo(text);
    }

    @Test
    void theFileThatTheEnvironmentNamesIsPackagedUnderTheSameName() throws IOException {
        Files.writeString(project.resolve("clinic.yaml"), "name: Riverside");
        Files.writeString(project.resolve("ours.yaml"), "name: Hillside");
        assertThat(packaged(Map.of(ClinicFile.VARIABLE, "ours.yaml"))).content().contains("Hillside");
    }

    @Test
    void noneIsLeftFromBefore() throws IOException {
        Files.writeString(project.resolve("clinic.yaml"), "name: Riverside");
        assertThat(packaged(Map.of())).exists();
        Files.delete(project.resolve("clinic.yaml"));
        assertThat(packaged(Map.of())).doesNotExist();
    }

    @Test
    void aBrokenFileIsNotPackaged() throws IOException {
        Files.writeString(project.resolve("clinic.yaml"), "name: Riverside\noff: [help]");
        assertThatThrownBy(() -> packaged(Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("clinic.yaml:2: 'help' can't be switched off");
    }

    private Path packaged(Map<String, String> environment) throws IOException {
        Path folder = Files.createDirectories(project.resolve("classes"));
        ClinicPackaging.copy(ClinicFile.atHome(project, environment), folder);
        return folder.resolve("clinic.yaml");
    }
}
