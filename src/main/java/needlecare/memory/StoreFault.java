package needlecare.memory;

/** The store can't be reached, is too slow or refuses. The message names the kind of the fault, never a patient. */
public final class StoreFault extends RuntimeException {
    public StoreFault(String kind) {
        super(kind);
    }
}
