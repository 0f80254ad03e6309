package needlecare.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Load: the handler for minutes under two threads with a store that keeps failing, then the local Echo under many
 * clients at once.
 */
public final class Load {
    private static final int MINUTES = 10;
    private static final int CLIENTS = 200;

    private Load() {}

    /**
     * {@code [minutes]}: how long the handler is loaded (default: 10). Exits with 1 if anything was answered wrongly.
     *
     * @throws IOException if the local Echo can't start
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Duration time = Duration.ofMinutes(arguments.length == 0 ? MINUTES : Long.parseLong(arguments[0]));
        List<String> wrong = new HandlerLoad(out).run(time);
        List<String> refused = EchoLoad.run(CLIENTS, out);
        wrong.forEach(out::println);
        refused.forEach(out::println);
        System.exit(wrong.isEmpty() && refused.isEmpty() ? 0 : 1);
    }
}
