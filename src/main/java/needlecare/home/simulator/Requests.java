package needlecare.home.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Writes the requests that Alexa would send. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APPLICATION = "amzn1.ask.skill.local";
    private static final String USER = "amzn1.ask.account.LOCAL";

    private static final String TREATED_AT = "treatedAt";

    private Requests() {}

    /** What all requests of a session share. */
    record Frame(String sessionId, boolean isNew, JsonNode attributes, String locale, String requestId, Instant at) {}

    static ObjectNode launch(Frame frame) {
        return envelope(frame, "LaunchRequest");
    }

    static ObjectNode intent(Frame frame, RecognizedIntent recognized) {
        ObjectNode envelope = envelope(frame, "IntentRequest");
        ObjectNode intent = envelope.withObject("/request/intent");
        intent.put("name", recognized.intent()).put("confirmationStatus", "NONE");
        ObjectNode slots = intent.putObject("slots");
        recognized.slots().forEach((name, value) -> addSlot(slots, name, value));
        return envelope;
    }

    static ObjectNode touch(Frame frame, JsonNode arguments) {
        ObjectNode envelope = envelope(frame, "Alexa.Presentation.APL.UserEvent");
        ObjectNode request = envelope.withObject("/request");
        request.put("token", "needlecare");
        request.set("arguments", arguments);
        request.putObject("source").put("type", "TouchWrapper").put("handler", "Press");
        request.putObject("components");
        return envelope;
    }

    static ObjectNode permission(Frame frame, String status, String token) {
        ObjectNode envelope = envelope(frame, "Connections.Response");
        ObjectNode request = envelope.withObject("/request");
        request.put("name", "AskFor").put("token", token);
        request.putObject("status").put("code", "200").put("message", "OK");
        request.putObject("payload")
                .put("permissionScope", "alexa::alerts:reminders:skill:readwrite")
                .put("status", status);
        return envelope;
    }

    private static void addSlot(ObjectNode slots, String name, RecognizedIntent.SlotValue value) {
        ObjectNode slot = slots.putObject(name);
        slot.put("name", name)
                .put("value", value.value())
                .put("confirmationStatus", "NONE")
                .put("source", "USER");
        if (!value.type().startsWith("AMAZON.")) {
            ObjectNode authority = slot.putObject("resolutions")
                    .putArray("resolutionsPerAuthority")
                    .addObject();
            authority.put("authority", "amzn1.er-authority.echo-sdk." + APPLICATION + "." + value.type());
            boolean known = !value.id().isEmpty();
            authority.putObject("status").put("code", known ? "ER_SUCCESS_MATCH" : "ER_SUCCESS_NO_MATCH");
            if (known) {
                authority
                        .putArray("values")
                        .addObject()
                        .putObject("value")
                        .put("name", value.name())
                        .put("id", value.id());
            }
        }
        ObjectNode slotValue = slot.putObject("slotValue");
        slotValue.put("type", "Simple").put("value", value.value());
    }

    private static ObjectNode envelope(Frame frame, String type) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("version", "1.0");
        ObjectNode session = envelope.putObject("session");
        session.put("new", frame.isNew()).put("sessionId", frame.sessionId());
        session.putObject("application").put("applicationId", APPLICATION);
        session.set("attributes", frame.attributes());
        session.putObject("user").put("userId", USER);
        ObjectNode system = envelope.putObject("context").putObject("System");
        system.putObject("application").put("applicationId", APPLICATION);
        system.putObject("user").put("userId", USER);
        system.putObject("device").put("deviceId", "local").putObject("supportedInterfaces");
        ObjectNode request = envelope.putObject("request");
        request.put("type", type)
                .put("requestId", frame.requestId())
                .put("timestamp", frame.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("locale", frame.locale());
        return envelope;
    }

    static JsonNode noAttributes() {
        return JSON.createObjectNode();
    }

    static JsonNode treatedAt(Instant at) {
        return JSON.valueToTree(Map.of(TREATED_AT, at.toString()));
    }

    /** The time that {@link #treatedAt(Instant)} writes, read back. */
    static Optional<Instant> treatedAt(JsonNode attributes) {
        try {
            return Optional.of(Instant.parse(attributes.path(TREATED_AT).asText()));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
