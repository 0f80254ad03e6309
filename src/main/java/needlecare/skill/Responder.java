package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the response of an outcome: notes in the session what is known from now on, notes what is counted, and lets the
 * renderer speak.
 */
record Responder(Lookup lookup, Renderer renderer) {

    /** Answers a question that is no danger: what is remembered of the patient is looked up before it is decided. */
    Optional<Response> answer(HandlerInput input, Function<Turn, Outcome> decide) {
        Turn turn = lookup.known(RequestTurn.of(input));
        return respond(input, turn, decide.apply(turn));
    }

    /** Answers at once. */
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
