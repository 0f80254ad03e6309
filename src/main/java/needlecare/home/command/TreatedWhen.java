package needlecare.home.command;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.home.simulator.BuiltInSlots;
import needlecare.home.simulator.IntentRecognizer;

/**
 * Understands when a treatment was, as a person types it: "six hours ago", "this morning", "yesterday at five pm", or
 * an instant.
 */
final class TreatedWhen {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final Map<String, LocalTime> PARTS_OF_DAY = Map.of(
            "morning",
            NOON,
            "noon",
            NOON,
            "midday",
            NOON,
            "afternoon",
            LocalTime.of(18, 0),
            "evening",
            LocalTime.of(22, 0),
            "midnight",
            LocalTime.MIDNIGHT);

    private TreatedWhen() {}

    /**
     * The time; empty if the words can't be understood or lie ahead. Vague times are taken at their later end, the
     * cautious one.
     */
    static Optional<Instant> read(String text, ZonedDateTime now) {
        return instant(text.strip())
                .or(() -> spoken(IntentRecognizer.words(text), now))
                .filter(at -> !at.isAfter(now.toInstant()));
    }

    private static Optional<Instant> instant(String text) {
        for (String form : List.of(text, text + ":00Z", text.replaceAll("Z$", ":00Z"))) {
            try {
                return Optional.of(Instant.parse(form));
            } catch (DateTimeParseException next) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> spoken(List<String> words, ZonedDateTime now) {
        if (words.equals(List.of("now")) || words.equals(List.of("just", "now"))) {
            return Optional.of(now.toInstant());
        }
        if (words.size() >= 3 && words.getLast().equals("ago")) {
            return ago(words.subList(0, words.size() - 1), now);
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return day(words.getFirst(), now).flatMap(day -> at(words.subList(1, words.size()), day, now));
    }

    private static Optional<Instant> ago(List<String> words, ZonedDateTime now) {
        if (words.equals(List.of("half", "an", "hour"))) {
            return Optional.of(now.minusMinutes(30).toInstant());
        }
        return BuiltInSlots.read("AMAZON.DURATION", words, 0, now.toLocalDate()).stream()
                .filter(read -> read.end() == words.size())
                .findFirst()
                .map(read -> read.value().startsWith("PT")
                        ? now.minus(Duration.parse(read.value())).toInstant()
                        : now.minus(Period.parse(read.value())).toInstant());
    }

    private static Optional<ZonedDateTime> day(String word, ZonedDateTime now) {
        ZonedDateTime today = now.truncatedTo(ChronoUnit.DAYS);
        if (word.equals("today") || word.equals("this") || word.equals("at")) {
            return Optional.of(today);
        }
        if (word.equals("yesterday") || word.equals("last")) {
            return Optional.of(today.minusDays(1));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word)) {
                return Optional.of(today.with(TemporalAdjusters.previous(day)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> at(List<String> words, ZonedDateTime day, ZonedDateTime now) {
        List<String> time = !words.isEmpty() && List.of("at", "on", "in", "the").contains(words.getFirst())
                ? words.subList(1, words.size())
                : words;
        if (time.isEmpty()) {
            ZonedDateTime end = day.plusDays(1).minusMinutes(1);
            return Optional.of((end.isAfter(now) ? now : end).toInstant());
        }
        LocalTime part = PARTS_OF_DAY.get(time.getFirst());
        if (part != null || time.getFirst().equals("night")) {
            ZonedDateTime at = part == null ? day.plusDays(1) : day.with(part);
            return Optional.of((at.isAfter(now) ? now : at).toInstant());
        }
        return BuiltInSlots.read("AMAZON.TIME", time, 0, day.toLocalDate()).stream()
                .filter(read -> read.end() == time.size())
                .findFirst()
                .map(read -> day.with(LocalTime.parse(read.value())).toInstant());
    }
}
