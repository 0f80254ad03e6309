package needlecare.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree as JSON, in which all values are texts: written by the build, read by the skill. */
public final class CompiledTree {
    private static final JsonFactory JSON = new JsonFactory();

    private CompiledTree() {}

    /** The tree as JSON. */
    public static byte[] write(Tree tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            write(tree, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a compiled file from the class path.
     *
     * @throws DataException if it isn't there
     */
    public static Tree resource(String name) {
        try (JsonParser in = JSON.createParser(Resource.bytes(name))) {
            in.nextToken();
            return read(in, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Tree tree, JsonGenerator out) throws IOException {
        switch (tree) {
            case Tree.Text text -> out.writeString(text.value());
            case Tree.Items items -> {
                out.writeStartArray();
                for (Tree part : items.parts()) {
                    write(part, out);
                }
                out.writeEndArray();
            }
            case Tree.Fields fields -> {
                out.writeStartObject();
                for (Map.Entry<String, Tree> part : fields.parts().entrySet()) {
                    out.writeFieldName(part.getKey());
                    write(part.getValue(), out);
                }
                out.writeEndObject();
            }
        }
    }

    private static Tree read(JsonParser in, String where) throws IOException {
        return switch (in.currentToken()) {
            case START_ARRAY -> {
                List<Tree> parts = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    parts.add(read(in, where));
                }
                yield new Tree.Items(parts, where);
            }
            case START_OBJECT -> {
                Map<String, Tree> parts = new LinkedHashMap<>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    parts.put(name, read(in, where));
                }
                yield new Tree.Fields(parts, where);
            }
            default -> new Tree.Text(in.getText(), where);
        };
    }
}
