package needlecare.skill;

import com.amazon.ask.model.ListSlotValue;
import com.amazon.ask.model.SimpleSlotValue;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SlotValue;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.Value;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the slots of an intent into the SDK's own types; see {@link RequestReader}. */
final class SlotReader {
    private static final String VALUE = "value";

    private SlotReader() {}

    /** The slots by their names, those without a value included. */
    static Map<String, Slot> slots(JsonFields slots) {
        Map<String, Slot> read = new LinkedHashMap<>();
        for (String name : slots.values().keySet()) {
            read.put(name, slot(name, slots.at(name)));
        }
        return read;
    }

    private static Slot slot(String name, JsonFields slot) {
        Slot.Builder read = Slot.builder().withName(name).withConfirmationStatus(slot.text("confirmationStatus"));
        Optional<String> value = slot.find(VALUE);
        if (value.isPresent()) {
            read.withValue(value.get());
        }
        List<SlotValue> values = new ArrayList<>();
        collectValues(slot.at("slotValue").values(), values);
        if (values.size() == 1) {
            read.withSlotValue(values.getFirst());
        } else if (!values.isEmpty()) {
            read.withSlotValue(ListSlotValue.builder().withValues(values).build());
        }
        return read.withResolutions(resolutions(slot.at("resolutions"))).build();
    }

    /**
     * Collects the values at any depth, whatever the type of the slot value: one that is newer than the SDK costs no
     * word.
     */
    private static void collectValues(Object part, List<SlotValue> values) {
        if (part instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                if (!field.getKey().equals(VALUE)) {
                    collectValues(field.getValue(), values);
                } else if (!(field.getValue() instanceof Map || field.getValue() instanceof List)) {
                    values.add(SimpleSlotValue.builder()
                            .withValue(field.getValue().toString())
                            .build());
                }
            }
        } else if (part instanceof List<?> items) {
            for (Object item : items) {
                collectValues(item, values);
            }
        }
    }

    private static Resolutions resolutions(JsonFields resolutions) {
        List<Resolution> authorities = new ArrayList<>();
        for (JsonFields authority : resolutions.objects("resolutionsPerAuthority")) {
            List<ValueWrapper> values = new ArrayList<>();
            for (JsonFields wrapper : authority.objects("values")) {
                values.add(ValueWrapper.builder()
                        .withValue(value(wrapper.at(VALUE)))
                        .build());
            }
            authorities.add(Resolution.builder()
                    .withAuthority(authority.text("authority"))
                    .withValues(values)
                    .build());
        }
        return Resolutions.builder().withResolutionsPerAuthority(authorities).build();
    }

    private static Value value(JsonFields value) {
        return Value.builder()
                .withName(value.text("name"))
                .withId(value.text("id"))
                .build();
    }
}
