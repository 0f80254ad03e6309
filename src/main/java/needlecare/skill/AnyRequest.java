package needlecare.skill;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.Request;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** A request of a type that no handler looks into, or that is newer than the SDK. */
final class AnyRequest extends Request {
    private static final Set<String> UNSPOKEN = Set.of("SessionEndedRequest", "System.ExceptionEncountered");

    private static final Set<String> UNSPOKEN_FAMILIES = Set.of(
            "AlexaSkillEvent.", "AudioPlayer.", "PlaybackController.", "Reminders.", "Messaging.", "GameEngine.");

    private static final String SCREENS = "Alexa.Presentation.";
    private static final String ERROR = ".RuntimeError";

    private final Optional<Intent> intent;

    AnyRequest(String type, String requestId, OffsetDateTime timestamp, String locale, Optional<Intent> intent) {
        this.type = type;
        this.requestId = requestId;
        this.timestamp = timestamp;
        this.locale = locale;
        this.intent = intent;
    }

    /** The intent, should the request carry one. */
    Optional<Intent> intent() {
        return intent;
    }

    /** Whether requests of a type must not be answered with speech: the session is over, or nobody listens. */
    static boolean isUnspoken(String type) {
        return UNSPOKEN.contains(type)
                || UNSPOKEN_FAMILIES.stream().anyMatch(type::startsWith)
                || (type.startsWith(SCREENS) && type.endsWith(ERROR));
    }

    /** Whether nothing is known of the type of a request. */
    static boolean isUnknown(Request request) {
        return request instanceof AnyRequest && !isUnspoken(request.getType());
    }
}
