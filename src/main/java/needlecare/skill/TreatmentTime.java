package needlecare.skill;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a treatment was, as Alexa's slots say it: a date, a time, a part of the day, a duration, or several of them.
 * What is vague is taken at its later end: a later treatment makes every advice more careful.
 */
public sealed interface TreatmentTime {

    /**
     * A time that can be counted from.
     *
     * @param vague whether it is the later end of what was said
     */
    record At(Instant instant, boolean vague) implements TreatmentTime {
        static At exactly(Instant instant) {
            return new At(instant, false);
        }

        static At vaguely(Instant instant) {
            return new At(instant, true);
        }
    }

    /** It lies in the future. */
    record Ahead() implements TreatmentTime {}

    /**
     * Nothing, or nothing that can be counted from: a month, a year, "this week", more years than there are in any
     * calendar.
     */
    record Unclear() implements TreatmentTime {}

    /**
     * What was said.
     *
     * @param date an AMAZON.DATE
     * @param time an AMAZON.TIME
     * @param duration an AMAZON.DURATION
     */
    record Said(Optional<String> date, Optional<String> time, Optional<String> duration) {}

    /**
     * Reads what was said; what can't be read is unclear.
     *
     * @param zones the listener's time zone; or where it isn't known, all that may be, from east to west
     * @param latestHours the latest hour of a vague time, see {@link needlecare.guidance.ClockWords#latest}
     */
    static TreatmentTime read(Said said, Instant now, List<ZoneId> zones, Map<String, Integer> latestHours) {
        try {
            return in(zones, said, now, latestHours);
        } catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            return new Unclear();
        }
    }

    private static TreatmentTime in(List<ZoneId> zones, Said said, Instant now, Map<String, Integer> latestHours) {
        TreatmentTime easternmost = new Reader(now, zones.getFirst(), latestHours).read(said);
        if (zones.size() == 1 || !(easternmost instanceof At)) {
            return easternmost;
        }
        TreatmentTime westernmost = new Reader(now, zones.getLast(), latestHours).read(said);
        return switch (westernmost) {
            case At at -> at.equals(easternmost) ? at : At.vaguely(at.instant());
            case Ahead ahead -> At.vaguely(now);
            case Unclear unclear -> unclear;
        };
    }

    /** Reads for one time zone. */
    final class Reader {
        private static final Duration LONGEST_AGO = Duration.ofDays(366);
        private static final int HOURS_A_DAY = 24;
        private static final int DAYS_A_WEEK = 7;

        /** After so many days the hour makes no difference to any advice (C04, C18). */
        private static final int TWO_DAYS = 2;

        private static final String NOW = "PRESENT_REF";
        private static final char PART = 'T';

        /** Alexa's parts of the day, and from which hour each is. */
        private enum Part {
            MO("morning", 0),
            AF("afternoon", 12),
            EV("evening", 17),
            NI("night", 21);

            private final String name;
            private final int from;

            Part(String name, int from) {
                this.name = name;
                this.from = from;
            }

            static Optional<Part> of(String time) {
                for (Part part : values()) {
                    if (part.name().equals(time)) {
                        return Optional.of(part);
                    }
                }
                return Optional.empty();
            }
        }

        private final ZonedDateTime now;
        private final Map<String, Integer> latestHours;

        private Reader(Instant now, ZoneId zone, Map<String, Integer> latestHours) {
            this.now = now.atZone(zone);
            this.latestHours = latestHours;
        }

        private TreatmentTime read(Said said) {
            if (said.date().filter(NOW::equals).isPresent()
                    || said.time().filter(NOW::equals).isPresent()) {
                return At.exactly(now.toInstant());
            }
            if (said.duration().isPresent()) {
                return ago(said.duration().get(), said.time());
            }
            Optional<LocalDate> day = said.date().flatMap(Reader::day);
            if (day.isPresent()) {
                return on(
                        hasBeen(day.get()),
                        said.time().or(() -> partOf(said.date().get())));
            }
            if (said.date().isPresent()) {
                return week(said.date().get());
            }
            return said.time().map(this::lately).orElseGet(Unclear::new);
        }

        /**
         * So long ago. Hours and minutes count from now; one or two days are vague, unless a time stands beside them.
         */
        private TreatmentTime ago(String iso, Optional<String> time) {
            if (iso.indexOf(PART) >= 0) {
                return past(now.minus(Duration.parse(iso)), At::exactly);
            }
            Period period = Period.parse(iso);
            if (period.isNegative() || period.isZero()) {
                return new Unclear();
            }
            LocalDate day = now.toLocalDate().minus(period);
            boolean longOver = time.isEmpty() && ChronoUnit.DAYS.between(day, now.toLocalDate()) > TWO_DAYS;
            return longOver ? past(now.minus(period), At::exactly) : on(day, time);
        }

        private TreatmentTime on(LocalDate day, Optional<String> time) {
            if (day.isAfter(now.toLocalDate())) {
                return new Ahead();
            }
            Optional<Part> part = time.flatMap(Part::of);
            if (part.isPresent()) {
                return during(day, part.get());
            }
            Optional<LocalTime> clock = time.flatMap(Reader::clock);
            if (time.isPresent() && clock.isEmpty()) {
                return new Unclear();
            }
            return clock.map(at -> at(day, at))
                    .orElseGet(() -> past(earlier(hour(day, latest("day")), now), At::vaguely));
        }

        /** Nobody is treated in the small hours: "at five" was in the afternoon, if that has been. */
        private TreatmentTime at(LocalDate day, LocalTime time) {
            ZonedDateTime said = day.atTime(time).atZone(now.getZone());
            ZonedDateTime later = said.plusHours(HOURS_A_DAY / 2);
            boolean small = time.getHour() < latestHours.getOrDefault("small_hours", 0);
            return small && !later.isAfter(now) ? past(later, At::exactly) : past(said, At::exactly);
        }

        private TreatmentTime during(LocalDate day, Part part) {
            return hour(day, part.from).isAfter(now)
                    ? new Ahead()
                    : past(earlier(hour(day, latest(part.name)), now), At::vaguely);
        }

        /** A time of today without a date; a part of the day that hasn't begun yet today was yesterday's. */
        private TreatmentTime lately(String time) {
            Optional<Part> part = Part.of(time);
            if (part.isPresent()) {
                LocalDate today = now.toLocalDate();
                boolean begun = !hour(today, part.get().from).isAfter(now);
                return during(begun ? today : today.minusDays(1), part.get());
            }
            return on(now.toLocalDate(), Optional.of(time));
        }

        /** A week that is over ("last week"), taken at its end; a longer time can't be counted from. */
        private TreatmentTime week(String date) {
            String monday = date.replace("-WE", "") + "-1";
            LocalDate end =
                    LocalDate.parse(monday, DateTimeFormatter.ISO_WEEK_DATE).plusDays(DAYS_A_WEEK);
            ZonedDateTime over = end.atStartOfDay(now.getZone());
            boolean ahead = over.minusDays(DAYS_A_WEEK).isAfter(now);
            return ahead ? new Ahead() : over.isAfter(now) ? new Unclear() : past(over, At::vaguely);
        }

        private TreatmentTime past(ZonedDateTime at, Function<Instant, At> reading) {
            if (at.isAfter(now)) {
                return new Ahead();
            }
            boolean longAgo = Duration.between(at, now).compareTo(LONGEST_AGO) > 0;
            return longAgo ? new Unclear() : reading.apply(at.toInstant());
        }

        private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
            return one.isBefore(other) ? one : other;
        }

        private ZonedDateTime hour(LocalDate day, int hour) {
            return hour == HOURS_A_DAY
                    ? day.plusDays(1).atStartOfDay(now.getZone())
                    : day.atTime(hour, 0).atZone(now.getZone());
        }

        private int latest(String vague) {
            return latestHours.getOrDefault(vague, HOURS_A_DAY);
        }

        /**
         * Alexa takes "on Monday" for the next Monday. Nobody has been treated then, so it was the last one; but
         * tomorrow is asked about.
         */
        private LocalDate hasBeen(LocalDate day) {
            long ahead = ChronoUnit.DAYS.between(now.toLocalDate(), day);
            return ahead > 1 && ahead < DAYS_A_WEEK ? day.minusDays(DAYS_A_WEEK) : day;
        }

        /** A date can bring its part of the day along: 2026-11-23TEV. */
        private static Optional<String> partOf(String date) {
            int part = date.indexOf(PART);
            return part < 0 ? Optional.empty() : Optional.of(date.substring(part + 1));
        }

        private static Optional<LocalDate> day(String date) {
            int part = date.indexOf(PART);
            try {
                return Optional.of(LocalDate.parse(part < 0 ? date : date.substring(0, part)));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        private static Optional<LocalTime> clock(String time) {
            try {
                return Optional.of(LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }
    }
}
