package needlecare.home.command;

import java.nio.file.Path;
import needlecare.clinic.ClinicFile;
import needlecare.data.CompiledTree;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;

/** Where the project's files are; {@code ./needlecare} says so. */
final class Project {
    private Project() {}

    static Path folder() {
        return Path.of(System.getProperty("needlecare.project", "."));
    }

    /** What is said, as it was packaged. */
    static Guidance guidance() {
        return GuidanceReader.read(CompiledTree.resource("/needlecare/en/guidance.data"));
    }

    /** The clinic's own file. */
    static ClinicFile clinic() {
        return ClinicFile.atHome(folder(), System.getenv());
    }
}
