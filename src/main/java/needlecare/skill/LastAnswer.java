package needlecare.skill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Asked;
import needlecare.guidance.Urgency;

/**
 * The answer that was given last, so that it can be said again or told more about.
 *
 * @param id of the answer or advisory
 * @param asked the question; for an advisory its red flag
 * @param urgency of what was said
 * @param variant the wording
 */
record LastAnswer(String id, Asked asked, Urgency urgency, int variant) {

    Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("topic", asked.topic());
        asked.thing().ifPresent(thing -> attributes.put("thing", thing));
        asked.brand().ifPresent(brand -> attributes.put("brand", brand));
        asked.asking().ifPresent(asking -> attributes.put("asking", asking));
        attributes.put("urgency", urgency.id());
        attributes.put("variant", variant);
        return attributes;
    }

    /** Reads attributes; empty where they are not what this version writes. */
    static Optional<LastAnswer> read(Object value) {
        if (!(value instanceof Map<?, ?> attributes)) {
            return Optional.empty();
        }
        Optional<String> id = text(attributes, "id");
        Optional<String> topic = text(attributes, "topic");
        Optional<Urgency> urgency = text(attributes, "urgency").flatMap(Session::urgency);
        if (id.isEmpty() || topic.isEmpty() || urgency.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = new Asked(
                topic.get(), text(attributes, "thing"), text(attributes, "brand"), text(attributes, "asking"));
        int variant = attributes.get("variant") instanceof Number number ? number.intValue() : 0;
        return Optional.of(new LastAnswer(id.get(), asked, urgency.get(), variant));
    }

    private static Optional<String> text(Map<?, ?> attributes, String name) {
        return attributes.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
