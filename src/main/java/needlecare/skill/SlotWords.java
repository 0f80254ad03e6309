package needlecare.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.json.Json;

/**
 * What came in a slot.
 *
 * @param spoken the words as they were heard
 * @param id the id of the value that they stand for
 */
record SlotWords(String spoken, Optional<String> id) {

    /** The words of an intent's slots, by the slots' names; slots without words are left out. */
    static Map<String, SlotWords> of(Json intent) {
        Map<String, SlotWords> slots = new LinkedHashMap<>();
        for (Map.Entry<String, Json> slot : intent.at("slots").fields().entrySet()) {
            String spoken = spoken(slot.getValue());
            if (!spoken.isBlank()) {
                slots.put(slot.getKey(), new SlotWords(spoken, id(slot.getValue())));
            }
        }
        return slots;
    }

    /** The spoken words of a slot; those of a slot with several values stand in {@code slotValue}. */
    private static String spoken(Json slot) {
        if (slot.at("value").isText()) {
            return slot.at("value").text("");
        }
        List<String> words = new ArrayList<>();
        collectValues(slot.at("slotValue"), words);
        return String.join(" and ", words);
    }

    /** All values at any depth. */
    private static void collectValues(Json node, List<String> words) {
        for (Map.Entry<String, Json> part : node.fields().entrySet()) {
            String word = part.getValue().asText("null");
            if (!part.getKey().equals("value")) {
                collectValues(part.getValue(), words);
            } else if (!word.isBlank()) {
                words.add(word);
            }
        }
        for (Json part : node.items()) {
            collectValues(part, words);
        }
    }

    /** The id of the first value that a slot resolves to, of whatever authority. */
    private static Optional<String> id(Json slot) {
        for (Json authority :
                slot.at("resolutions").at("resolutionsPerAuthority").items()) {
            for (Json value : authority.at("values").items()) {
                String id = value.at("value").at("id").text("");
                return id.isEmpty() ? Optional.empty() : Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
