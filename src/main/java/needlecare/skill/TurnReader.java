package needlecare.skill;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Guidance;
import needlecare.skill.TurnEvent.Mark;
import needlecare.triage.Screening;
import needlecare.triage.Triage;

/** Makes a turn of a request: its words, what triage makes of them, and what the session knows. */
record TurnReader(
        Guidance guidance, Set<String> said, Triage triage, Map<String, KnownIntent> intents, InstantSource clock) {
    /** How far the time of a request may lie from ours; endpoints outside Lambda must refuse what lies further. */
    private static final long LIMIT_SECONDS = 150;

    /** The turn of a request. */
    Turn read(RequestEnvelope envelope) {
        Request request = envelope.getRequest();
        Optional<Intent> intent = intent(request);
        Optional<Tap> tap = tap(request);
        com.amazon.ask.model.Session session = envelope.getSession();
        boolean isNew = session == null || session.getNew();
        References references = new References(session == null ? "" : session.getSessionId(), said);
        Instant now = clock.instant();
        return new Turn(
                utterance(intent, tap),
                SessionAttributes.read(session == null ? Map.of() : session.getAttributes(), references),
                new Turn.Setting(
                        references,
                        Device.of(envelope.getContext().getSystem()),
                        guidance.region(request.getLocale()),
                        now,
                        request.getRequestId().hashCode(),
                        isNew && (intent.isPresent() || tap.isPresent())),
                marks(request, now));
    }

    private static Optional<Intent> intent(Request request) {
        return switch (request) {
            case IntentRequest asked -> Optional.of(asked.getIntent());
            case AnyRequest any when AnyRequest.isUnknown(any) -> any.intent();
            default -> Optional.empty();
        };
    }

    private Turn.Utterance utterance(Optional<Intent> intent, Optional<Tap> tap) {
        Map<String, SlotWords> slots = intent.map(SlotWords::of).orElse(Map.of());
        String name = intent.map(Intent::getName).orElse("");
        KnownIntent known = tap.map(Tap::intent).orElseGet(() -> intents.getOrDefault(name, KnownIntent.unknown()));
        String words = known.sentence(slots);
        return new Turn.Utterance(name, known, slots, words, words.isEmpty() ? Screening.CALM : triage.screen(words));
    }

    private static Set<Mark> marks(Request request, Instant now) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        long sent = request.getTimestamp().toInstant().getEpochSecond();
        if (Math.abs(sent - now.getEpochSecond()) > LIMIT_SECONDS) {
            marks.add(Mark.STALE);
        }
        if (AnyRequest.isUnknown(request)) {
            marks.add(Mark.UNKNOWN_REQUEST);
        }
        return marks;
    }

    /** A touch asks what stands on the screen, and is answered as if it had been said. */
    private Optional<Tap> tap(Request request) {
        List<Object> arguments = request instanceof UserEvent touch ? touch.getArguments() : List.of();
        return Tap.read(arguments, guidance.conversation().suggestions());
    }
}
