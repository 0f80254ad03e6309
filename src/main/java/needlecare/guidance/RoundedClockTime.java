package needlecare.guidance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/** The clock time from which something may be promised: an easy one, and never too early however it is understood. */
public final class RoundedClockTime {
    private static final int QUARTER = 15;
    private static final int SECONDS_A_QUARTER = QUARTER * 60;

    private RoundedClockTime() {}

    /**
     * The next full quarter of an hour of the listener's clock. Not midnight, which some take for the day before; and
     * not the second of two hours with the same name when the clocks go back, which would be taken for the first.
     */
    public static ZonedDateTime at(Instant instant, ZoneId zone) {
        ZonedDateTime quarter = nextQuarter(instant.atZone(zone));
        ZoneOffsetTransition back = zone.getRules().getTransition(quarter.toLocalDateTime());
        if (back != null && quarter.getOffset().equals(back.getOffsetAfter())) {
            quarter = nextQuarter(ZonedDateTime.of(back.getDateTimeBefore(), zone));
        }
        return quarter.toLocalTime().equals(LocalTime.MIDNIGHT) ? quarter.plusMinutes(QUARTER) : quarter;
    }

    private static ZonedDateTime nextQuarter(ZonedDateTime at) {
        ZonedDateTime second = at.truncatedTo(ChronoUnit.SECONDS);
        if (second.isBefore(at)) {
            second = second.plusSeconds(1);
        }
        int over = second.toLocalTime().toSecondOfDay() % SECONDS_A_QUARTER;
        return over == 0 ? second : second.plusSeconds(SECONDS_A_QUARTER - over);
    }
}
