package needlecare.guidance;

import java.util.Map;

/**
 * Numbers and words that must be right where the listener lives.
 *
 * @param locale such as en-GB; {@code other} for a locale that we don't know
 * @param checked the day when its numbers were last held against their sources
 * @param words by placeholder name
 */
public record Region(String locale, String checked, Map<String, Wording> words) {
    /** The region of a locale that we don't know: no number is better than a wrong one. */
    public static final String OTHER = "other";
}
