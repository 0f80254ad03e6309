package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElapsedTest {
    private static final Elapsed AGO = TestSkill.guidance().clock().ago();

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than an hour ago",
        "PT29M59S, less than an hour ago",
        "PT30M, about an hour ago",
        "PT1H29M, about an hour ago",
        "PT1H30M, about two hours ago",
        "PT6H, about six hours ago",
        "PT23H40M, about twenty-four hours ago",
        "PT47H29M, about forty-seven hours ago",
        "PT47H30M, about two days ago",
        "P2D, about two days ago",
        "P2DT11H59M, about two days ago",
        "P2DT12H, about three days ago",
        "P14D, about fourteen days ago"
    })
    void aTimeIsSaidInRoundNumbers(Duration since, String said) {
        assertThat(AGO.say(since)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P79D", "P80D", "P100D", "P365D", "P3650D"})
    void evenLongTimesAreSaidInWords(Duration since) {
        assertThat(AGO.say(since)).doesNotContainPattern("[0-9]");
    }

    @Test
    void everyHourOfTwoDaysIsSaidInWords() {
        for (int minutes = 0; minutes <= 48 * 60; minutes += 10) {
            assertThat(AGO.say(Duration.ofMinutes(minutes))).doesNotContainPattern("[0-9{}]");
        }
    }
}
