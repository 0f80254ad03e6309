package needlecare.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Lays the store listing beside the interaction models. */
final class SkillPackage {
    private SkillPackage() {}

    static void copy(Path project) {
        Path from = project.resolve("skill-package");
        if (!Files.isDirectory(from)) {
            return;
        }
        Path to = project.resolve("target/skill-package");
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
