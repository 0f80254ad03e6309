package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import java.util.Map;

/** Stands between the SDK and the dialogue: reads the turn of an input once, and gives an outcome to the renderer and the session. */
final class Speaker {
    private static final String TURN = "turn";

    private final TurnReader reader;
    private final Renderer renderer;

    Speaker(TurnReader reader, Renderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    Turn turn(HandlerInput input) {
        Map<String, Object> attributes = input.getAttributesManager().getRequestAttributes();
        if (attributes.get(TURN) instanceof Turn turn) {
            return turn;
        }
        Turn turn = reader.read(input.getRequestEnvelope());
        attributes.put(TURN, turn);
        return turn;
    }

    Response speak(Outcome outcome, Turn turn, HandlerInput input) {
        if (input.getRequestEnvelope().getSession() != null) {
            Session session =
                    Renderer.isReminder(outcome, turn) ? outcome.session().reminded() : outcome.session();
            input.getAttributesManager().setSessionAttributes(session.attributes(outcome.reply(), turn.references()));
        }
        observe(outcome, turn, input);
        return renderer.render(outcome, turn);
    }

    /** What had to be deleted is still kept. */
    void notDeleted(HandlerInput input) {
        ((Observation) input.getContext()).notDeleted();
    }

    private static void observe(Outcome outcome, Turn turn, HandlerInput input) {
        Observation observation = (Observation) input.getContext();
        observation.answered(outcome.reply());
        observation.sent(input.getRequest().getTimestamp().toInstant(), turn.now());
    }
}
