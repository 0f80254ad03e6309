package needlecare.guidance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Says times, past and ahead, in words of the data files: by the listener's clock where it is known, else as spans of
 * time.
 *
 * @param ago how long ago something was
 * @param since how long it has been
 * @param numbers number words from zero on
 * @param times words for times of the clock
 * @param words single words and patterns: {@code today, tomorrow, noon, moment}, and for {@code until}, {@code from}
 *     and {@code by} those with {@code _moment}, {@code _hour} and {@code _hours}
 * @param counted said behind an answer that holds for so many hours, with {from}
 * @param latest the latest hour of a vague time ({@code morning, afternoon, evening, night, day}), 24 for the end of
 *     the day; and before which hour a time is taken as the afternoon's ({@code small_hours})
 */
public record ClockWords(
        Elapsed ago,
        Elapsed since,
        List<String> numbers,
        TimesOfDay times,
        Map<String, Wording> words,
        Map<Integer, Wording> counted,
        Map<String, Integer> latest) {
    /**
     * Words for times of the clock.
     *
     * @param weekdays from Monday on
     * @param hours of the clock, from twelve to eleven
     * @param quarters words for 15, 30 and 45 minutes past
     * @param partsOfDay what is said behind the hour, by the hour from which it holds
     */
    public record TimesOfDay(
            List<String> weekdays, List<String> hours, Map<Integer, String> quarters, Map<Integer, String> partsOfDay) {
        private String say(LocalTime time) {
            String quarter = quarters.getOrDefault(time.getMinute(), "");
            return hours.get(time.getHour() % NOON) + (quarter.isEmpty() ? "" : " " + quarter) + " "
                    + partOfDay(time.getHour());
        }

        private String partOfDay(int hour) {
            int from = partsOfDay.keySet().stream()
                    .filter(start -> start <= hour)
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElseThrow();
            return partsOfDay.getOrDefault(from, "");
        }
    }

    private static final int NOON = 12;

    /**
     * Before this hour of the night, "tomorrow" is said by the name of the day: who is still awake may mean another
     * one.
     */
    private static final int MORNING = 5;

    /** From then on it isn't called today or tomorrow any more. */
    private static final int TWO_DAYS = 2;

    private static final Wording NO_WORD = Wording.of("");

    private static final List<String> NAMES = List.of(
            "today",
            "tomorrow",
            "noon",
            "moment",
            "until_moment",
            "from_moment",
            "until_hour",
            "until_hours",
            "from_hour",
            "from_hours",
            "by_moment",
            "by_hour",
            "by_hours");

    /** The names that {@code words} must hold. */
    static List<String> names() {
        return NAMES;
    }

    /** Such as "until tomorrow at ten in the morning" or "for about eighteen more hours". */
    String until(Instant instant, RecoveryClock clock, Medium medium) {
        return ahead("until", instant, clock, medium);
    }

    /** Such as "tomorrow at ten in the morning" or "in about eighteen hours". */
    String from(Instant instant, RecoveryClock clock, Medium medium) {
        return ahead("from", instant, clock, medium);
    }

    /** Such as "by tomorrow at ten in the morning" or "within about eighteen hours". */
    String by(Instant instant, RecoveryClock clock, Medium medium) {
        return ahead("by", instant, clock, medium);
    }

    private String ahead(String what, Instant instant, RecoveryClock clock, Medium medium) {
        if (clock.zone().isPresent()) {
            ZonedDateTime now = clock.now().atZone(clock.zone().get());
            String moment = moment(RoundedClockTime.at(instant, clock.zone().get()), now, medium);
            return word(what + "_moment", medium).replace("{moment}", moment);
        }
        long hoursToGo = Math.max(1, hoursRoundedUp(Duration.between(clock.now(), instant)));
        if (hoursToGo == 1) {
            return word(what + "_hour", medium);
        }
        String n = medium == Medium.SPEECH ? numbers.get((int) hoursToGo) : Long.toString(hoursToGo);
        return word(what + "_hours", medium).replace("{n}", n);
    }

    /** Such as "tomorrow at ten in the morning", for the card "tomorrow, 10:00 am". */
    public String moment(ZonedDateTime at, ZonedDateTime now, Medium medium) {
        String time = medium == Medium.SPEECH ? spokenTime(at.toLocalTime()) : shownTime(at.toLocalTime());
        return word("moment", medium)
                .replace("{day}", day(at.toLocalDate(), now))
                .replace("{time}", time);
    }

    private String day(LocalDate day, ZonedDateTime now) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (days == 0) {
            return word("today", Medium.SPEECH);
        }
        return days < TWO_DAYS && now.getHour() >= MORNING
                ? word("tomorrow", Medium.SPEECH)
                : times.weekdays().get(day.getDayOfWeek().getValue() - 1);
    }

    private String spokenTime(LocalTime time) {
        return time.equals(LocalTime.NOON) ? word("noon", Medium.SPEECH) : times.say(time);
    }

    private static String shownTime(LocalTime time) {
        int hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
        return hour + (time.getMinute() < 10 ? ":0" : ":") + time.getMinute() + (time.getHour() < NOON ? " am" : " pm");
    }

    private String word(String name, Medium medium) {
        return words.getOrDefault(name, NO_WORD).in(medium);
    }

    private static long hoursRoundedUp(Duration time) {
        return time.plusHours(1).minusNanos(1).toHours();
    }
}
