package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One message a line, in and out. */
class MessageLinesTest {
    private final List<Integer> lengths = new ArrayList<>();

    @Test
    void eachLineIsAnsweredInOneLine() throws IOException {
        assertThat(answered("one\n\n  \r\ntwo\nsilent\nlast")).isEqualTo("<one>\n<two>\n<last>\n");
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextOneIsRead() throws IOException {
        assertThat(answered("a".repeat(500_000) + "\nnext\n")).endsWith("<next>\n");
        assertThat(lengths.getFirst()).isLessThan(70_000);
    }

    private String answered(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageLines.answer(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out, line -> {
            lengths.add(line.length);
            String text = new String(line, StandardCharsets.UTF_8).strip();
            return (text.equals("silent") ? "" : "<" + text + ">").getBytes(StandardCharsets.UTF_8);
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
