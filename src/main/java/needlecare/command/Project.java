package needlecare.command;

import java.nio.file.Path;

/** Where the project's files are; {@code ./needlecare} says so. */
final class Project {
    private Project() {}

    static Path folder() {
        return Path.of(System.getProperty("needlecare.project", "."));
    }
}
