package needlecare.skill;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Guidance;
import needlecare.services.Access;
import needlecare.triage.Screening;
import needlecare.triage.Triage;

/** Makes a turn of a request: its words, what triage makes of them, and what the session knows. */
final class TurnReader {
    private final Guidance guidance;
    private final Triage triage;
    private final Map<String, KnownIntent> intents;
    private final InstantSource clock;
    private final Set<String> said;

    TurnReader(
            Guidance guidance, Set<String> said, Triage triage, Map<String, KnownIntent> intents, InstantSource clock) {
        this.guidance = guidance;
        this.triage = triage;
        this.intents = intents;
        this.clock = clock;
        this.said = said;
    }

    Turn read(RequestEnvelope envelope) {
        Request request = envelope.getRequest();
        Optional<Intent> intent = request instanceof IntentRequest intentRequest
                ? Optional.ofNullable(intentRequest.getIntent())
                : Optional.empty();
        Map<String, SlotWords> slots = intent.map(TurnReader::slots).orElse(Map.of());
        Optional<Tap> tap = tap(request);
        String name = intent.map(Intent::getName).orElse("");
        KnownIntent known = tap.map(Tap::intent).orElseGet(() -> intents.getOrDefault(name, KnownIntent.unknown()));
        String words = known.sentence(slots);
        boolean isNew = envelope.getSession() == null
                || Boolean.TRUE.equals(envelope.getSession().getNew());
        References references = references(envelope);
        return new Turn(
                name,
                known,
                slots,
                words,
                words.isEmpty() ? Screening.CALM : triage.screen(words),
                Session.read(attributes(envelope), references),
                references,
                device(envelope.getContext().getSystem()),
                guidance.region(Optional.ofNullable(request.getLocale()).orElse("")),
                clock.instant(),
                Optional.ofNullable(request.getRequestId()).orElse("").hashCode(),
                isNew && (intent.isPresent() || tap.isPresent()));
    }

    /** A touch asks what stands on the screen, and is answered as if it had been said. */
    private Optional<Tap> tap(Request request) {
        List<Object> arguments = Apl.TOUCH.equals(request.getType()) ? Apl.arguments(request) : List.of();
        return Tap.read(arguments, guidance.conversation().suggestions());
    }

    private References references(RequestEnvelope envelope) {
        String sessionId = Optional.ofNullable(envelope.getSession())
                .map(com.amazon.ask.model.Session::getSessionId)
                .orElse("");
        return new References(sessionId, said);
    }

    private static Device device(SystemState system) {
        Optional<User> user = Optional.ofNullable(system.getUser());
        String deviceId = Optional.ofNullable(system.getDevice())
                .map(com.amazon.ask.model.Device::getDeviceId)
                .orElse("");
        boolean mayRemind = user.map(User::getPermissions)
                .map(Permissions::getScopes)
                .map(scopes -> scopes.get(Renderer.REMINDERS))
                .filter(scope -> scope.getStatus() == PermissionStatus.GRANTED)
                .isPresent();
        boolean hasScreen = Optional.ofNullable(system.getDevice())
                .map(com.amazon.ask.model.Device::getSupportedInterfaces)
                .filter(interfaces -> interfaces.getAlexaPresentationAPL() != null)
                .isPresent();
        return new Device(
                user.map(User::getUserId).orElse(""),
                new Access(
                        Optional.ofNullable(system.getApiEndpoint()).orElse(""),
                        Optional.ofNullable(system.getApiAccessToken()).orElse(""),
                        deviceId),
                mayRemind,
                hasScreen);
    }

    private static Map<String, Object> attributes(RequestEnvelope envelope) {
        return Optional.ofNullable(envelope.getSession())
                .map(com.amazon.ask.model.Session::getAttributes)
                .orElse(Map.of());
    }

    private static Map<String, SlotWords> slots(Intent intent) {
        Map<String, SlotWords> slots = new LinkedHashMap<>();
        Optional.ofNullable(intent.getSlots()).orElse(Map.of()).forEach((name, slot) -> {
            if (slot != null && slot.getValue() != null && !slot.getValue().isBlank()) {
                slots.put(name, new SlotWords(slot.getValue(), id(slot)));
            }
        });
        return slots;
    }

    private static Optional<String> id(Slot slot) {
        return Optional.ofNullable(slot.getResolutions())
                .map(Resolutions::getResolutionsPerAuthority)
                .filter(authorities -> !authorities.isEmpty())
                .map(authorities -> authorities.getFirst().getValues())
                .filter(values -> !values.isEmpty())
                .map(values -> values.getFirst().getValue().getId())
                .filter(id -> !id.isEmpty());
    }
}
