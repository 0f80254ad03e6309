package needlecare.guidance;

import java.util.List;
import java.util.Locale;

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

    private static final List<Urgency> ALL = List.of(values());

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
        for (Urgency urgency : ALL) {
            if (urgency.id.equals(id)) {
                return urgency;
            }
        }
        throw new IllegalArgumentException("no urgency: " + id);
    }
}
