package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatedWhenTest {
    /** A Tuesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 19, 0, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "six hours ago, PT6H",
        "Six hours ago., PT6H",
        "thirty hours ago, PT30H",
        "thirty six hours ago, PT36H",
        "30 hours ago, PT30H",
        "three days ago, P3D",
        "two weeks ago, P14D",
        "an hour ago, PT1H",
        "a day ago, P1D",
        "half an hour ago, PT30M",
        "twenty minutes ago, PT20M",
        "just now, PT0S",
        "now, PT0S"
    })
    void aTimeAgoIsCountedFromNow(String words, Duration ago) {
        assertThat(TreatedWhen.read(words, NOW))
                .as(words)
                .contains(NOW.minus(ago).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday at five pm, 2026-11-23T17:00:00Z",
        "yesterday at noon, 2026-11-23T12:00:00Z",
        "yesterday at 5 pm, 2026-11-23T17:00:00Z",
        "today at nine am, 2026-11-24T09:00:00Z",
        "at nine o'clock, 2026-11-24T09:00:00Z",
        "monday at five pm, 2026-11-23T17:00:00Z",
        "2026-11-23T10:00Z, 2026-11-23T10:00:00Z",
        "2026-11-23T10:00, 2026-11-23T10:00:00Z",
        "2026-11-23T10:00:30Z, 2026-11-23T10:00:30Z",
        "' 2026-11-23T10:00Z ', 2026-11-23T10:00:00Z"
    })
    void aClockTimeIsTakenAsItIsSaid(String words, Instant at) {
        assertThat(TreatedWhen.read(words, NOW)).as(words).contains(at);
    }

    @ParameterizedTest
    @CsvSource({
        "this morning, 2026-11-24T12:00:00Z",
        "this afternoon, 2026-11-24T18:00:00Z",
        "yesterday morning, 2026-11-23T12:00:00Z",
        "yesterday afternoon, 2026-11-23T18:00:00Z",
        "last night, 2026-11-24T00:00:00Z",
        "yesterday, 2026-11-23T23:59:00Z",
        "monday, 2026-11-23T23:59:00Z",
        "tuesday, 2026-11-17T23:59:00Z"
    })
    void aVagueTimeIsTakenAtItsLaterEnd(String words, Instant at) {
        assertThat(TreatedWhen.read(words, NOW)).as(words).contains(at);
    }

    @Test
    void aVagueTimeThatIsNotOverEndsNow() {
        ZonedDateTime ten = NOW.withHour(10);
        assertThat(TreatedWhen.read("this morning", ten)).contains(ten.toInstant());
        assertThat(TreatedWhen.read("today", ten)).contains(ten.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today at eight pm",
                "2026-11-24T19:00:01Z",
                "2027-01-01T00:00Z",
                "tomorrow",
                "in two hours",
                "+999999999-01-01T00:00Z"
            })
    void whatLiesAheadIsRefused(String words) {
        assertThat(TreatedWhen.read(words, NOW)).as(words).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ago",
                "some time ago",
                "six apples ago",
                "yesterday at purple",
                "soon",
                "2026-13-45T10:00Z",
                "yesterday at 99",
                "yesterday at twenty four",
                "\uD83D\uDE31"
            })
    void whatIsNotUnderstoodIsRefused(String words) {
        assertThat(TreatedWhen.read(words, NOW)).as(words).isEmpty();
    }

    @Test
    void theZoneOfTheListenerCounts() {
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 24, 19, 0, 0, 0, ZoneId.of("America/New_York"));
        assertThat(TreatedWhen.read("yesterday at five pm", now)).contains(Instant.parse("2026-11-23T22:00:00Z"));
        assertThat(TreatedWhen.read("2026-11-23T10:00Z", now)).contains(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Property
    void noWordsAreAFailure(@ForAll String words) {
        assertThat(TreatedWhen.read(words, NOW).filter(at -> at.isAfter(NOW.toInstant())))
                .isEmpty();
    }
}
