package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Makes the response of an outcome: notes in the session what is known from now on, notes what is counted, and lets the renderer speak. */
final class Responder {
    private final Renderer renderer;

    Responder(Renderer renderer) {
        this.renderer = renderer;
    }

    Optional<Response> respond(HandlerInput input, Turn turn, Outcome outcome) {
        if (input.getRequestEnvelope().getSession() != null) {
            Session session =
                    Renderer.isReminder(outcome, turn) ? outcome.session().reminded() : outcome.session();
            input.getAttributesManager()
                    .setSessionAttributes(SessionAttributes.write(session, outcome.reply(), turn.references()));
        }
        RequestTurn.answered(input, TurnEvent.answered(outcome.reply(), outcome.marks()));
        return renderer.render(outcome, turn, input.getResponseBuilder());
    }
}
