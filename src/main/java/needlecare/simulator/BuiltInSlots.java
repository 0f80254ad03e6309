package needlecare.simulator;

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

    private static final int NOON = 12;
    private static final int HOURS_A_DAY = 24;

    private BuiltInSlots() {}

    /** A value and the word after it. */
    public record Read(String value, int end) {}

    private record Count(int value, int end) {}

    /** All ways to read a value of a type from a word on, the longest first. */
    public static List<Read> read(String type, List<String> words, int at) {
        return switch (type) {
            case "AMAZON.DURATION" -> duration(words, at);
            case "AMAZON.DATE" -> date(words, at);
            case "AMAZON.TIME" -> time(words, at);
            default -> List.of();
        };
    }

    private static List<Read> duration(List<String> words, int at) {
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

    private static List<Read> date(List<String> words, int at) {
        String word = at < words.size() ? words.get(at) : "";
        return switch (word) {
            case "today" -> List.of(new Read("PRESENT_DAY", at + 1));
            case "yesterday" -> List.of(new Read("PREVIOUS_DAY", at + 1));
            default -> List.of();
        };
    }

    private static List<Read> time(List<String> words, int at) {
        String word = at < words.size() ? words.get(at) : "";
        switch (word) {
            case "noon", "midday" -> {
                return List.of(new Read("12:00", at + 1));
            }
            case "midnight" -> {
                return List.of(new Read("00:00", at + 1));
            }
            default -> {}
        }
        List<Read> found = new ArrayList<>();
        for (Count number : numbers(words, at)) {
            if (number.value() >= HOURS_A_DAY) {
                continue;
            }
            String next = number.end() < words.size() ? words.get(number.end()) : "";
            int hour = number.value();
            if (next.equals("pm") || next.equals("p")) {
                found.add(new Read(clock(hour % NOON + NOON), next.equals("p") ? number.end() + 2 : number.end() + 1));
            } else if (next.equals("am") || next.equals("o'clock")) {
                found.add(new Read(clock(next.equals("am") ? hour % NOON : hour), number.end() + 1));
            } else {
                found.add(new Read(clock(hour), number.end()));
            }
        }
        return found;
    }

    private static String clock(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }
}
