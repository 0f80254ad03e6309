package needlecare.memory;

import java.util.Optional;

/** What came of asking what is remembered of a user. */
public sealed interface Recall {

    /** Something is remembered. */
    record Known(Remembered treatment) implements Recall {}

    /** Nothing is remembered. */
    record Nothing() implements Recall {}

    /** The store failed, and nobody knows. */
    record Fault() implements Recall {}

    /** What is remembered; empty if nothing is, or if the store failed. */
    default Optional<Remembered> remembered() {
        return this instanceof Known known ? Optional.of(known.treatment()) : Optional.empty();
    }
}
