package needlecare.home.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform's own slot types, as far as the model uses them: words in, the normalised value out. */
public final class BuiltInSlots {
    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS =
            Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70);
    private static final Map<String, String> UNITS = Map.of(
            "minute", "M", "minutes", "M", "hour", "H", "hours", "H", "day", "D", "days", "D", "week", "W", "weeks",
            "W");

    private static final Map<String, String> PARTS_OF_DAY =
            Map.of("morning", "MO", "afternoon", "AF", "evening", "EV", "night", "NI", "tonight", "NI");

    private static final int TEN = 10;
    private static final int QUARTER = 15;
    private static final int HALF = 30;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int NOON = 12;
    private static final int HOURS_A_DAY = 24;

    private BuiltInSlots() {}

    /** A value and the word after it. */
    public record Read(String value, int end) {}

    private record Count(int value, int end) {}

    /** All ways to read a value of a type from a word on, the longest first. */
    public static List<Read> read(String type, List<String> words, int at, LocalDate today) {
        return switch (type) {
            case "AMAZON.DURATION" -> duration(words, at);
            case "AMAZON.DATE" -> date(words, at, today);
            case "AMAZON.TIME" -> time(words, at);
            default -> List.of();
        };
    }

    private static List<Read> duration(List<String> words, int at) {
        if (word(words, at).equals("half")
                && word(words, at + 1).equals("an")
                && word(words, at + 2).equals("hour")) {
            return List.of(new Read("PT30M", at + 3));
        }
        List<Read> found = new ArrayList<>();
        for (Count number : numbers(words, at)) {
            String unit = number.end() < words.size() ? UNITS.getOrDefault(words.get(number.end()), "") : "";
            if (!unit.isEmpty()) {
                boolean ofDay = unit.equals("H") || unit.equals("M");
                found.add(new Read((ofDay ? "PT" : "P") + number.value() + unit, number.end() + 1));
            }
        }
        return found;
    }

    private static List<Count> numbers(List<String> words, int at) {
        if (at >= words.size()) {
            return List.of();
        }
        String word = words.get(at);
        if (word.equals("a") || word.equals("an")) {
            return List.of(new Count(1, at + 1));
        }
        int one = ONES.indexOf(word);
        if (one >= 0) {
            return List.of(new Count(one, at + 1));
        }
        if (word.length() < 4 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of(new Count(Integer.parseInt(word), at + 1));
        }
        Integer tens = TENS.get(word);
        if (tens == null) {
            return List.of();
        }
        int next = at + 1 < words.size() ? ONES.indexOf(words.get(at + 1)) : -1;
        return next > 0 && next < 10
                ? List.of(new Count(tens + next, at + 2), new Count(tens, at + 1))
                : List.of(new Count(tens, at + 1));
    }

    /**
     * A day without a date is one that is still to come, as Alexa takes it: "monday" is next Monday, "last monday" the
     * one before.
     */
    private static List<Read> date(List<String> words, int at, LocalDate today) {
        String word = word(words, at);
        boolean last = word.equals("last");
        String day = last ? word(words, at + 1) : word;
        int end = last ? at + 2 : at + 1;
        for (DayOfWeek named : DayOfWeek.values()) {
            if (named.name().equalsIgnoreCase(day)) {
                return List.of(new Read(
                        today.with(last ? TemporalAdjusters.previous(named) : TemporalAdjusters.nextOrSame(named))
                                .toString(),
                        end));
            }
        }
        return switch (word) {
            case "today" -> List.of(new Read(today.toString(), at + 1));
            case "yesterday" -> List.of(new Read(today.minusDays(1).toString(), at + 1));
            case "tomorrow" -> List.of(new Read(today.plusDays(1).toString(), at + 1));
            case "last" -> day.equals("week") ? List.of(new Read(week(today.minusWeeks(1)), end)) : List.of();
            case "this" -> week(words, at, today);
            case "the" -> dayBeforeYesterday(words, at, today);
            default -> List.of();
        };
    }

    private static List<Read> week(List<String> words, int at, LocalDate today) {
        return word(words, at + 1).equals("week") ? List.of(new Read(week(today), at + 2)) : List.of();
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static List<Read> dayBeforeYesterday(List<String> words, int at, LocalDate today) {
        List<String> phrase = List.of("the", "day", "before", "yesterday");
        boolean said = words.size() >= at + phrase.size()
                && words.subList(at, at + phrase.size()).equals(phrase);
        return said ? List.of(new Read(today.minusDays(2).toString(), at + phrase.size())) : List.of();
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }

    private static List<Read> time(List<String> words, int at) {
        int from = List.of("this", "the", "last").contains(word(words, at)) ? at + 1 : at;
        String part = PARTS_OF_DAY.getOrDefault(word(words, from), "");
        if (!part.isEmpty()) {
            return List.of(new Read(part, from + 1));
        }
        return switch (word(words, at)) {
            case "noon", "midday" -> List.of(new Read("12:00", at + 1));
            case "midnight" -> List.of(new Read("00:00", at + 1));
            case "half" -> past(words, at, HALF);
            case "quarter" -> past(words, at, QUARTER);
            default -> clockTimes(words, at);
        };
    }

    private static List<Read> past(List<String> words, int at, int minutes) {
        return word(words, at + 1).equals("past") ? hours(words, at + 2, minutes) : List.of();
    }

    /** Hours, with minutes behind them or without. */
    private static List<Read> clockTimes(List<String> words, int at) {
        List<Read> found = new ArrayList<>();
        for (Count hour : numbers(words, at)) {
            if (hour.value() <= NOON) {
                numbers(words, hour.end()).stream()
                        .filter(past -> past.value() >= TEN && past.value() < MINUTES_AN_HOUR)
                        .findFirst()
                        .ifPresent(past -> found.add(halfOfDay(words, past.end(), hour.value(), past.value())));
            }
        }
        found.addAll(hours(words, at, 0));
        return found;
    }

    /** Hours whose minutes are known. */
    private static List<Read> hours(List<String> words, int at, int minutes) {
        return numbers(words, at).stream()
                .filter(hour -> hour.value() < HOURS_A_DAY)
                .map(hour -> halfOfDay(words, hour.end(), hour.value(), minutes))
                .toList();
    }

    private static Read halfOfDay(List<String> words, int at, int hour, int minutes) {
        String next = word(words, at);
        boolean inThe = next.equals("in") && word(words, at + 1).equals("the");
        String part = inThe ? PARTS_OF_DAY.getOrDefault(word(words, at + 2), "") : "";
        if (next.equals("pm") || next.equals("p") || part.equals("AF") || part.equals("EV")) {
            return new Read(clock(hour % NOON + NOON, minutes), at + (inThe ? 3 : next.equals("p") ? 2 : 1));
        }
        if (next.equals("am") || part.equals("MO")) {
            return new Read(clock(hour % NOON, minutes), at + (inThe ? 3 : 1));
        }
        return new Read(clock(hour, minutes), next.equals("o'clock") ? at + 1 : at);
    }

    private static String clock(int hour, int minutes) {
        return "%02d:%02d".formatted(hour, minutes);
    }
}
