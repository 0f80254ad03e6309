package needlecare.guidance;

import java.util.Map;

/**
 * What is said after an emergency, turn by turn, until it is over; a red flag may have words of its own for a kind of
 * turn.
 *
 * @param kinds by id, in the order of the file
 */
public record WhileWaiting(Map<String, Kind> kinds) {
    /**
     * A kind of turn.
     *
     * @param id such as {@code eat_or_drink}
     * @param about what the patient says, in a phrase
     * @param say for ear and eye, with placeholders
     */
    public record Kind(String id, String about, String say) {}

    /** The kind that ends an emergency: it was a false alarm. */
    public static final String OVER = "over";

    /** What is said of a kind; in the words of a red flag where it has its own. */
    String text(String kind, RedFlag flag, Urgency level) {
        Kind general = kinds.get(kind);
        if (general == null) {
            throw new IllegalArgumentException("no kind of turn is named " + kind);
        }
        return flag.whileWaiting(level).getOrDefault(kind, general.say());
    }
}
