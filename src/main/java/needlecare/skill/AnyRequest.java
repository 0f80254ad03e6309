package needlecare.skill;

import com.amazon.ask.model.Request;
import java.time.OffsetDateTime;

/** A request of a type that no handler looks into, or that is newer than the SDK. */
final class AnyRequest extends Request {
    AnyRequest(String type, String requestId, OffsetDateTime timestamp, String locale) {
        this.type = type;
        this.requestId = requestId;
        this.timestamp = timestamp;
        this.locale = locale;
    }

    /** Requests that must not be answered with speech: the session is over, or nobody listens. */
    static boolean isSilent(String type) {
        return type.equals("SessionEndedRequest")
                || type.equals("System.ExceptionEncountered")
                || type.startsWith("AlexaSkillEvent.");
    }
}
