package needlecare.json;

import java.io.IOException;

/** What was to be read is no JSON. Says where, never what stood there: it can be a patient's words. */
public final class BrokenJson extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenJson(String expected, int at) {
        super("no JSON: " + expected + " was expected at byte " + at);
    }
}
