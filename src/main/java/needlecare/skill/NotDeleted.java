package needlecare.skill;

/** A user has switched the skill off, and what is kept of them couldn't be deleted. The event isn't taken as done. */
public final class NotDeleted extends RuntimeException {
    NotDeleted() {
        super("a user who left is still remembered");
    }
}
