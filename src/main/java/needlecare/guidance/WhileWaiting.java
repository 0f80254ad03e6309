package needlecare.guidance;

import java.util.Map;

/**
 * What is said after an emergency, turn by turn, until it is over; a red flag may have words of its own for a kind of turn.
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
}
