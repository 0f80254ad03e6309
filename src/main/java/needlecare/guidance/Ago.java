package needlecare.guidance;

import java.time.Duration;
import java.util.List;

/**
 * Says how long ago something was, in words of the data files.
 *
 * @param numbers number words from zero on
 * @param underAnHour said for less than one hour
 * @param oneHour said for about one hour
 * @param hours with {n}
 * @param days with {n}, from two days on
 */
public record Ago(List<String> numbers, String underAnHour, String oneHour, String hours, String days) {
    private static final int DAYS_FROM = 48;

    /** Such as "about six hours ago". Rounded to the nearest hour, from two days on to the nearest day. */
    public String say(Duration since) {
        long rounded = since.plusMinutes(30).toHours();
        if (rounded == 0) {
            return underAnHour;
        }
        if (rounded == 1) {
            return oneHour;
        }
        return rounded < DAYS_FROM
                ? hours.replace("{n}", number(rounded))
                : days.replace("{n}", number(since.plusHours(12).toDays()));
    }

    private String number(long n) {
        return n < numbers.size() ? numbers.get((int) n) : Long.toString(n);
    }
}
