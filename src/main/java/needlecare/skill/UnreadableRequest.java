package needlecare.skill;

/** JSON that is no request of Alexa's. */
public final class UnreadableRequest extends RuntimeException {
    UnreadableRequest(String message) {
        super(message);
    }
}
