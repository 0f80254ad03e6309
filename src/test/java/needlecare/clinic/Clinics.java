package needlecare.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import needlecare.testing.TestSkill;
import needlecare.yaml.Yaml;

/** Clinics' files for tests. */
public final class Clinics {
    /** A file that holds no mistake. */
    public static final Path RIVERSIDE = TestSkill.file("src/test/resources/clinics/riverside.yaml");

    private Clinics() {}

    /** A clinic of a text; throws DataException with its mistakes. */
    public static Clinic read(String yaml) {
        return ClinicReader.read(
                Yaml.parse(yaml, "clinic.yaml"), ClinicWords.packaged(), TestSkill.guidance(), TestSkill.triage());
    }

    /** The file as the environment names it. */
    public static ClinicFile named(Path file) {
        return ClinicFile.atHome(Path.of(""), Map.of(ClinicFile.VARIABLE, file.toString()));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
