package needlecare.home.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The interaction model of a locale, as Alexa gets it.
 *
 * @param intents by name
 * @param types values by the name of the slot type
 */
public record InteractionModel(Map<String, Intent> intents, Map<String, List<Value>> types) {
    private static final List<String> LOCALES = List.of("en-US", "en-CA", "en-GB", "en-AU", "en-IN");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An intent: the types of its slots and its samples. */
    public record Intent(String name, Map<String, String> slots, List<String> samples) {}

    /** A value of a slot type. */
    public record Value(String id, String name, List<String> synonyms) {}

    /**
     * The name of a locale that the skill is offered in, as Alexa writes it.
     *
     * @param typed as people write it, such as {@code en_us}
     * @throws UnknownLocale if the skill isn't offered there
     */
    public static String locale(String typed) {
        return LOCALES.stream()
                .filter(locale -> locale.equalsIgnoreCase(typed.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new UnknownLocale(typed));
    }

    /**
     * Reads the packaged model of a locale.
     *
     * @throws UnknownLocale if the skill isn't offered there
     */
    public static InteractionModel of(String locale) {
        try (InputStream in = InteractionModel.class.getResourceAsStream("/simulator/models/" + locale + ".json")) {
            if (in == null) {
                throw new UnknownLocale(locale);
            }
            return read(JSON.readTree(in).path("interactionModel").path("languageModel"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InteractionModel read(JsonNode model) {
        Map<String, Intent> intents = new LinkedHashMap<>();
        for (JsonNode intent : model.path("intents")) {
            Map<String, String> slots = new LinkedHashMap<>();
            for (JsonNode slot : intent.path("slots")) {
                slots.put(slot.path("name").asText(), slot.path("type").asText());
            }
            String name = intent.path("name").asText();
            intents.put(name, new Intent(name, slots, texts(intent.path("samples"))));
        }
        Map<String, List<Value>> types = new LinkedHashMap<>();
        for (JsonNode type : model.path("types")) {
            List<Value> values = new ArrayList<>();
            for (JsonNode value : type.path("values")) {
                JsonNode name = value.path("name");
                values.add(new Value(
                        value.path("id").asText(), name.path("value").asText(), texts(name.path("synonyms"))));
            }
            types.put(type.path("name").asText(), values);
        }
        return new InteractionModel(intents, types);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            texts.add(text.asText());
        }
        return texts;
    }

    /** A locale in which the skill isn't offered. */
    public static final class UnknownLocale extends RuntimeException {
        /** The message names the locales in which it is. */
        public UnknownLocale(String locale) {
            super("the skill isn't offered in '" + locale + "'; it is in " + String.join(", ", LOCALES));
        }
    }
}
