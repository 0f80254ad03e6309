package needlecare.home.command;

import java.io.PrintWriter;
import needlecare.home.simulator.Exchange;

/** Shows an answer on a terminal. */
record Terminal(PrintWriter out) {
    void show(Exchange exchange, boolean json) {
        if (json) {
            out.println("{\"request\":" + exchange.request() + ",\"response\":" + exchange.response() + "}");
        } else {
            out.println("Spoken: " + exchange.speech());
            out.println("Shown:  " + exchange.card());
        }
        out.flush();
    }
}
