package needlecare.home.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/** A terminal with a line editor. What is typed is remembered until the end, and nowhere else. */
final class Console implements AutoCloseable {
    private final Terminal terminal;
    private final LineReader reader;

    Console(Terminal terminal) {
        this.terminal = terminal;
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(new StringsCompleter(Talk.COMMANDS.keySet()))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** Whether a person sits at both ends, and no pipe or file. */
    static boolean isThere() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    static Console open() throws IOException {
        return new Console(TerminalBuilder.builder().system(true).dumb(true).build());
    }

    /** The next line; empty at the end. */
    Optional<String> line() {
        try {
            return Optional.of(reader.readLine(Talk.PROMPT));
        } catch (EndOfFileException | UserInterruptException end) {
            return Optional.empty();
        }
    }

    PrintWriter writer() {
        return terminal.writer();
    }

    /** How many characters a line has; as many as one likes where the terminal doesn't say. */
    int width() {
        int columns = terminal.getColumns();
        return columns > 0 ? columns : Integer.MAX_VALUE;
    }

    Colours colours() {
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return Colours.of(System.getenv(), colours == null ? 0 : colours);
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
