package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSlotsTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "six hours, PT6H",
        "an hour, PT1H",
        "a day, P1D",
        "one day, P1D",
        "twenty minutes, PT20M",
        "thirty six hours, PT36H",
        "seventy two hours, PT72H",
        "two weeks, P2W",
        "36 hours, PT36H"
    })
    void aDurationComesInItsShortForm(String words, String value) {
        assertThat(longest("AMAZON.DURATION", words)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-24",
        "yesterday, 2026-11-23",
        "tomorrow, 2026-11-25",
        "the day before yesterday, 2026-11-22",
        "tuesday, 2026-11-24",
        "monday, 2026-11-30",
        "last monday, 2026-11-23",
        "last tuesday, 2026-11-17",
        "this week, 2026-W48",
        "last week, 2026-W47"
    })
    void aDateComesAsTheCalendarShowsIt(String words, String day) {
        assertThat(longest("AMAZON.DATE", words)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "five pm, 17:00",
        "five p m, 17:00",
        "twelve pm, 12:00",
        "noon, 12:00",
        "midnight, 00:00",
        "nine am, 09:00",
        "nine o'clock, 09:00",
        "fifteen, 15:00",
        "12 am, 00:00",
        "five thirty, 05:30",
        "five thirty pm, 17:30",
        "half past five, 05:30",
        "quarter past nine am, 09:15",
        "five in the afternoon, 17:00",
        "nine in the morning, 09:00",
        "eight in the evening, 20:00",
        "this morning, MO",
        "the afternoon, AF",
        "evening, EV",
        "last night, NI"
    })
    void aTimeComesAsTheClockShowsIt(String words, String value) {
        assertThat(longest("AMAZON.TIME", words)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twenty four", "24", "24 am", "twenty five", "ninety nine"})
    void everyTimeIsOneThatExists(String words) {
        BuiltInSlots.read("AMAZON.TIME", IntentRecognizer.words(words), 0, TODAY)
                .forEach(read -> assertThat(java.time.LocalTime.parse(read.value()))
                        .as(words)
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMAZON.DURATION", "AMAZON.DATE", "AMAZON.TIME", "AMAZON.Colour"})
    void otherWordsAreNoValue(String type) {
        assertThat(BuiltInSlots.read(type, List.of("purple", "monkey"), 0, TODAY))
                .isEmpty();
        assertThat(BuiltInSlots.read(type, List.of(), 0, TODAY)).isEmpty();
        assertThat(BuiltInSlots.read(type, List.of("six"), 1, TODAY)).isEmpty();
    }

    @Test
    void aNumberWithoutAUnitIsNoDuration() {
        assertThat(BuiltInSlots.read("AMAZON.DURATION", List.of("six"), 0, TODAY))
                .isEmpty();
        assertThat(BuiltInSlots.read("AMAZON.DURATION", List.of("six", "apples"), 0, TODAY))
                .isEmpty();
    }

    @Test
    void theWordsAroundItAreLeftAlone() {
        assertThat(BuiltInSlots.read("AMAZON.DURATION", List.of("about", "six", "hours", "ago"), 1, TODAY))
                .containsExactly(new BuiltInSlots.Read("PT6H", 3));
    }

    private static String longest(String type, String words) {
        List<BuiltInSlots.Read> found = BuiltInSlots.read(type, IntentRecognizer.words(words), 0, TODAY);
        assertThat(found).as(words).isNotEmpty();
        assertThat(found.getFirst().end())
                .as("all words of '%s'", words)
                .isEqualTo(IntentRecognizer.words(words).size());
        return found.getFirst().value();
    }
}
