package needlecare.testing;

import java.util.ArrayList;
import java.util.List;
import needlecare.home.simulator.LocalContext;

/** A Lambda context that keeps what is logged. */
public final class RecordingContext extends LocalContext {
    private final List<String> lines;

    /** A context in which nothing was logged yet. */
    public RecordingContext() {
        this(new ArrayList<>());
    }

    private RecordingContext(List<String> lines) {
        super(lines::add);
        this.lines = lines;
    }

    /** What was logged so far. */
    public List<String> lines() {
        return lines;
    }
}
