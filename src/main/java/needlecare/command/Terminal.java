package needlecare.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import needlecare.simulator.Conversation;
import needlecare.simulator.Exchange;
import org.jspecify.annotations.Nullable;

/** Shows an answer on a terminal. */
final class Terminal {
    private final PrintWriter out;

    Terminal(PrintWriter out) {
        this.out = out;
    }

    void show(Exchange exchange, boolean json) {
        if (json) {
            out.println("{\"request\":" + exchange.request() + ",\"response\":" + exchange.response() + "}");
        } else {
            out.println("Spoken: " + exchange.speech());
            out.println("Shown:  " + exchange.card());
        }
        out.flush();
    }

    /** Until the session ends or nothing more is typed. */
    void chat(Conversation conversation, BufferedReader in) throws IOException {
        say(conversation.open());
        String line = prompt(in);
        while (line != null && !line.isBlank()) {
            Exchange exchange = conversation.say(line);
            say(exchange);
            if (exchange.endsSession()) {
                return;
            }
            line = prompt(in);
        }
    }

    private void say(Exchange exchange) {
        out.println("Needle Care: " + exchange.speech());
        out.flush();
    }

    private @Nullable String prompt(BufferedReader in) throws IOException {
        out.print("You: ");
        out.flush();
        return in.readLine();
    }
}
