package needlecare.guidance;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Numbers and words that must be right where the listener lives.
 *
 * @param locale such as en-GB; {@code other} for a locale that we don't know
 * @param checked the day when its numbers were last held against their sources
 * @param zones the time zones that a listener there may have, the easternmost and the westernmost; one if there is only one
 * @param words by placeholder name
 */
public record Region(String locale, String checked, List<ZoneId> zones, Map<String, Wording> words) {
    /** The region of a locale that we don't know: no number is better than a wrong one. */
    public static final String OTHER = "other";

    private static final String SOME_ENGLISH = "en-US";

    /** The locale of a text that is handed to Amazon; one that Amazon knows even where we don't know the listener's. */
    public String textLocale() {
        return locale.equals(OTHER) ? SOME_ENGLISH : locale;
    }
}
