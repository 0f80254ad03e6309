package needlecare.home.command;

import java.nio.file.Path;
import needlecare.clinic.ClinicFile;

/** Where the project's files are; {@code ./needlecare} says so. */
final class Project {
    private Project() {}

    static Path folder() {
        return Path.of(System.getProperty("needlecare.project", "."));
    }

    /** The clinic's own file. */
    static ClinicFile clinic() {
        return ClinicFile.atHome(folder(), System.getenv());
    }
}
