package needlecare.guidance;

import java.util.Optional;
import java.util.Set;

/**
 * What the patient wants to know.
 *
 * @param topic id of the topic
 * @param thing id of the thing that was named
 * @param brand the brand name that was used for it
 * @param asking how it was asked ({@code why}, {@code done} ...), empty for "may I"
 * @param circumstances ids of what the patient named beside the question and what makes another answer right, such as
 *     {@code pregnant}
 */
public record Question(
        String topic,
        Optional<String> thing,
        Optional<String> brand,
        Optional<String> asking,
        Set<String> circumstances) {

    /** A question beside which nothing else was named. */
    public Question(String topic, Optional<String> thing, Optional<String> brand, Optional<String> asking) {
        this(topic, thing, brand, asking, Set.of());
    }

    public static Question about(String topic) {
        return new Question(topic, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
