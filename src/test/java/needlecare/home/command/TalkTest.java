package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** A conversation as it stands in a terminal. */
class TalkTest {
    private static String talk(int width) {
        Conversation conversation = new Conversation(
                TestSkill.skill(),
                new IntentRecognizer(InteractionModel.of("en-US")),
                "en-US",
                InstantSource.system(),
                Optional.empty(),
                "talk");
        Deque<String> typed = new ArrayDeque<>(List.of("can i have a coffee"));
        StringWriter out = new StringWriter();
        new Talk(TestSkill.skill(), conversation)
                .run(() -> Optional.ofNullable(typed.poll()), new PrintWriter(out), Colours.none(), () -> width);
        return out.toString();
    }

    @Test
    void noLineOfATerminalEndsInsideAWord() {
        String narrow = talk(40);
        assertThat(narrow.lines()).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 40 && !line.isBlank());
        assertThat(narrow.replaceAll("\\s+", " "))
                .isEqualTo(talk(Integer.MAX_VALUE).replaceAll("\\s+", " "));
    }

    @Test
    void aPipeGetsEachAnswerInOneLine() {
        assertThat(talk(Integer.MAX_VALUE).lines()).hasSize(2).allMatch(line -> line.startsWith("Needle Care: "));
    }

    @Test
    void aWordThatIsLongerThanALineStandsAlone() {
        assertThat(Talk.wrapped("a supercalifragilistic b c", 5).lines())
                .containsExactly("a", "supercalifragilistic", "b c");
    }
}
