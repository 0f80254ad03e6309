package needlecare.data;

/** A data file that can't be used. The message names file, line, what was found and what was expected. */
public final class DataException extends RuntimeException {
    public DataException(String message) {
        super(message);
    }
}
