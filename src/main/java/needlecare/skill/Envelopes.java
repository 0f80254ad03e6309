package needlecare.skill;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.SimpleCard;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.json.Json;
import needlecare.json.JsonWriter;

/**
 * JSON to the SDK's envelope and back. Reads what the SDK's dispatcher and the handlers ask for and passes over the rest, so that a part
 * which is new, odd or missing never costs the patient the answer; the SDK's own reader throws on an unknown sub-type, and before the first
 * answer it looks into each of its hundreds of classes. What only a turn is made of goes through none of the SDK's classes: each of their
 * parts takes a dozen calls to be built and read again.
 */
final class Envelopes {
    private static final String USUAL_TIME = "0000-00-00T00:00:00Z";
    private static final int USUAL_PARTS = 6;

    private Envelopes() {}

    /**
     * What the SDK's dispatcher asks of a request: its kind and the attributes of its session. The rest of it is read by {@link TurnReader}.
     *
     * @throws UnreadableRequest if it is no request of Alexa's
     */
    static RequestEnvelope read(Json root) throws UnreadableRequest {
        if (!root.at("request").isFields()) {
            throw new UnreadableRequest("no request of Alexa's: an object with a field 'request' was expected");
        }
        Json session = root.at("session");
        return RequestEnvelope.builder()
                .withSession(session.isFields() ? session(session) : null)
                .withRequest(request(root.at("request")))
                .build();
    }

    /** The application ID of a request, wherever it stands; empty if there is none. */
    static Optional<String> applicationId(Json root) {
        Json inContext = root.at("context").at("System").at("application").at("applicationId");
        Json id = inContext.isText()
                ? inContext
                : root.at("session").at("application").at("applicationId");
        return id.isText() ? Optional.of(id.text("")) : Optional.empty();
    }

    private static com.amazon.ask.model.Session session(Json node) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, Json> attribute : node.at("attributes").fields().entrySet()) {
            attributes.put(attribute.getKey(), attribute.getValue().plain());
        }
        return com.amazon.ask.model.Session.builder().withAttributes(attributes).build();
    }

    private static Request request(Json node) {
        String type = text(node, "type", "");
        String id = text(node, "requestId", "");
        String locale = text(node, "locale", "");
        OffsetDateTime timestamp = timestamp(text(node, "timestamp", ""));
        return switch (type) {
            case "LaunchRequest" ->
                LaunchRequest.builder()
                        .withRequestId(id)
                        .withTimestamp(timestamp)
                        .withLocale(locale)
                        .build();
            case "IntentRequest" ->
                IntentRequest.builder()
                        .withRequestId(id)
                        .withTimestamp(timestamp)
                        .withLocale(locale)
                        .build();
            case "Connections.Response" ->
                ConnectionsResponse.builder()
                        .withRequestId(id)
                        .withTimestamp(timestamp)
                        .withLocale(locale)
                        .withPayload(Map.of("status", text(node.at("payload"), "status", "")))
                        .withToken(text(node, "token", ""))
                        .build();
            case Apl.TOUCH -> Apl.touch(id, timestamp, locale, arguments(node.at("arguments")));
            default -> new AnyRequest(type, id, timestamp, locale);
        };
    }

    private static List<Object> arguments(Json node) {
        List<Object> arguments = new ArrayList<>();
        for (Json argument : node.items()) {
            arguments.add(argument.plain());
        }
        return arguments;
    }

    private static OffsetDateTime timestamp(String text) {
        if (text.length() == USUAL_TIME.length() && text.endsWith("Z")) {
            Optional<OffsetDateTime> usual = usualTime(text);
            if (usual.isPresent()) {
                return usual.get();
            }
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException odd) {
            return Instant.EPOCH.atOffset(ZoneOffset.UTC);
        }
    }

    /** The form in which Alexa writes every time; the JDK's own reader of all forms takes a tenth of a whole answer. */
    private static Optional<OffsetDateTime> usualTime(String text) {
        int[] parts = new int[USUAL_PARTS];
        int part = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (USUAL_TIME.charAt(i) != '0') {
                if (c != USUAL_TIME.charAt(i)) {
                    return Optional.empty();
                }
                part++;
            } else if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + c - '0';
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    OffsetDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], 0, ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String text(Json node, String field, String otherwise) {
        return node.at(field).text(otherwise);
    }

    /** Writes a response; silence where there is none. */
    static byte[] write(Map<String, Object> sessionAttributes, Optional<Response> response) {
        JsonWriter json = new JsonWriter();
        json.open().field("version", "1.0").field("sessionAttributes", sessionAttributes);
        json.name("response").open();
        if (response.isPresent()) {
            writeResponse(response.get(), json);
        }
        return json.close().close().bytes();
    }

    private static void writeResponse(Response response, JsonWriter json) {
        if (response.getOutputSpeech() != null) {
            writeSpeech(response.getOutputSpeech(), json);
        }
        if (response.getCard() instanceof SimpleCard card) {
            json.name("card").open().field("type", "Simple");
            json.field("title", card.getTitle()).field("content", card.getContent());
            json.close();
        }
        if (response.getReprompt() != null) {
            json.name("reprompt").open();
            writeSpeech(response.getReprompt().getOutputSpeech(), json);
            json.close();
        }
        if (response.getDirectives() != null && !response.getDirectives().isEmpty()) {
            json.name("directives").openList();
            for (Directive directive : response.getDirectives()) {
                writeDirective(directive, json);
            }
            json.closeList();
        }
        if (response.getShouldEndSession() != null) {
            json.field("shouldEndSession", response.getShouldEndSession());
        }
    }

    private static void writeDirective(Directive directive, JsonWriter json) {
        if (directive.getType().equals(Apl.SHOW)) {
            Apl.write(directive, json);
            return;
        }
        if (!(directive instanceof SendRequestDirective request)) {
            throw new IllegalStateException("no way to write the directive " + directive.getType());
        }
        json.open().field("type", "Connections.SendRequest").field("name", request.getName());
        json.field("payload", request.getPayload()).field("token", request.getToken());
        json.close();
    }

    private static void writeSpeech(OutputSpeech speech, JsonWriter json) {
        if (!(speech instanceof SsmlOutputSpeech ssml)) {
            throw new IllegalStateException("only SSML is spoken, not " + speech.getType());
        }
        json.name("outputSpeech").open().field("type", "SSML");
        json.field("ssml", ssml.getSsml()).close();
    }
}
