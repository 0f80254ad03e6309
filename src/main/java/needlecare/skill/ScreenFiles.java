package needlecare.skill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import needlecare.data.CompiledTree;
import needlecare.data.Tree;

/**
 * What screens are made of, read when the first device with a screen asks.
 *
 * @param documents by name; each with the look that all share
 * @param words that stand on screens only
 */
record ScreenFiles(Map<Document, Map<String, Object>> documents, ScreenWords words) {
    /** The documents, each a file in {@code screens/}. */
    enum Document {
        ANSWER,
        EMERGENCY,
        URGENT,
        RECOVERY_CLOCK,
        HELP;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static ScreenFiles read() {
        Map<Document, Map<String, Object>> documents = new LinkedHashMap<>();
        for (Document document : Document.values()) {
            documents.put(document, document(document));
        }
        Tree words = CompiledTree.resource("/needlecare/en/screens.data");
        return new ScreenFiles(documents, ScreenWords.read(words));
    }

    /** A document as it is sent. */
    static Map<String, Object> document(Document document) {
        Map<String, Object> whole = new LinkedHashMap<>(file("look"));
        whole.putAll(file(document.id()));
        return whole;
    }

    private static Map<String, Object> file(String name) {
        String resource = "/screens/" + name + ".json";
        try (InputStream in = ScreenFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return JsonFields.read(in.readAllBytes()).values();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
