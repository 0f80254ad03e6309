package needlecare.guidance;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Numbers and words that must be right where the listener lives.
 *
 * @param locale such as en-GB; {@code other} for a locale that we don't know
 * @param checked the day when its numbers were last held against their sources
 * @param zoneIds the time zones that a listener there may have, such as Europe/London, the easternmost and the
 *     westernmost; one if there is only one
 * @param usualZoneId the time zone in which most of them live
 * @param words by placeholder name
 */
public record Region(
        String locale, String checked, List<String> zoneIds, String usualZoneId, Map<String, Wording> words) {
    /** The region of a locale that we don't know: no number is better than a wrong one. */
    public static final String OTHER = "other";

    private static final String SOME_ENGLISH = "en-US";

    /**
     * Its time zones. They are looked up when they are asked for, since loading the rules of all zones takes longer
     * than the first answer.
     *
     * @throws java.time.DateTimeException if there is no such zone; the build holds that there is
     */
    public List<ZoneId> zones() {
        return zoneIds.stream().map(ZoneId::of).toList();
    }

    /** The time zone in which most of its listeners live: the clock of a device about which nothing else is known. */
    public ZoneId usualZone() {
        return ZoneId.of(usualZoneId);
    }

    /** The locale of a text that is handed to Amazon; one that Amazon knows even where we don't know the listener's. */
    public String textLocale() {
        return locale.equals(OTHER) ? SOME_ENGLISH : locale;
    }
}
