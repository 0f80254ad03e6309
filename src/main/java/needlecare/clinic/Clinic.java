package needlecare.clinic;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;

/**
 * What a clinic puts in the place of "your practitioner", and what it adds.
 *
 * @param name as spoken and shown
 * @param phone its number, if it gives one
 * @param hours its opening hours in words, if it gives them
 * @param extra advice by everyday topic, said after the answer
 * @param off topics that are left to the clinic itself
 */
public record Clinic(
        String name, Optional<Wording> phone, Optional<String> hours, Map<String, String> extra, Set<String> off) {

    /**
     * Besides the everyday topics. All others are what a patient must be able to say, hear or have deleted at any time.
     */
    private static final Set<String> OFFERS = Set.of("reminder", "treatment_time");

    /** Whether a clinic may add to a topic: everyday answers only. */
    public static boolean mayAddTo(Topic topic) {
        return topic.urgency() == Urgency.SELFCARE;
    }

    /** Whether a clinic may switch a topic off. */
    public static boolean maySwitchOff(Topic topic) {
        return mayAddTo(topic) || OFFERS.contains(topic.id());
    }
}
