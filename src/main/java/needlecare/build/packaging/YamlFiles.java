package needlecare.build.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import needlecare.data.Tree;
import needlecare.yaml.Yaml;

/**
 * The YAML files of the project.
 *
 * @param root the folder that names in messages are relative to
 */
record YamlFiles(Path root) {
    /** One file; throws DataException with file and line if it is no YAML. */
    Tree read(String name) {
        return Yaml.parse(text(root.resolve(name)), name);
    }

    /** All YAML files of a folder, by name. */
    List<Tree> readAll(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> read(root.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
