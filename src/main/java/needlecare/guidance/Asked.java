package needlecare.guidance;

import java.util.Optional;

/**
 * What the patient wants to know.
 *
 * @param topic id of the topic
 * @param thing id of the thing that was named
 * @param brand the brand name that was used for it
 * @param asking how it was asked ({@code why}, {@code done} ...), empty for "may I"
 */
public record Asked(String topic, Optional<String> thing, Optional<String> brand, Optional<String> asking) {
    public static Asked about(String topic) {
        return new Asked(topic, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
