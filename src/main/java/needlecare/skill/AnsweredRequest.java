package needlecare.skill;

/** What came of a request: the response as Alexa gets it, and what may be counted. */
public final class AnsweredRequest {
    private final byte[] response;
    private final TurnEvent event;

    AnsweredRequest(byte[] response, TurnEvent event) {
        this.response = response;
        this.event = event;
    }

    /** The response, as JSON. */
    public byte[] response() {
        return response;
    }

    /** What may be counted. */
    public TurnEvent event() {
        return event;
    }
}
