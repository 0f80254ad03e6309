package needlecare.skill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a JSON object, to be asked leniently: a field that is missing or of another kind than expected reads as
 * empty, so that an odd part never costs the rest. Of a name that comes twice the last counts; a field or an item that
 * is {@code null} counts as left out.
 *
 * <p>Jackson's streaming parser reads it. Its tree of nodes is not used, because setting up the mapper that makes one
 * costs a cold start three times as much.
 *
 * @param values maps, lists, texts, numbers and booleans by the fields' names
 */
record JsonFields(Map<String, Object> values) {
    /** Twenty times as deep as any request of Alexa's, and no danger to the stack. */
    private static final int DEEPEST = 1000;

    private static final int LONGEST_NUMBER = 1000;

    /**
     * Longer than any request of Alexa's, so that no text of a request is too long and no other body fills the memory.
     */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .build())
            .build();

    /**
     * Reads the first JSON value of some bytes and ignores what follows it; a value that is no object has no fields.
     *
     * @throws IOException if the bytes are no JSON, or exceed a limit; its message can hold what stood there, so it
     *     must not be logged
     */
    static JsonFields read(byte[] bytes) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            return of(value(parser));
        }
    }

    private static JsonFields of(Object value) {
        if (!(value instanceof Map<?, ?>)) {
            return new JsonFields(Map.of());
        }
        @SuppressWarnings("unchecked") // all maps are made by fields(JsonParser)
        Map<String, Object> fields = (Map<String, Object>) value;
        return new JsonFields(fields);
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("a JSON value was expected");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            default -> parser.getText();
        };
    }

    private static Map<String, Object> fields(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                fields.remove(name);
            } else {
                fields.put(name, value(parser));
            }
        }
        return fields;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                items.add(value(parser));
            }
        }
        return items;
    }

    /** Whether a field is an object itself. */
    boolean hasFields(String name) {
        return values.get(name) instanceof Map<?, ?>;
    }

    /** The fields of a field that is an object; none of any other. */
    JsonFields at(String name) {
        return of(values.getOrDefault(name, ""));
    }

    /** A text; empty if the field is no text. */
    Optional<String> find(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A text; the empty text if the field is no text. */
    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** The items of a list; none if the field is no list. */
    List<Object> items(String name) {
        return values.get(name) instanceof List<?> items ? new ArrayList<>(items) : List.of();
    }

    /** The items of a list, each with its fields. */
    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (Object item : items(name)) {
            objects.add(of(item));
        }
        return objects;
    }

    /** Whether a field is true, or says so as a text or as a whole number that isn't zero. */
    boolean isTrue(String name) {
        Object value = values.getOrDefault(name, false);
        if (value instanceof Number number) {
            return !(number instanceof Double) && !number.equals(0);
        }
        return value.toString().strip().equals("true");
    }
}
