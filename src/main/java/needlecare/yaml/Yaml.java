package needlecare.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needlecare.data.DataException;
import needlecare.data.Tree;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML text to a tree. */
public final class Yaml {
    private final String name;

    private Yaml(String name) {
        this.name = name;
    }

    /**
     * The tree of a text.
     *
     * @param name how the file is called in messages
     * @throws DataException with file and line if it is no YAML, or uses more of YAML than our files do
     */
    public static Tree parse(String yaml, String name) {
        return new Yaml(name).parse(yaml);
    }

    private Tree parse(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setLabel(name)
                .build();
        try {
            return new Compose(settings)
                    .composeString(yaml)
                    .map(this::tree)
                    .orElseThrow(() -> new DataException(name + ": is empty"));
        } catch (MarkedYamlEngineException broken) {
            throw new DataException(
                    broken.getProblemMark().map(this::where).orElse(name) + ": is no YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new DataException(name + ": is no YAML that can be read: " + broken.getMessage());
        } catch (StackOverflowError tooDeep) {
            // The parser descends by recursion: a file of brackets alone must be a mistake like any other.
            throw new DataException(name + ": is nested too deeply");
        }
    }

    private Tree tree(Node node) {
        String where = node.getStartMark().map(this::where).orElse(name);
        if (node.getAnchor().isPresent()) {
            throw new DataException(where + ": anchors and aliases are not used here; write the text out");
        }
        return switch (node) {
            case ScalarNode scalar -> new Tree.Text(scalar.getValue(), where);
            case SequenceNode sequence -> {
                List<Tree> parts = new ArrayList<>();
                for (Node part : sequence.getValue()) {
                    parts.add(tree(part));
                }
                yield new Tree.Items(parts, where);
            }
            case MappingNode mapping -> fields(mapping, where);
            default -> throw new DataException(where + ": a text, a list or named fields were expected");
        };
    }

    private Tree fields(MappingNode mapping, String where) {
        Map<String, Tree> parts = new LinkedHashMap<>();
        for (NodeTuple part : mapping.getValue()) {
            Tree key = tree(part.getKeyNode());
            if (parts.put(key.text(), tree(part.getValueNode())) != null) {
                throw new DataException(key.where() + ": the field '" + key.text() + "' stands there twice");
            }
        }
        return new Tree.Fields(parts, where);
    }

    private String where(Mark mark) {
        return name + ":" + (mark.getLine() + 1);
    }
}
