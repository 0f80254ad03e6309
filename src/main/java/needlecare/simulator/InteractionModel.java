package needlecare.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needlecare.json.Json;
import needlecare.json.JsonReader;

/**
 * The interaction model of a locale, as Alexa gets it.
 *
 * @param intents by name
 * @param types values by the name of the slot type
 */
public record InteractionModel(Map<String, Intent> intents, Map<String, List<Value>> types) {

    /** An intent: the types of its slots and its samples. */
    public record Intent(String name, Map<String, String> slots, List<String> samples) {}

    /** A value of a slot type. */
    public record Value(String id, String name, List<String> synonyms) {}

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
            return read(
                    JsonReader.read(in.readAllBytes()).at("interactionModel").at("languageModel"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InteractionModel read(Json model) {
        Map<String, Intent> intents = new LinkedHashMap<>();
        for (Json intent : model.at("intents").items()) {
            Map<String, String> slots = new LinkedHashMap<>();
            for (Json slot : intent.at("slots").items()) {
                slots.put(slot.at("name").text(""), slot.at("type").text(""));
            }
            String name = intent.at("name").text("");
            intents.put(name, new Intent(name, slots, texts(intent.at("samples"))));
        }
        Map<String, List<Value>> types = new LinkedHashMap<>();
        for (Json type : model.at("types").items()) {
            List<Value> values = new ArrayList<>();
            for (Json value : type.at("values").items()) {
                Json name = value.at("name");
                values.add(new Value(value.at("id").text(""), name.at("value").text(""), texts(name.at("synonyms"))));
            }
            types.put(type.at("name").text(""), values);
        }
        return new InteractionModel(intents, types);
    }

    private static List<String> texts(Json list) {
        List<String> texts = new ArrayList<>();
        for (Json text : list.items()) {
            texts.add(text.text(""));
        }
        return texts;
    }

    /** A locale in which the skill isn't offered. */
    public static final class UnknownLocale extends RuntimeException {
        /** The message names the locales in which it is. */
        public UnknownLocale(String locale) {
            super("the skill isn't offered in '" + locale + "'; it is in en-US, en-CA, en-GB, en-AU and en-IN");
        }
    }
}
