package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import needlecare.testing.TestSkill;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is promised, over a year of instants and all time zones: never too early, never in the past, and the same moment
 * that is said.
 */
class RoundedClockTimeTest {
    private static final ClockWords WORDS = TestSkill.guidance().clock();
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, Duration.ofDays(365).toSeconds()).map(YEAR::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> hoursSince() {
        return Arbitraries.longs().between(0, Duration.ofDays(4).toSeconds()).map(Duration::ofSeconds);
    }

    @Property(tries = 5000)
    void aPromiseIsNeverEarlierThanTheInstant(@ForAll("instants") Instant instant, @ForAll("zones") ZoneId zone) {
        ZonedDateTime promise = RoundedClockTime.at(instant, zone);
        assertThat(earliestReading(promise)).isAfterOrEqualTo(instant);
        assertThat(Duration.between(instant, promise.toInstant())).isLessThan(Duration.ofHours(2));
        assertThat(promise.getMinute() % 15)
                .as("a quarter of an hour: " + promise)
                .isZero();
        assertThat(promise.toLocalTime()).isNotEqualTo(LocalTime.MIDNIGHT);
    }

    @Property(tries = 5000)
    void theMomentThatIsSaidIsTheMomentThatIsMeant(
            @ForAll("instants") Instant instant, @ForAll("hoursSince") Duration ahead, @ForAll("zones") ZoneId zone) {
        ZonedDateTime now = instant.atZone(zone);
        ZonedDateTime promise = RoundedClockTime.at(instant.plus(ahead), zone);
        String said = WORDS.moment(promise, now, Medium.SPEECH);
        assertThat(said).endsWith(" at " + spoken(promise.toLocalTime()));
        assertThat(day(said, now)).as(said).isEqualTo(promise.toLocalDate());
    }

    @Property(tries = 5000)
    void nothingIsAllowedBeforeTheHoursOfTheClaim(
            @ForAll("instants") Instant treatedAt, @ForAll("hoursSince") Duration since, @ForAll("zones") ZoneId zone) {
        RecoveryClock clock = new RecoveryClock(treatedAt, treatedAt.plus(since), Optional.of(zone));
        for (String topic : List.of("caffeine", "alcohol", "exercise", "recovery_clock", "soreness")) {
            Reply reply = TestSkill.guidance()
                    .answer(
                            Question.about(topic),
                            Optional.of(clock),
                            TestSkill.guidance().region("en-US"),
                            0);
            boolean dayIsOver = since.compareTo(Duration.ofHours(24)) >= 0;
            boolean daysAreOver = since.compareTo(Duration.ofHours(48)) >= 0;
            String tomorrow = WORDS.until(treatedAt.plus(Duration.ofHours(24)), clock, Medium.SPEECH);
            String afterTwoDays = WORDS.until(treatedAt.plus(Duration.ofHours(48)), clock, Medium.SPEECH);
            switch (topic) {
                case "caffeine", "alcohol" ->
                    assertThat(reply.speech().contains(tomorrow))
                            .as(reply.speech())
                            .isEqualTo(!dayIsOver);
                case "exercise", "recovery_clock" ->
                    assertThat(reply.speech().contains(afterTwoDays))
                            .as(reply.speech())
                            .isEqualTo(!daysAreOver);
                default ->
                    assertThat(reply.speech().contains("longer than expected"))
                            .as(reply.speech())
                            .isEqualTo(daysAreOver);
            }
        }
    }

    @Property(tries = 2000)
    void withoutAZoneTheHoursToGoAreNeverTooFew(
            @ForAll("instants") Instant treatedAt, @ForAll("hoursSince") Duration since) {
        RecoveryClock clock = new RecoveryClock(treatedAt, treatedAt.plus(since), Optional.empty());
        Duration left = Duration.ofHours(48).minus(since);
        if (left.isPositive()) {
            long hours = left.plusHours(1).minusNanos(1).toHours();
            String expected =
                    hours == 1 ? "about an hour" : "about " + WORDS.numbers().get((int) hours) + " hours";
            assertThat(WORDS.from(treatedAt.plus(Duration.ofHours(48)), clock, Medium.SPEECH))
                    .isEqualTo("in " + expected);
        }
    }

    @Property(tries = 2000)
    void theTimeThatHasPassedNeverReachesALimitThatIsAhead(@ForAll("hoursSince") Duration since) {
        RecoveryClock clock = new RecoveryClock(YEAR, YEAR.plus(since), Optional.empty());
        String said = WORDS.since().say(clock.sinceForSaying());
        if (since.compareTo(Duration.ofHours(24)) < 0) {
            assertThat(said).isNotEqualTo("about twenty-four hours");
        }
        if (since.compareTo(Duration.ofHours(48)) < 0) {
            assertThat(said).doesNotContain("days");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00Z, Europe/London, 2026-11-24T10:00",
        "2026-11-24T10:00:01Z, Europe/London, 2026-11-24T10:15",
        "2026-11-24T10:16:00Z, Asia/Kolkata, 2026-11-24T16:00",
        "2026-11-24T00:00:00Z, Europe/London, 2026-11-24T00:15",
        "2026-10-25T00:30:00Z, Europe/London, 2026-10-25T01:30",
        "2026-10-25T01:30:00Z, Europe/London, 2026-10-25T02:00",
        "2026-03-29T01:10:00Z, Europe/London, 2026-03-29T02:15",
        "2026-11-01T06:10:00Z, America/New_York, 2026-11-01T02:00"
    })
    void aPromiseIsAnEasyTimeThatCannotBeMisunderstood(Instant instant, String zone, String local) {
        assertThat(RoundedClockTime.at(instant, ZoneId.of(zone)).toLocalDateTime())
                .hasToString(local);
    }

    @Test
    void whoIsStillAwakeHearsTheNameOfTheDay() {
        ZonedDateTime night = ZonedDateTime.of(2026, 11, 25, 1, 0, 0, 0, ZoneOffset.UTC);
        assertThat(WORDS.moment(night.plusHours(9), night, Medium.SPEECH)).isEqualTo("today at ten in the morning");
        assertThat(WORDS.moment(night.plusHours(33), night, Medium.SPEECH)).isEqualTo("Thursday at ten in the morning");
        assertThat(WORDS.moment(night.plusHours(33), night.plusHours(6), Medium.SPEECH))
                .isEqualTo("tomorrow at ten in the morning");
        assertThat(WORDS.moment(night.plusHours(33), night, Medium.CARD)).isEqualTo("Thursday, 10:00 am");
    }

    /** The earlier of two instants that the clock shows the same for. */
    private static Instant earliestReading(ZonedDateTime promise) {
        return promise.withEarlierOffsetAtOverlap().toInstant();
    }

    private static String spoken(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        List<String> hours = List.of(
                "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");
        String minutes = List.of("", " fifteen", " thirty", " forty-five").get(time.getMinute() / 15);
        int hour = time.getHour();
        String part = hour < 12
                ? "in the morning"
                : hour < 17 ? "in the afternoon" : hour < 21 ? "in the evening" : "at night";
        return hours.get(hour % 12) + minutes + " " + part;
    }

    private static LocalDate day(String said, ZonedDateTime now) {
        String word = said.substring(0, said.indexOf(" at "));
        return switch (word) {
            case "today" -> now.toLocalDate();
            case "tomorrow" -> now.toLocalDate().plusDays(1);
            default -> {
                LocalDate date = now.toLocalDate().plusDays(1);
                while (!date.getDayOfWeek().name().equalsIgnoreCase(word)) {
                    date = date.plusDays(1);
                }
                yield date;
            }
        };
    }
}
