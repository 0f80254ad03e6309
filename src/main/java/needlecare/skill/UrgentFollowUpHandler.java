package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/**
 * After an urgent sign, what is asked about it gets that sign's own answers. Whatever else is asked goes on to the
 * everyday handlers.
 */
record UrgentFollowUpHandler(Dialogue dialogue, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return RequestTurn.decide(input, dialogue.afterUrgent(RequestTurn.of(input)));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        return RequestTurn.decided(input).flatMap(outcome -> responder.respond(input, RequestTurn.of(input), outcome));
    }
}
