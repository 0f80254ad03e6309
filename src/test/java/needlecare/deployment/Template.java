package needlecare.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.testing.TestSkill;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML as CloudFormation reads it: {@code !Ref X} is {@code {Ref: X}}, {@code !Sub} is {@code Fn::Sub}. Duplicate keys
 * are refused.
 */
final class Template {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IN_SUB = Pattern.compile("\\$\\{([^}!]+)}");

    private Template() {}

    static JsonNode read(String file) {
        try {
            return parse(Files.readString(TestSkill.file(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode parse(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(false).build();
        return json(new Compose(settings).composeString(yaml).orElseThrow());
    }

    /** Names that are referred to anywhere in a part: by Ref, Fn::GetAtt or within Fn::Sub. */
    static Set<String> referred(JsonNode part) {
        Set<String> names = new TreeSet<>();
        walk(part, "", (path, node) -> {
            if (node.path("Ref").isTextual()) {
                names.add(node.path("Ref").asText());
            }
            if (node.has("Fn::GetAtt")) {
                names.add(node.path("Fn::GetAtt").asText().replaceFirst("\\..*", ""));
            }
            Matcher sub = IN_SUB.matcher(node.path("Fn::Sub").asText());
            while (sub.find()) {
                names.add(sub.group(1));
            }
        });
        return names;
    }

    static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> visit) {
        visit.accept(path, node);
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), path + "/" + field.getKey(), visit));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode part : node) {
                walk(part, path + "/" + index++, visit);
            }
        }
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        walk(node, "", (path, part) -> {
            if (part.isTextual()) {
                texts.add(part.asText());
            }
        });
        return texts;
    }

    private static JsonNode json(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith("!") && !tag.equals("!")) {
            String function =
                    tag.equals("!Ref") || tag.equals("!Condition") ? tag.substring(1) : "Fn::" + tag.substring(1);
            ObjectNode call = JSON.createObjectNode();
            call.set(function, untagged(node));
            return call;
        }
        return untagged(node);
    }

    private static JsonNode untagged(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new TextNode(scalar.getValue());
            case SequenceNode sequence -> {
                ArrayNode list = JSON.createArrayNode();
                sequence.getValue().forEach(part -> list.add(json(part)));
                yield list;
            }
            case MappingNode mapping -> {
                ObjectNode fields = JSON.createObjectNode();
                for (NodeTuple part : mapping.getValue()) {
                    fields.set(((ScalarNode) part.getKeyNode()).getValue(), json(part.getValueNode()));
                }
                yield fields;
            }
            default -> throw new IllegalStateException("aliases are not used here");
        };
    }
}
