package needlecare.skill;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Guidance;
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

    /** The turn of a request. */
    Turn read(RequestEnvelope envelope) {
        Request request = envelope.getRequest();
        Optional<Intent> intent =
                request instanceof IntentRequest asked ? Optional.of(asked.getIntent()) : Optional.empty();
        Map<String, SlotWords> slots = intent.isPresent() ? SlotWords.of(intent.get()) : Map.of();
        Optional<Tap> tap = tap(request);
        String name = intent.isPresent() ? intent.get().getName() : "";
        KnownIntent known = tap.isPresent() ? tap.get().intent() : intents.getOrDefault(name, KnownIntent.unknown());
        String words = known.sentence(slots);
        com.amazon.ask.model.Session session = envelope.getSession();
        boolean isNew = session == null || session.getNew();
        References references = new References(session == null ? "" : session.getSessionId(), said);
        return new Turn(
                name,
                known,
                slots,
                words,
                words.isEmpty() ? Screening.CALM : triage.screen(words),
                Session.read(session == null ? Map.of() : session.getAttributes(), references),
                references,
                Device.of(envelope.getContext().getSystem()),
                guidance.region(request.getLocale()),
                clock.instant(),
                request.getRequestId().hashCode(),
                isNew && (intent.isPresent() || tap.isPresent()));
    }

    /** A touch asks what stands on the screen, and is answered as if it had been said. */
    private Optional<Tap> tap(Request request) {
        List<Object> arguments = request instanceof UserEvent touch ? touch.getArguments() : List.of();
        return Tap.read(arguments, guidance.conversation().suggestions());
    }
}
