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
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON to the SDK's envelope and back. Reads what the skill needs and passes over the rest, so that a part which is new, odd or missing
 * never costs the patient the answer; the SDK's own reader throws on an unknown sub-type.
 */
final class Envelopes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Envelopes() {}

    /**
     * Reads a request.
     *
     * @throws IOException if it is no JSON
     * @throws UnreadableRequest if it is no request of Alexa's
     */
    static RequestEnvelope read(byte[] bytes) throws IOException {
        JsonNode root = JSON.readTree(bytes);
        if (root == null || !root.path("request").isObject()) {
            throw new UnreadableRequest("no request of Alexa's: an object with a field 'request' was expected");
        }
        JsonNode session = root.path("session");
        return RequestEnvelope.builder()
                .withVersion(text(root, "version", "1.0"))
                .withSession(session.isObject() ? session(session) : null)
                .withContext(context(root.path("context").path("System")))
                .withRequest(request(root.path("request")))
                .build();
    }

    /** The application ID of a request, wherever it stands; empty if there is none. */
    static Optional<String> applicationId(RequestEnvelope envelope) {
        Optional<String> inContext = Optional.ofNullable(
                        envelope.getContext().getSystem().getApplication())
                .map(Application::getApplicationId);
        return inContext.or(() -> Optional.ofNullable(envelope.getSession())
                .map(com.amazon.ask.model.Session::getApplication)
                .map(Application::getApplicationId));
    }

    private static com.amazon.ask.model.Session session(JsonNode node) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (node.path("attributes").isObject()) {
            node.path("attributes")
                    .properties()
                    .forEach(entry -> attributes.put(entry.getKey(), plain(entry.getValue())));
        }
        return com.amazon.ask.model.Session.builder()
                .withNew(node.path("new").asBoolean(false))
                .withSessionId(text(node, "sessionId", ""))
                .withApplication(application(node.path("application")))
                .withUser(user(node.path("user")))
                .withAttributes(attributes)
                .build();
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(part -> list.add(plain(part)));
            return list;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? node.booleanValue() : node.asText();
    }

    private static Context context(JsonNode system) {
        return Context.builder()
                .withSystem(SystemState.builder()
                        .withApplication(application(system.path("application")))
                        .withUser(user(system.path("user")))
                        .withDevice(device(system.path("device")))
                        .withApiEndpoint(text(system, "apiEndpoint", ""))
                        .withApiAccessToken(text(system, "apiAccessToken", ""))
                        .build())
                .build();
    }

    /** Of all that a device supports, only screens matter here. */
    private static Device device(JsonNode node) {
        Device.Builder device = Device.builder().withDeviceId(text(node, "deviceId", ""));
        if (node.path("supportedInterfaces").path(Apl.INTERFACE).isObject()) {
            device.withSupportedInterfaces(Apl.screen());
        }
        return device.build();
    }

    private static Application application(JsonNode node) {
        return Application.builder()
                .withApplicationId(
                        node.path("applicationId").isTextual()
                                ? node.path("applicationId").asText()
                                : null)
                .build();
    }

    private static User user(JsonNode node) {
        Permissions.Builder permissions = Permissions.builder();
        node.path("permissions")
                .path("scopes")
                .properties()
                .forEach(scope -> permissions.putScopesItem(
                        scope.getKey(),
                        Scope.builder()
                                .withStatus(PermissionStatus.fromValue(text(scope.getValue(), "status", "")))
                                .build()));
        return User.builder()
                .withUserId(text(node, "userId", ""))
                .withPermissions(permissions.build())
                .build();
    }

    private static Request request(JsonNode node) {
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
                        .withIntent(intent(node.path("intent")))
                        .build();
            case "Connections.Response" ->
                ConnectionsResponse.builder()
                        .withRequestId(id)
                        .withTimestamp(timestamp)
                        .withLocale(locale)
                        .withPayload(Map.of("status", text(node.path("payload"), "status", "")))
                        .withToken(text(node, "token", ""))
                        .build();
            case Apl.TOUCH -> Apl.touch(id, timestamp, locale, arguments(node.path("arguments")));
            default -> new AnyRequest(type, id, timestamp, locale);
        };
    }

    private static List<Object> arguments(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        node.forEach(argument -> arguments.add(plain(argument)));
        return arguments;
    }

    private static Intent intent(JsonNode node) {
        Intent.Builder intent = Intent.builder().withName(text(node, "name", ""));
        if (node.path("slots").isObject()) {
            node.path("slots")
                    .properties()
                    .forEach(slot -> intent.putSlotsItem(slot.getKey(), slot(slot.getKey(), slot.getValue())));
        }
        return intent.build();
    }

    private static Slot slot(String name, JsonNode node) {
        Slot.Builder slot = Slot.builder().withName(name).withValue(spoken(node).orElse(null));
        for (JsonNode authority : node.path("resolutions").path("resolutionsPerAuthority")) {
            for (JsonNode value : authority.path("values")) {
                slot.withResolutions(Resolutions.builder()
                        .addResolutionsPerAuthorityItem(Resolution.builder()
                                .addValuesItem(ValueWrapper.builder()
                                        .withValue(Value.builder()
                                                .withId(text(value.path("value"), "id", ""))
                                                .withName(text(value.path("value"), "name", ""))
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
    private static Optional<String> spoken(JsonNode slot) {
        if (slot.path("value").isTextual()) {
            return Optional.of(slot.path("value").asText());
        }
        List<String> words = slot.path("slotValue").findValuesAsText("value").stream()
                .filter(word -> !word.isBlank())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", words));
    }

    private static OffsetDateTime timestamp(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException odd) {
            return Instant.EPOCH.atOffset(ZoneOffset.UTC);
        }
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return node.path(field).isTextual() ? node.path(field).asText() : otherwise;
    }

    /** Writes a response. */
    static byte[] write(ResponseEnvelope envelope) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.getFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("version", "1.0");
            json.writeFieldName("sessionAttributes");
            json.writePOJO(Optional.ofNullable(envelope.getSessionAttributes()).orElse(Map.of()));
            json.writeObjectFieldStart("response");
            if (envelope.getResponse() != null) {
                writeResponse(envelope.getResponse(), json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeResponse(Response response, JsonGenerator json) throws IOException {
        if (response.getOutputSpeech() != null) {
            writeSpeech(response.getOutputSpeech(), json);
        }
        if (response.getCard() instanceof SimpleCard card) {
            json.writeObjectFieldStart("card");
            json.writeStringField("type", "Simple");
            json.writeStringField("title", card.getTitle());
            json.writeStringField("content", card.getContent());
            json.writeEndObject();
        }
        if (response.getReprompt() != null) {
            json.writeObjectFieldStart("reprompt");
            writeSpeech(response.getReprompt().getOutputSpeech(), json);
            json.writeEndObject();
        }
        if (response.getDirectives() != null && !response.getDirectives().isEmpty()) {
            json.writeArrayFieldStart("directives");
            for (Directive directive : response.getDirectives()) {
                writeDirective(directive, json);
            }
            json.writeEndArray();
        }
        if (response.getShouldEndSession() != null) {
            json.writeBooleanField("shouldEndSession", response.getShouldEndSession());
        }
    }

    private static void writeDirective(Directive directive, JsonGenerator json) throws IOException {
        if (directive.getType().equals(Apl.SHOW)) {
            Apl.write(directive, json);
            return;
        }
        if (!(directive instanceof SendRequestDirective request)) {
            throw new IllegalStateException("no way to write the directive " + directive.getType());
        }
        json.writeStartObject();
        json.writeStringField("type", "Connections.SendRequest");
        json.writeStringField("name", request.getName());
        json.writePOJOField("payload", request.getPayload());
        json.writeStringField("token", request.getToken());
        json.writeEndObject();
    }

    private static void writeSpeech(OutputSpeech speech, JsonGenerator json) throws IOException {
        if (!(speech instanceof SsmlOutputSpeech ssml)) {
            throw new IllegalStateException("only SSML is spoken, not " + speech.getType());
        }
        json.writeObjectFieldStart("outputSpeech");
        json.writeStringField("type", "SSML");
        json.writeStringField("ssml", ssml.getSsml());
        json.writeEndObject();
    }
}
