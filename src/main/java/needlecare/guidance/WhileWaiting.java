package needlecare.guidance;

import java.util.Map;

/**
 * What is said after any emergency until help comes, by the kind of what was asked or told: may I drive, they are on the way, it got worse.
 *
 * @param answers texts by kind, with placeholders; a red flag may have its own in their place
 */
public record WhileWaiting(Map<String, String> answers) {
    /** The kind that ends an emergency: it was a false alarm. */
    public static final String OVER = "over";

    /** The answer to a kind; that of a red flag in place of the general one. */
    String answer(String kind, RedFlag flag) {
        String own = flag.whileWaiting().get(kind);
        String text = own == null ? answers.get(kind) : own;
        if (text == null) {
            throw new IllegalArgumentException("nothing is said while waiting to " + kind);
        }
        return text;
    }
}
