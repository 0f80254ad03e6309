package needlecare.services;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A reminder to be set.
 *
 * @param times when it sounds, at least once, first to last, within 24 hours of each other
 * @param text what is said then
 * @param locale of the text
 */
public record Reminder(List<ZonedDateTime> times, String text, String locale) {
    /** Whether it sounds more than once. */
    boolean repeats() {
        return times.size() > 1;
    }

    /** The times of the day. */
    List<LocalTime> timesOfDay() {
        return times.stream().map(ZonedDateTime::toLocalTime).toList();
    }
}
