package needlecare.skill;

/** A request of another skill. The message names no user and no ID. */
public final class RefusedRequest extends RuntimeException {
    RefusedRequest() {
        super("refused: the application ID of the request is none of those in SKILL_ID");
    }
}
