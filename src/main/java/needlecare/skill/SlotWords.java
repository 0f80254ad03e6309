package needlecare.skill;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.ListSlotValue;
import com.amazon.ask.model.SimpleSlotValue;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SlotValue;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came in a slot.
 *
 * @param spoken the words as they were heard
 * @param id the id of the value that they stand for
 */
record SlotWords(String spoken, Optional<String> id) {

    /** The words of an intent's slots, by the slots' names; slots without words are left out. */
    static Map<String, SlotWords> of(Intent intent) {
        Map<String, SlotWords> slots = new LinkedHashMap<>();
        for (Map.Entry<String, Slot> slot : intent.getSlots().entrySet()) {
            String spoken = spoken(slot.getValue());
            if (!spoken.isBlank()) {
                slots.put(slot.getKey(), new SlotWords(spoken, id(slot.getValue())));
            }
        }
        return slots;
    }

    /** The spoken words of a slot; those of a slot with several values stand in its slot value. */
    private static String spoken(Slot slot) {
        if (slot.getValue() != null) {
            return slot.getValue();
        }
        List<String> words = new ArrayList<>();
        collectWords(slot.getSlotValue(), words);
        return String.join(" and ", words);
    }

    private static void collectWords(@Nullable SlotValue value, List<String> words) {
        if (value instanceof ListSlotValue list) {
            list.getValues().forEach(part -> collectWords(part, words));
        } else if (value instanceof SimpleSlotValue simple && !simple.getValue().isBlank()) {
            words.add(simple.getValue());
        }
    }

    /** The id of the first value that a slot resolves to, of whatever authority. */
    private static Optional<String> id(Slot slot) {
        for (Resolution authority : slot.getResolutions().getResolutionsPerAuthority()) {
            for (ValueWrapper value : authority.getValues()) {
                String id = value.getValue().getId();
                return id.isEmpty() ? Optional.empty() : Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
