package needlecare.build.packaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import needlecare.data.Tree;

/** Writes the interaction model as Alexa takes it, and the short form that the skill needs of it. */
final class ModelWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelWriter() {}

    static void write(ModelSource model, Path file) {
        ObjectNode language = JSON.createObjectNode();
        language.put("invocationName", model.invocation());
        ArrayNode intents = language.putArray("intents");
        for (ModelSource.Intent intent : model.intents().values()) {
            ObjectNode node = intents.addObject();
            node.put("name", intent.name());
            if (!intent.slots().isEmpty()) {
                ArrayNode slots = node.putArray("slots");
                intent.slots()
                        .forEach((name, type) ->
                                slots.addObject().put("name", name).put("type", type));
            }
            ArrayNode samples = node.putArray("samples");
            intent.samples().forEach(samples::add);
        }
        ArrayNode types = language.putArray("types");
        model.types().forEach((name, values) -> {
            ObjectNode type = types.addObject();
            type.put("name", name);
            ArrayNode list = type.putArray("values");
            for (ModelSource.Value value : values) {
                ObjectNode node = list.addObject();
                node.put("id", value.id());
                ObjectNode names = node.putObject("name");
                names.put("value", value.name());
                ArrayNode synonyms = names.putArray("synonyms");
                value.synonyms().forEach(synonyms::add);
            }
        });
        ObjectNode root = JSON.createObjectNode();
        root.putObject("interactionModel").set("languageModel", language);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the skill itself must know: topic and reading of each intent. */
    static Tree intents(ModelSource model) {
        Map<String, Object> intents = new LinkedHashMap<>();
        model.intents().forEach((name, intent) -> {
            Map<String, Object> known = new LinkedHashMap<>();
            intent.topic().ifPresent(topic -> known.put("topic", topic));
            intent.urgency().ifPresent(urgency -> known.put("urgency", urgency));
            intent.asking().ifPresent(asking -> known.put("asking", asking));
            known.put("reads", intent.reads());
            intents.put(name, known);
        });
        return Tree.of(intents, "interactionModel");
    }
}
