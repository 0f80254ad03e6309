package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a session names an answer. */
class ReferencesTest {
    private static final List<String> ANSWERS = List.of("caffeine/1", "caffeine/2", "chest_pain/emergency");

    private final References references = new References("session 1", ANSWERS);

    @Test
    void eachAnswerIsFoundAgainInItsSession() {
        for (String id : ANSWERS) {
            assertThat(references.answer(references.to(id))).contains(id);
        }
    }

    @Test
    void theReferenceOfAnotherSessionMeansNothing() {
        assertThat(new References("session 2", ANSWERS).answer(references.to("caffeine/1")))
                .isEmpty();
    }

    @Test
    void whatWasNeverWrittenMeansNothing() {
        String written = references.to("caffeine/1");
        for (String odd : List.of(
                "", "caffeine/1", "0", written + "0", written.substring(1), " " + written, "0000000000000000")) {
            assertThat(references.answer(odd)).as(odd).isEmpty();
        }
        assertThat(references.answer(written.toUpperCase(Locale.ROOT)))
                .as(written)
                .isEmpty();
    }
}
