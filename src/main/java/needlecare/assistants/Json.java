package needlecare.assistants;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JSON as plain values: maps, lists, texts, booleans, {@link Numeral} and {@link Nothing}. Jackson's streaming parser
 * reads it, since setting up a mapper costs a cold start three times as much.
 */
public final class Json {
    /** Deeper than any call of the protocol, and no danger to the stack. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_NUMBER = 1000;

    /** A name that comes twice is refused: of two values, readers take one or the other. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int USUAL_SIZE = 1024;

    private Json() {}

    /** A number as it is written, so that an ID comes back as it came. */
    public record Numeral(String text) {}

    /** The value {@code null}. */
    public enum Nothing {
        NULL
    }

    /**
     * Reads one JSON value.
     *
     * @throws IOException if the bytes are no single JSON value, name something twice or exceed a limit; its message
     *     can hold what stood there, so it must not be passed on
     */
    public static Object read(byte[] bytes) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("one JSON value was expected");
            }
            return value;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("a JSON value was expected");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Nothing.NULL;
            default -> parser.getText();
        };
    }

    private static Map<String, Object> fields(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    /** The fields of a value; none of one that is no object. */
    public static Map<String, Object> fields(Object value) {
        if (!(value instanceof Map<?, ?>)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // all maps are made by fields(JsonParser)
        Map<String, Object> fields = (Map<String, Object>) value;
        return fields;
    }

    /** Every text of a value, at any depth, the names of fields among them. */
    static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        collect(value, texts::add);
        return texts;
    }

    @SuppressWarnings("IfChainToSwitch") // Java makes the code of such a switch when it first runs
    private static void collect(Object value, Consumer<String> texts) {
        if (value instanceof String text) {
            texts.accept(text);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, texts));
        } else if (value instanceof Map<?, ?>) {
            fields(value).forEach((name, field) -> {
                texts.accept(name);
                collect(field, texts);
            });
        }
    }

    /** The bytes of a value. */
    public static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(value, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("IfChainToSwitch") // Java makes the code of such a switch when it first runs
    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof String text) {
            write(text, json);
        } else if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName(field.getKey().toString());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Numeral number) {
            json.writeNumber(number.text());
        } else if (value == Nothing.NULL) {
            json.writeNull();
        } else {
            json.writePOJO(value);
        }
    }

    /** As UTF-8, in which half a surrogate pair is a question mark: given as characters, it would fail the answer. */
    private static void write(String text, JsonGenerator json) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        json.writeUTF8String(utf8, 0, utf8.length);
    }
}
