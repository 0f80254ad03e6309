package needlecare.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A data file as a tree of texts, lists and named fields; every part knows where it stands, for errors that a person
 * can act on. The build reads YAML into such trees, and the skill reads the JSON that the build makes of them.
 */
public sealed interface Tree {

    /** Where it stands, such as {@code guidance/en/topics/caffeine.yaml:12}. */
    String where();

    /** A single text. */
    record Text(String value, String where) implements Tree {}

    /** A list. */
    record Items(List<Tree> parts, String where) implements Tree {}

    /** Named fields, in the order of the file. */
    record Fields(Map<String, Tree> parts, String where) implements Tree {}

    /** An empty set of fields, for a part that was left out. */
    static Tree none(String where) {
        return new Fields(Map.of(), where);
    }

    /**
     * A tree of plain values: a map, a collection, or anything whose {@code toString} is its text. A map without an
     * order of its own gets that of its names, since Java gives it another one in each run.
     */
    static Tree of(Object value, String where) {
        return switch (value) {
            case Tree tree -> tree;
            case Map<?, ?> map -> {
                Map<String, Tree> parts = map instanceof SequencedMap ? new LinkedHashMap<>() : new TreeMap<>();
                map.forEach((name, part) -> parts.put(String.valueOf(name), of(part, where)));
                yield new Fields(parts, where);
            }
            case Iterable<?> list -> {
                List<Tree> parts = new ArrayList<>();
                list.forEach(part -> parts.add(of(part, where)));
                yield new Items(parts, where);
            }
            default -> new Text(value.toString(), where);
        };
    }

    /** The text itself. */
    default String text() {
        if (this instanceof Text text) {
            return text.value();
        }
        throw error("a text was expected");
    }

    /** The text of a field that must be there. */
    default String text(String name) {
        return field(name).text();
    }

    /** The text of a field that may be left out. */
    default Optional<String> findText(String name) {
        return find(name).map(Tree::text);
    }

    /** All texts of a list; a single text counts as a list of one. */
    default List<String> texts() {
        if (this instanceof Text text) {
            return List.of(text.value());
        }
        return items().stream().map(Tree::text).toList();
    }

    /** The parts of a list. */
    default List<Tree> items() {
        if (this instanceof Items items) {
            return items.parts();
        }
        throw error("a list was expected");
    }

    /** The named fields, in the order of the file. */
    default Map<String, Tree> fields() {
        if (this instanceof Fields fields) {
            return fields.parts();
        }
        throw error("named fields were expected");
    }

    /** What is made of each named field, in the order of the file. */
    default <T> Map<String, T> map(Function<Tree, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        fields().forEach((name, part) -> values.put(name, read.apply(part)));
        return values;
    }

    /** A field that must be there. */
    default Tree field(String name) {
        Tree part = fields().get(name);
        if (part == null) {
            throw error("the field '" + name + "' is missing");
        }
        return part;
    }

    /** A field that may be left out. */
    default Optional<Tree> find(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    /** The texts of a field, none if it was left out. */
    default List<String> textsOf(String name) {
        Tree part = fields().get(name);
        return part == null ? List.of() : part.texts();
    }

    /** Holds that only these fields are used, so that a misspelt one fails the build. */
    default Tree allow(String... names) {
        for (String name : fields().keySet()) {
            if (!Arrays.asList(names).contains(name)) {
                throw error("the field '" + name + "' is unknown; known are " + String.join(", ", names));
            }
        }
        return this;
    }

    /** A mistake at this place, to be thrown. */
    default DataException error(String message) {
        return new DataException(where() + ": " + message);
    }
}
