package needlecare.skill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Asked;

/**
 * The answer that was given last, so that it can be said again or told more about.
 *
 * @param id of the answer or advisory
 * @param asked the question; for an advisory its red flag
 * @param variant the wording
 */
record LastAnswer(String id, Asked asked, int variant) {

    Map<String, Object> attributes(References references) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("answer", references.to(id));
        asked.thing().ifPresent(thing -> attributes.put("thing", thing));
        asked.brand().ifPresent(brand -> attributes.put("brand", brand));
        asked.asking().ifPresent(asking -> attributes.put("asking", asking));
        attributes.put("variant", variant);
        return attributes;
    }

    /** Reads attributes; empty where they are not what this version writes. */
    static Optional<LastAnswer> read(Object value, References references) {
        if (!(value instanceof Map<?, ?> attributes)) {
            return Optional.empty();
        }
        int variant = attributes.get("variant") instanceof Number number ? number.intValue() : 0;
        return text(attributes, "answer")
                .flatMap(references::answer)
                .map(id -> new LastAnswer(
                        id,
                        new Asked(
                                topic(id),
                                text(attributes, "thing"),
                                text(attributes, "brand"),
                                text(attributes, "asking")),
                        variant));
    }

    /** The topic or red flag of an answer id such as {@code caffeine/3}. */
    private static String topic(String answerId) {
        int slash = answerId.indexOf('/');
        return slash < 0 ? answerId : answerId.substring(0, slash);
    }

    private static Optional<String> text(Map<?, ?> attributes, String name) {
        return attributes.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
