package needlecare.guidance;

import java.util.Locale;
import java.util.stream.Stream;

/** How urgent an answer is; a later constant is never outweighed by an earlier one. */
public enum Urgency {
    /** Not understood, or out of scope. */
    NONE,
    /** About the skill, the warning signs or the patient's data. */
    INFO,
    /** An everyday answer. */
    SELFCARE,
    /** Contact the healthcare provider today. */
    URGENT,
    /** Call the emergency number now. */
    EMERGENCY;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Whether it is a danger, which is answered before all else. */
    public boolean isDanger() {
        return compareTo(URGENT) >= 0;
    }

    /** The name in data files and JSON. */
    public String id() {
        return id;
    }

    /** The urgency of that name; throws IllegalArgumentException if there is none. */
    public static Urgency named(String id) {
        return Stream.of(values())
                .filter(urgency -> urgency.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no urgency: " + id));
    }
}
