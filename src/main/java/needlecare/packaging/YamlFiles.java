package needlecare.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needlecare.data.DataException;
import needlecare.data.Tree;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML files into trees whose parts know file and line. */
final class YamlFiles {
    private final Path root;

    /** @param root the folder that names in messages are relative to */
    YamlFiles(Path root) {
        this.root = root;
    }

    /** One file; throws DataException with file and line if it is no YAML. */
    Tree read(String name) {
        return parse(text(root.resolve(name)), name);
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

    static Tree parse(String yaml, String name) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setLabel(name)
                .build();
        try {
            return new Compose(settings)
                    .composeString(yaml)
                    .map(node -> tree(node, name))
                    .orElseThrow(() -> new DataException(name + ": is empty"));
        } catch (YamlEngineException broken) {
            throw new DataException(name + ": is no YAML that can be read: " + broken.getMessage());
        }
    }

    private static Tree tree(Node node, String name) {
        String where = name
                + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        return switch (node) {
            case ScalarNode scalar -> new Tree.Text(scalar.getValue(), where);
            case SequenceNode sequence -> {
                List<Tree> parts = new ArrayList<>();
                for (Node part : sequence.getValue()) {
                    parts.add(tree(part, name));
                }
                yield new Tree.Items(parts, where);
            }
            case MappingNode mapping -> {
                Map<String, Tree> parts = new LinkedHashMap<>();
                for (NodeTuple part : mapping.getValue()) {
                    String key = tree(part.getKeyNode(), name).text();
                    if (parts.put(key, tree(part.getValueNode(), name)) != null) {
                        throw new DataException(where + ": the field '" + key + "' stands there twice");
                    }
                }
                yield new Tree.Fields(parts, where);
            }
            default -> throw new DataException(where + ": aliases are not used here");
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
