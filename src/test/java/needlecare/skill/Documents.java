package needlecare.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.skill.ScreenFiles.Document;

/** The documents as they are sent, taken apart for tests. */
final class Documents {
    /** The screens of the manifest's viewports, in display-independent pixels. */
    static final List<Viewport> VIEWPORTS = List.of(
            new Viewport("round hub", "round", "hub", 480, 480),
            new Viewport("small hub", "rectangle", "hub", 960, 480),
            new Viewport("medium hub", "rectangle", "hub", 1024, 600),
            new Viewport("large hub", "rectangle", "hub", 1280, 800),
            new Viewport("extra large hub", "rectangle", "hub", 1920, 1080),
            new Viewport("upright hub", "rectangle", "hub", 1080, 1920),
            new Viewport("television", "rectangle", "tv", 960, 540));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CONDITION =
            Pattern.compile("viewport\\.(\\w+) (==|!=|<|<=|>|>=) ('\\w+'|\\d+|viewport\\.\\w+)");

    private Documents() {}

    /** A screen. */
    record Viewport(String name, String shape, String mode, int width, int height) {
        private String value(String operand) {
            return switch (operand) {
                case "viewport.shape" -> shape;
                case "viewport.mode" -> mode;
                case "viewport.width" -> String.valueOf(width);
                case "viewport.height" -> String.valueOf(height);
                default -> operand.replace("'", "");
            };
        }
    }

    /** A component, as the styles and its own properties have it, within what stands around it. */
    record Component(Map<String, JsonNode> properties, List<Component> around) {
        String type() {
            return text("type").orElse("");
        }

        Optional<String> text(String property) {
            return Optional.ofNullable(properties.get(property)).map(JsonNode::asText);
        }

        /** The nearest thing behind it that has this property. */
        Optional<String> behind(String property) {
            return around.reversed().stream()
                    .flatMap(component -> component.text(property).stream())
                    .findFirst();
        }
    }

    static JsonNode sent(Document document) {
        return JSON.valueToTree(ScreenFiles.document(document));
    }

    /** All components of a document, outer ones first, with those of the layouts in their places. */
    static List<Component> components(JsonNode document) {
        List<Component> all = new ArrayList<>();
        document.at("/mainTemplate/items").forEach(item -> add(item, List.of(), document, all));
        return all;
    }

    private static void add(JsonNode item, List<Component> around, JsonNode document, List<Component> all) {
        JsonNode layout = document.path("layouts").path(item.path("type").asText());
        if (layout.isObject()) {
            add(layout.path("item"), around, document, all);
            return;
        }
        Map<String, JsonNode> properties =
                new TreeMap<>(style(item.path("style").asText(""), document));
        item.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
        Component component = new Component(properties, around);
        all.add(component);
        List<Component> inside =
                Stream.concat(around.stream(), Stream.of(component)).toList();
        Stream.of("item", "items").map(item::path).forEach(inner -> {
            if (inner.isArray()) {
                inner.forEach(one -> add(one, inside, document, all));
            } else if (inner.isObject()) {
                add(inner, inside, document, all);
            }
        });
    }

    private static Map<String, JsonNode> style(String name, JsonNode document) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JsonNode style = document.path("styles").path(name);
        if (style.has("extend")) {
            values.putAll(style(style.path("extend").asText(), document));
        }
        style.path("values")
                .forEach(block -> block.properties().forEach(one -> values.put(one.getKey(), one.getValue())));
        return values;
    }

    /** The resources that hold on a screen. */
    static Map<String, String> resources(JsonNode document, Viewport viewport) {
        Map<String, String> resources = new TreeMap<>();
        for (JsonNode block : document.path("resources")) {
            if (!block.has("when") || holds(block.path("when").asText(), viewport)) {
                Stream.of("colors", "dimensions", "strings")
                        .flatMap(kind -> block.path(kind).propertyStream())
                        .forEach(one ->
                                resources.put(one.getKey(), one.getValue().asText()));
            }
        }
        return resources;
    }

    /** A value with its resource looked up. */
    static String resolved(String value, Map<String, String> resources) {
        return value.startsWith("@")
                ? Optional.ofNullable(resources.get(value.substring(1))).orElseThrow()
                : value;
    }

    private static boolean holds(String when, Viewport viewport) {
        String inside = when.substring(2, when.length() - 1);
        return inside.contains("||")
                ? Stream.of(inside.split(" \\|\\| ")).anyMatch(part -> compared(part, viewport))
                : Stream.of(inside.split(" && ")).allMatch(part -> compared(part, viewport));
    }

    private static boolean compared(String part, Viewport viewport) {
        Matcher condition = CONDITION.matcher(part);
        if (!condition.matches()) {
            throw new IllegalStateException("no condition on a screen: " + part);
        }
        String left = viewport.value("viewport." + condition.group(1));
        String right = viewport.value(condition.group(3));
        return switch (condition.group(2)) {
            case "==" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "<" -> Integer.parseInt(left) < Integer.parseInt(right);
            case "<=" -> Integer.parseInt(left) <= Integer.parseInt(right);
            case ">" -> Integer.parseInt(left) > Integer.parseInt(right);
            default -> Integer.parseInt(left) >= Integer.parseInt(right);
        };
    }
}
