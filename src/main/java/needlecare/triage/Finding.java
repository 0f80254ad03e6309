package needlecare.triage;

import needlecare.guidance.Urgency;

/**
 * What was heard, and what it means.
 *
 * @param flag id of the red flag
 * @param urgency how urgent it is
 * @param rule name of the rule that heard it
 * @param words the words that were heard
 */
public record Finding(String flag, Urgency urgency, String rule, String words) {
    /** Why, in a sentence for people: the words and the rule. */
    public String because() {
        return "heard \"" + words + "\": " + rule + " (" + flag + ")";
    }
}
