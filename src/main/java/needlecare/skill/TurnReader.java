package needlecare.skill;

import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Guidance;
import needlecare.json.Json;
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

    /**
     * The turn of a request.
     *
     * @param envelope what the SDK knows of it: its kind and the attributes of its session
     * @param root the request itself, as it came
     */
    Turn read(RequestEnvelope envelope, Json root) {
        Request request = envelope.getRequest();
        boolean isIntent = request instanceof IntentRequest;
        Json intent = root.at("request").at("intent");
        Map<String, SlotWords> slots = isIntent ? SlotWords.of(intent) : Map.of();
        Optional<Tap> tap = tap(request);
        String name = isIntent ? intent.at("name").text("") : "";
        KnownIntent known = tap.isPresent() ? tap.get().intent() : intents.getOrDefault(name, KnownIntent.unknown());
        String words = known.sentence(slots);
        Json session = root.at("session");
        boolean isNew = !session.isFields() || session.at("new").isTrue();
        References references = new References(session.at("sessionId").text(""), said);
        return new Turn(
                name,
                known,
                slots,
                words,
                words.isEmpty() ? Screening.CALM : triage.screen(words),
                Session.read(attributes(envelope), references),
                references,
                Device.of(root.at("context").at("System")),
                guidance.region(orEmpty(request.getLocale())),
                clock.instant(),
                orEmpty(request.getRequestId()).hashCode(),
                isNew && (isIntent || tap.isPresent()));
    }

    /** A touch asks what stands on the screen, and is answered as if it had been said. */
    private Optional<Tap> tap(Request request) {
        List<Object> arguments = Apl.TOUCH.equals(request.getType()) ? Apl.arguments(request) : List.of();
        return Tap.read(arguments, guidance.conversation().suggestions());
    }

    private static Map<String, Object> attributes(RequestEnvelope envelope) {
        com.amazon.ask.model.Session session = envelope.getSession();
        return session == null || session.getAttributes() == null ? Map.of() : session.getAttributes();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
