package needlecare.guidance;

import java.time.Duration;
import java.util.List;

/**
 * Says how much time has passed, in words of the data files.
 *
 * @param numbers number words from zero on
 * @param underAnHour said for less than one hour
 * @param oneHour said for about one hour
 * @param hours with {n}
 * @param days with {n}, from two days on
 * @param longest said where the numbers end
 */
public record Elapsed(
        List<String> numbers, String underAnHour, String oneHour, String hours, String days, String longest) {
    private static final int DAYS_FROM = 48;
    private static final int HALF_A_DAY = 12;

    /** Such as "about six hours ago". Rounded to the nearest hour, from two days on to the nearest day. */
    public String say(Duration since) {
        long rounded = since.plusMinutes(30).toHours();
        if (rounded == 0) {
            return underAnHour;
        }
        if (rounded == 1) {
            return oneHour;
        }
        long n = rounded < DAYS_FROM ? rounded : since.plusHours(HALF_A_DAY).toDays();
        return n < numbers.size() ? (rounded < DAYS_FROM ? hours : days).replace("{n}", numbers.get((int) n)) : longest;
    }
}
