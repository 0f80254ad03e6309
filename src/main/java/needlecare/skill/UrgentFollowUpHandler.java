package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** After an urgent sign, what is asked about it gets that sign's own answers. Whatever else is asked goes on to the everyday handlers. */
record UrgentFollowUpHandler(Dialogue dialogue, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return dialogue.afterUrgent(RequestTurn.of(input)).isPresent();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = RequestTurn.of(input);
        return dialogue.afterUrgent(turn).flatMap(outcome -> responder.respond(input, turn, outcome));
    }
}
