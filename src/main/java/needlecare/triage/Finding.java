package needlecare.triage;

import needlecare.guidance.Urgency;

/**
 * A danger that is told.
 *
 * @param flag id of the red flag
 * @param urgency how urgent it is
 * @param reason by what it was heard, for people: a pattern of the red flag with the words that it matched, or how sure
 *     the classifier is
 */
public record Finding(String flag, Urgency urgency, String reason) {
    /** Why, in a sentence for people. */
    public String because() {
        return reason + " (" + flag + ")";
    }
}
