package needlecare.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSlotsTest {

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
    @CsvSource({"today, PRESENT_DAY", "yesterday, PREVIOUS_DAY"})
    void aDateIsRead(String words, String day) {
        assertThat(BuiltInSlots.read("AMAZON.DATE", List.of(words), 0)).as(day).isNotEmpty();
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
        "12 am, 00:00"
    })
    void aTimeComesAsTheClockShowsIt(String words, String value) {
        assertThat(longest("AMAZON.TIME", words)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twenty four", "24", "24 am", "twenty five", "ninety nine"})
    void everyTimeIsOneThatExists(String words) {
        BuiltInSlots.read("AMAZON.TIME", Ear.words(words), 0)
                .forEach(read -> assertThat(java.time.LocalTime.parse(read.value()))
                        .as(words)
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMAZON.DURATION", "AMAZON.DATE", "AMAZON.TIME", "AMAZON.Colour"})
    void otherWordsAreNoValue(String type) {
        assertThat(BuiltInSlots.read(type, List.of("purple", "monkey"), 0)).isEmpty();
        assertThat(BuiltInSlots.read(type, List.of(), 0)).isEmpty();
        assertThat(BuiltInSlots.read(type, List.of("six"), 1)).isEmpty();
    }

    @Test
    void aNumberWithoutAUnitIsNoDuration() {
        assertThat(BuiltInSlots.read("AMAZON.DURATION", List.of("six"), 0)).isEmpty();
        assertThat(BuiltInSlots.read("AMAZON.DURATION", List.of("six", "apples"), 0))
                .isEmpty();
    }

    @Test
    void theWordsAroundItAreLeftAlone() {
        assertThat(BuiltInSlots.read("AMAZON.DURATION", List.of("about", "six", "hours", "ago"), 1))
                .containsExactly(new BuiltInSlots.Read("PT6H", 3));
    }

    private static String longest(String type, String words) {
        List<BuiltInSlots.Read> found = BuiltInSlots.read(type, Ear.words(words), 0);
        assertThat(found).as(words).isNotEmpty();
        assertThat(found.getFirst().end())
                .as("all words of '%s'", words)
                .isEqualTo(Ear.words(words).size());
        return found.getFirst().value();
    }
}
