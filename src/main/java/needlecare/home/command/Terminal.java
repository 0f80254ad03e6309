package needlecare.home.command;

import java.io.PrintWriter;
import needlecare.home.simulator.Exchange;

/** Shows an answer on a terminal. */
record Terminal(PrintWriter out) {
    void show(Exchange exchange) {
        out.println("Spoken: " + exchange.speech());
        out.println("Shown:  " + exchange.card());
        out.flush();
    }

    void showJson(Exchange exchange) {
        out.println("{\"request\":" + exchange.request() + ",\"response\":" + exchange.response() + "}");
        out.flush();
    }
}
