package needlecare.skill;

import com.amazon.ask.model.Request;
import java.time.OffsetDateTime;

/** A request of a kind that the skill has no handler of its own for, or that is newer than the SDK. */
final class AnyRequest extends Request {
    AnyRequest(String type, String requestId, OffsetDateTime timestamp, String locale) {
        this.type = type;
        this.requestId = requestId;
        this.timestamp = timestamp;
        this.locale = locale;
    }

    /**
     * Requests that must not be answered with speech: the session is over, or nobody listens. A screen that failed on the device is one: what it should
     * show was spoken already.
     */
    static boolean isSilent(String type) {
        return type.equals("SessionEndedRequest")
                || type.equals("System.ExceptionEncountered")
                || type.equals("Alexa.Presentation.APL.RuntimeError")
                || type.startsWith("AlexaSkillEvent.");
    }

    /** The user has switched the skill off: nothing of that user may be kept. */
    static boolean isLeaving(String type) {
        return type.equals("AlexaSkillEvent.SkillDisabled");
    }
}
