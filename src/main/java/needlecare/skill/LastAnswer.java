package needlecare.skill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Question;

/**
 * The answer that was given last, so that it can be said again or told more about.
 *
 * @param id of the answer or advisory
 * @param question the question; for an advisory its red flag
 * @param variant the wording
 */
record LastAnswer(String id, Question question, int variant) {

    Map<String, Object> attributes(References references) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("answer", references.to(id));
        put("thing", question.thing(), attributes);
        put("brand", question.brand(), attributes);
        put("asking", question.asking(), attributes);
        attributes.put("variant", variant);
        return attributes;
    }

    private static void put(String name, Optional<String> value, Map<String, Object> attributes) {
        if (value.isPresent()) {
            attributes.put(name, value.get());
        }
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
                        new Question(
                                topic(id),
                                text(attributes, "thing"),
                                text(attributes, "brand"),
                                text(attributes, "asking")),
                        variant));
    }

    /** The topic or red flag of an answer id such as {@code caffeine/3}. */
    static String topic(String answerId) {
        int slash = answerId.indexOf('/');
        return slash < 0 ? answerId : answerId.substring(0, slash);
    }

    private static Optional<String> text(Map<?, ?> attributes, String name) {
        return attributes.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
