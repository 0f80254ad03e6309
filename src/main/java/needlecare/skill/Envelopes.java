package needlecare.skill;

import com.amazon.ask.model.Application;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.Scope;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.Value;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.SimpleCard;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import java.io.IOException;
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
import needlecare.json.JsonReader;
import needlecare.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * JSON to the SDK's envelope and back. Reads what the skill needs and passes over the rest, so that a part which is new, odd or missing
 * never costs the patient the answer; the SDK's own reader throws on an unknown sub-type, and before the first answer it looks into each of
 * its hundreds of classes.
 */
final class Envelopes {
    private static final String USUAL_TIME = "0000-00-00T00:00:00Z";
    private static final int USUAL_PARTS = 6;

    private Envelopes() {}

    /**
     * Reads a request.
     *
     * @throws IOException if it is no JSON
     * @throws UnreadableRequest if it is no request of Alexa's
     */
    static RequestEnvelope read(byte[] bytes) throws IOException {
        Json root = JsonReader.read(bytes);
        if (!root.at("request").isFields()) {
            throw new UnreadableRequest("no request of Alexa's: an object with a field 'request' was expected");
        }
        Json session = root.at("session");
        return RequestEnvelope.builder()
                .withVersion(text(root, "version", "1.0"))
                .withSession(session.isFields() ? session(session) : null)
                .withContext(context(root.at("context").at("System")))
                .withRequest(request(root.at("request")))
                .build();
    }

    /** The application ID of a request, wherever it stands; empty if there is none. */
    static Optional<String> applicationId(RequestEnvelope envelope) {
        Optional<String> inContext = id(envelope.getContext().getSystem().getApplication());
        com.amazon.ask.model.Session session = envelope.getSession();
        return inContext.isPresent() || session == null ? inContext : id(session.getApplication());
    }

    private static Optional<String> id(@Nullable Application application) {
        return application == null ? Optional.empty() : Optional.ofNullable(application.getApplicationId());
    }

    private static com.amazon.ask.model.Session session(Json node) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, Json> attribute : node.at("attributes").fields().entrySet()) {
            attributes.put(attribute.getKey(), attribute.getValue().plain());
        }
        return com.amazon.ask.model.Session.builder()
                .withNew(node.at("new").isTrue())
                .withSessionId(text(node, "sessionId", ""))
                .withApplication(application(node.at("application")))
                .withAttributes(attributes)
                .build();
    }

    private static Context context(Json system) {
        return Context.builder()
                .withSystem(SystemState.builder()
                        .withApplication(application(system.at("application")))
                        .withUser(user(system.at("user")))
                        .withDevice(device(system.at("device")))
                        .withApiEndpoint(text(system, "apiEndpoint", ""))
                        .withApiAccessToken(text(system, "apiAccessToken", ""))
                        .build())
                .build();
    }

    /** Of all that a device supports, only screens matter here. */
    private static Device device(Json node) {
        Device.Builder device = Device.builder().withDeviceId(text(node, "deviceId", ""));
        if (node.at("supportedInterfaces").at(Apl.INTERFACE).isFields()) {
            device.withSupportedInterfaces(Apl.screen());
        }
        return device.build();
    }

    private static Application application(Json node) {
        return Application.builder()
                .withApplicationId(node.at("applicationId") instanceof Json.Text id ? id.value() : null)
                .build();
    }

    private static User user(Json node) {
        User.Builder user = User.builder().withUserId(text(node, "userId", ""));
        Map<String, Json> scopes = node.at("permissions").at("scopes").fields();
        if (!scopes.isEmpty()) {
            user.withPermissions(permissions(scopes));
        }
        return user.build();
    }

    private static Permissions permissions(Map<String, Json> scopes) {
        Permissions.Builder permissions = Permissions.builder();
        for (Map.Entry<String, Json> scope : scopes.entrySet()) {
            PermissionStatus status = PermissionStatus.fromValue(text(scope.getValue(), "status", ""));
            permissions.putScopesItem(
                    scope.getKey(), Scope.builder().withStatus(status).build());
        }
        return permissions.build();
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
                        .withIntent(intent(node.at("intent")))
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

    private static Intent intent(Json node) {
        Intent.Builder intent = Intent.builder().withName(text(node, "name", ""));
        for (Map.Entry<String, Json> slot : node.at("slots").fields().entrySet()) {
            intent.putSlotsItem(slot.getKey(), slot(slot.getKey(), slot.getValue()));
        }
        return intent.build();
    }

    private static Slot slot(String name, Json node) {
        Slot.Builder slot = Slot.builder().withName(name).withValue(spoken(node).orElse(null));
        for (Json authority :
                node.at("resolutions").at("resolutionsPerAuthority").items()) {
            for (Json value : authority.at("values").items()) {
                slot.withResolutions(Resolutions.builder()
                        .addResolutionsPerAuthorityItem(Resolution.builder()
                                .addValuesItem(ValueWrapper.builder()
                                        .withValue(Value.builder()
                                                .withId(text(value.at("value"), "id", ""))
                                                .withName(text(value.at("value"), "name", ""))
                                                .build())
                                        .build())
                                .build())
                        .build());
                return slot.build();
            }
        }
        return slot.build();
    }

    /** The spoken words of a slot; those of a slot with several values stand in {@code slotValue}. */
    private static Optional<String> spoken(Json slot) {
        if (slot.at("value") instanceof Json.Text value) {
            return Optional.of(value.value());
        }
        List<String> words = new ArrayList<>();
        collectValues(slot.at("slotValue"), words);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", words));
    }

    /** All values at any depth. */
    private static void collectValues(Json node, List<String> words) {
        for (Map.Entry<String, Json> part : node.fields().entrySet()) {
            String word = part.getValue().asText("null");
            if (!part.getKey().equals("value")) {
                collectValues(part.getValue(), words);
            } else if (!word.isBlank()) {
                words.add(word);
            }
        }
        for (Json part : node.items()) {
            collectValues(part, words);
        }
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

    /** Writes a response. */
    static byte[] write(ResponseEnvelope envelope) {
        JsonWriter json = new JsonWriter();
        json.open().field("version", "1.0");
        json.field(
                "sessionAttributes",
                Optional.ofNullable(envelope.getSessionAttributes()).orElse(Map.of()));
        json.name("response").open();
        if (envelope.getResponse() != null) {
            writeResponse(envelope.getResponse(), json);
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
