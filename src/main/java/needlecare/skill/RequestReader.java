package needlecare.skill;

import com.amazon.ask.model.Application;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.DialogState;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Scope;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.SessionResumedRequest;
import com.amazon.ask.model.SupportedInterfaces;
import com.amazon.ask.model.User;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.AlexaPresentationAplInterface;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.interfaces.connections.ConnectionsStatus;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.request.UnmarshalledRequest;
import com.amazon.ask.request.impl.BaseUnmarshalledRequest;
import com.amazon.ask.util.JsonUnmarshaller;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON of a request into the SDK's own types. The SDK's reader loses the whole request over one unknown
 * sub-type or one field of another kind than expected; this one passes over what it doesn't know, and a type of request
 * that the SDK doesn't know comes as an {@link AnyRequest}.
 *
 * <p>Context, system, device, user and application are always there, with empty texts where the request says nothing
 * and no ID of an application that it doesn't name; a session is there only if the request has one. Parts of a request
 * that no handler asks for, such as viewports, are left out.
 */
final class RequestReader implements JsonUnmarshaller<RequestEnvelope> {
    /** The interface that a device with a screen has. */
    private static final String SCREEN = "Alexa.Presentation.APL";

    @Override
    public Optional<UnmarshalledRequest<RequestEnvelope>> unmarshall(byte[] bytes) {
        return Optional.of(new BaseUnmarshalledRequest<>(read(bytes), null));
    }

    /**
     * Reads a request.
     *
     * @throws UnreadableRequest if the bytes are no JSON, or no request of Alexa's; the message says nothing of what
     *     stood there
     */
    static RequestEnvelope read(byte[] bytes) {
        JsonFields root = fields(bytes);
        if (!root.hasFields("request")) {
            throw new UnreadableRequest("no request of Alexa's: an object with a field 'request' was expected");
        }
        return RequestEnvelope.builder()
                .withVersion(root.text("version"))
                .withSession(root.hasFields("session") ? session(root.at("session")) : null)
                .withContext(Context.builder()
                        .withSystem(system(root.at("context").at("System")))
                        .build())
                .withRequest(request(root.at("request")))
                .build();
    }

    /**
     * The cause is left out on purpose: Jackson's message can quote what stood there, which can be a patient's words.
     */
    private static JsonFields fields(byte[] bytes) {
        try {
            return JsonFields.read(bytes);
        } catch (IOException noJson) {
            throw new UnreadableRequest("no request of Alexa's: JSON was expected");
        }
    }

    private static Session session(JsonFields session) {
        return Session.builder()
                .withNew(session.isTrue("new"))
                .withSessionId(session.text("sessionId"))
                .withApplication(application(session))
                .withUser(user(session))
                .withAttributes(session.at("attributes").values())
                .build();
    }

    private static SystemState system(JsonFields system) {
        return SystemState.builder()
                .withApplication(application(system))
                .withUser(user(system))
                .withDevice(device(system.at("device")))
                .withApiEndpoint(system.text("apiEndpoint"))
                .withApiAccessToken(system.text("apiAccessToken"))
                .build();
    }

    private static Application application(JsonFields parent) {
        Application.Builder application = Application.builder();
        Optional<String> id = parent.at("application").find("applicationId");
        if (id.isPresent()) {
            application.withApplicationId(id.get());
        }
        return application.build();
    }

    /** The application ID of a request, wherever it stands; the empty text if there is none. */
    static String applicationId(RequestEnvelope envelope) {
        String inContext = envelope.getContext().getSystem().getApplication().getApplicationId();
        if (inContext != null) {
            return inContext;
        }
        String inSession = envelope.getSession() == null
                ? null
                : envelope.getSession().getApplication().getApplicationId();
        return inSession == null ? "" : inSession;
    }

    private static User user(JsonFields parent) {
        JsonFields user = parent.at("user");
        Map<String, Scope> scopes = new LinkedHashMap<>();
        JsonFields granted = user.at("permissions").at("scopes");
        for (String name : granted.values().keySet()) {
            scopes.put(
                    name,
                    Scope.builder().withStatus(granted.at(name).text("status")).build());
        }
        return User.builder()
                .withUserId(user.text("userId"))
                .withPermissions(Permissions.builder().withScopes(scopes).build())
                .build();
    }

    private static Device device(JsonFields device) {
        boolean hasScreen = device.at("supportedInterfaces").hasFields(SCREEN);
        return Device.builder()
                .withDeviceId(device.text("deviceId"))
                .withSupportedInterfaces(SupportedInterfaces.builder()
                        .withAlexaPresentationAPL(
                                hasScreen
                                        ? AlexaPresentationAplInterface.builder()
                                                .build()
                                        : null)
                        .build())
                .build();
    }

    private static Request request(JsonFields request) {
        String type = request.text("type");
        return switch (type) {
            case "LaunchRequest" ->
                LaunchRequest.builder()
                        .withRequestId(id(request))
                        .withTimestamp(timestamp(request))
                        .withLocale(locale(request))
                        .build();
            case "IntentRequest" -> intentRequest(request);
            case "CanFulfillIntentRequest" -> canFulfillIntentRequest(request);
            case "SessionEndedRequest" -> sessionEndedRequest(request);
            case "SessionResumedRequest" ->
                SessionResumedRequest.builder()
                        .withRequestId(id(request))
                        .withTimestamp(timestamp(request))
                        .withLocale(locale(request))
                        .build();
            case "Connections.Response" -> connectionsResponse(request);
            case "Alexa.Presentation.APL.UserEvent" -> userEvent(request);
            case "AlexaSkillEvent.SkillDisabled" ->
                SkillDisabledRequest.builder()
                        .withRequestId(id(request))
                        .withTimestamp(timestamp(request))
                        .withLocale(locale(request))
                        .build();
            default ->
                new AnyRequest(
                        type,
                        id(request),
                        timestamp(request),
                        locale(request),
                        request.hasFields("intent") ? Optional.of(intent(request.at("intent"))) : Optional.empty());
        };
    }

    private static IntentRequest intentRequest(JsonFields request) {
        return IntentRequest.builder()
                .withRequestId(id(request))
                .withTimestamp(timestamp(request))
                .withLocale(locale(request))
                .withDialogState(DialogState.fromValue(request.text("dialogState")))
                .withIntent(intent(request.at("intent")))
                .build();
    }

    private static CanFulfillIntentRequest canFulfillIntentRequest(JsonFields request) {
        return CanFulfillIntentRequest.builder()
                .withRequestId(id(request))
                .withTimestamp(timestamp(request))
                .withLocale(locale(request))
                .withDialogState(DialogState.fromValue(request.text("dialogState")))
                .withIntent(intent(request.at("intent")))
                .build();
    }

    private static SessionEndedRequest sessionEndedRequest(JsonFields request) {
        return SessionEndedRequest.builder()
                .withRequestId(id(request))
                .withTimestamp(timestamp(request))
                .withLocale(locale(request))
                .withReason(SessionEndedReason.fromValue(request.text("reason")))
                .build();
    }

    private static ConnectionsResponse connectionsResponse(JsonFields request) {
        JsonFields status = request.at("status");
        return ConnectionsResponse.builder()
                .withRequestId(id(request))
                .withTimestamp(timestamp(request))
                .withLocale(locale(request))
                .withName(request.text("name"))
                .withStatus(ConnectionsStatus.builder()
                        .withCode(status.text("code"))
                        .withMessage(status.text("message"))
                        .build())
                .withPayload(request.at("payload").values())
                .withToken(request.text("token"))
                .build();
    }

    private static UserEvent userEvent(JsonFields request) {
        return UserEvent.builder()
                .withRequestId(id(request))
                .withTimestamp(timestamp(request))
                .withLocale(locale(request))
                .withToken(request.text("token"))
                .withArguments(request.items("arguments"))
                .withSource(request.at("source").values())
                .withComponents(request.at("components").values())
                .build();
    }

    private static Intent intent(JsonFields intent) {
        return Intent.builder()
                .withName(intent.text("name"))
                .withConfirmationStatus(intent.text("confirmationStatus"))
                .withSlots(SlotReader.slots(intent.at("slots")))
                .build();
    }

    private static String id(JsonFields request) {
        return request.text("requestId");
    }

    private static String locale(JsonFields request) {
        return request.text("locale");
    }

    /**
     * A time that can't be read counts as long past: then the request is counted as stale, and answered all the same.
     */
    private static OffsetDateTime timestamp(JsonFields request) {
        try {
            return OffsetDateTime.parse(request.text("timestamp"));
        } catch (DateTimeParseException odd) {
            return Instant.EPOCH.atOffset(ZoneOffset.UTC);
        }
    }
}
