package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sentence that triage and listening hear of the words in slots. */
class KnownIntentTest {

    @Test
    void wordsStandInThePlaceOfTheirSlots() {
        assertThat(sentence("my {part} feels {feeling}", "part", "left calf", "feeling", "numb"))
                .isEqualTo("my left calf feels numb");
    }

    @Test
    void aSlotThatNobodyFilledIsLeftOut() {
        assertThat(sentence("{asking} {thing}", "thing", "coffee")).isEqualTo("coffee");
        assertThat(sentence("my {part} feels {feeling}")).isEqualTo("my  feels");
    }

    @Test
    void noWordIsLostWhateverItsSlotIsCalled() {
        assertThat(sentence("can i drink {thing}", "thing", "tea", "words", "my chest hurts"))
                .isEqualTo("can i drink tea. my chest hurts");
        assertThat(sentence("", "words", "my chest hurts")).isEqualTo(". my chest hurts");
    }

    @Test
    void whatWasSpokenIsNoPlaceForOtherWords() {
        assertThat(sentence("my {part} feels {feeling}", "part", "{feeling}", "feeling", "numb"))
                .isEqualTo("my {feeling} feels numb");
    }

    private static String sentence(String reads, String... slotsAndWords) {
        Map<String, SlotWords> heard = new LinkedHashMap<>();
        for (int i = 0; i < slotsAndWords.length; i += 2) {
            heard.put(slotsAndWords[i], new SlotWords(slotsAndWords[i + 1], Optional.empty()));
        }
        return new KnownIntent(Optional.empty(), Optional.empty(), Optional.empty(), reads).sentence(heard);
    }
}
