package needlecare.home.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import needlecare.assistants.HttpDoor;

/** One message of the protocol a line, as assistants speak with a program that they start. */
final class MessageLines {
    private static final int END = -1;

    private MessageLines() {}

    /** Answers each line until the input ends; an empty line needs no answer. */
    static void answer(InputStream in, OutputStream out, UnaryOperator<byte[]> answer) throws IOException {
        boolean goesOn = true;
        while (goesOn) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            goesOn = read(in, line);
            if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
                byte[] answered = answer.apply(line.toByteArray());
                if (answered.length > 0) {
                    out.write(answered);
                    out.write('\n');
                    out.flush();
                }
            }
        }
    }

    /** Reads a line; what is longer than any message is passed over. */
    private static boolean read(InputStream in, ByteArrayOutputStream line) throws IOException {
        int next = in.read();
        while (next != END && next != '\n') {
            if (line.size() <= HttpDoor.LONGEST_BODY) {
                line.write(next);
            }
            next = in.read();
        }
        return next != END;
    }
}
