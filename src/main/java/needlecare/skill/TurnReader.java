package needlecare.skill;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Scope;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SupportedInterfaces;
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
import org.jspecify.annotations.Nullable;

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
        Map<String, SlotWords> slots = intent.isPresent() ? slots(intent.get()) : Map.of();
        Optional<Tap> tap = tap(request);
        String name = intent.isPresent() ? orEmpty(intent.get().getName()) : "";
        KnownIntent known = tap.isPresent() ? tap.get().intent() : intents.getOrDefault(name, KnownIntent.unknown());
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
                guidance.region(orEmpty(request.getLocale())),
                clock.instant(),
                orEmpty(request.getRequestId()).hashCode(),
                isNew && (intent.isPresent() || tap.isPresent()));
    }

    /** A touch asks what stands on the screen, and is answered as if it had been said. */
    private Optional<Tap> tap(Request request) {
        List<Object> arguments = Apl.TOUCH.equals(request.getType()) ? Apl.arguments(request) : List.of();
        return Tap.read(arguments, guidance.conversation().suggestions());
    }

    private References references(RequestEnvelope envelope) {
        com.amazon.ask.model.Session session = envelope.getSession();
        return new References(session == null ? "" : orEmpty(session.getSessionId()), said);
    }

    private static Device device(SystemState system) {
        User user = system.getUser();
        com.amazon.ask.model.Device device = system.getDevice();
        return new Device(
                user == null ? "" : orEmpty(user.getUserId()),
                new Access(
                        orEmpty(system.getApiEndpoint()),
                        orEmpty(system.getApiAccessToken()),
                        device == null ? "" : orEmpty(device.getDeviceId())),
                user != null && mayRemind(user.getPermissions()),
                device != null && hasScreen(device.getSupportedInterfaces()));
    }

    private static boolean mayRemind(@Nullable Permissions permissions) {
        if (permissions == null || permissions.getScopes() == null) {
            return false;
        }
        Scope reminders = permissions.getScopes().get(Renderer.REMINDERS);
        return reminders != null && reminders.getStatus() == PermissionStatus.GRANTED;
    }

    private static boolean hasScreen(@Nullable SupportedInterfaces interfaces) {
        return interfaces != null && interfaces.getAlexaPresentationAPL() != null;
    }

    private static Map<String, Object> attributes(RequestEnvelope envelope) {
        com.amazon.ask.model.Session session = envelope.getSession();
        return session == null || session.getAttributes() == null ? Map.of() : session.getAttributes();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, SlotWords> slots(Intent intent) {
        Map<String, SlotWords> slots = new LinkedHashMap<>();
        if (intent.getSlots() == null) {
            return slots;
        }
        for (Map.Entry<String, Slot> entry : intent.getSlots().entrySet()) {
            Slot slot = entry.getValue();
            if (slot != null && slot.getValue() != null && !slot.getValue().isBlank()) {
                slots.put(entry.getKey(), new SlotWords(slot.getValue(), id(slot)));
            }
        }
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
