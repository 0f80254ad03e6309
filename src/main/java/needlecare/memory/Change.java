package needlecare.memory;

/** What came of a change of what is remembered. */
public enum Change {
    /** It is done. */
    DONE,
    /** The store works, and didn't do it: something newer is kept, it was forgotten meanwhile, or nobody is named. */
    NOT_DONE,
    /** The store failed, and nobody knows whether it is done. */
    FAULT
}
