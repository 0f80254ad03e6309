package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import needlecare.testing.TestSkill;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same moment for the ear and for the card: 2026-11-24 is a Tuesday. */
class ClockWordsTest {
    private static final ClockWords WORDS = TestSkill.guidance().clock();

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-24T00:15 | today at twelve fifteen in the morning      | today, 12:15 am
                    2026-11-24T01:00 | today at one in the morning                 | today, 1:00 am
                    2026-11-24T11:45 | today at eleven forty-five in the morning   | today, 11:45 am
                    2026-11-24T12:00 | today at noon                               | today, 12:00 pm
                    2026-11-24T12:15 | today at twelve fifteen in the afternoon    | today, 12:15 pm
                    2026-11-24T13:30 | today at one thirty in the afternoon        | today, 1:30 pm
                    2026-11-24T17:00 | today at five in the evening                | today, 5:00 pm
                    2026-11-24T20:45 | today at eight forty-five in the evening    | today, 8:45 pm
                    2026-11-24T21:00 | today at nine at night                      | today, 9:00 pm
                    2026-11-24T23:45 | today at eleven forty-five at night         | today, 11:45 pm
                    2026-11-25T12:00 | tomorrow at noon                            | tomorrow, 12:00 pm
                    2026-11-26T10:00 | Thursday at ten in the morning              | Thursday, 10:00 am
                    """)
    void aMomentIsSaidInWordsAndShownInFigures(LocalDateTime at, String said, String shown) {
        LocalDateTime now = LocalDateTime.parse("2026-11-24T08:00");
        assertThat(moment(at, now, Medium.SPEECH)).isEqualTo(said);
        assertThat(moment(at, now, Medium.CARD)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "at {0} it is {1}")
    @CsvSource({
        "2026-11-24T00:00, Wednesday",
        "2026-11-24T04:59, Wednesday",
        "2026-11-24T05:00, tomorrow",
        "2026-11-24T23:59, tomorrow",
        "2026-11-25T00:00, today"
    })
    void tomorrowIsCalledSoFromTheMorningOn(LocalDateTime now, String day) {
        assertThat(moment(LocalDateTime.parse("2026-11-25T10:00"), now, Medium.CARD))
                .isEqualTo(day + ", 10:00 am");
    }

    private static String moment(LocalDateTime at, LocalDateTime now, Medium medium) {
        return WORDS.moment(at.atZone(ZoneOffset.UTC), now.atZone(ZoneOffset.UTC), medium);
    }
}
