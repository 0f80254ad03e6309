package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Danger is answered before anything else, whatever was asked and in any state of the talk. */
record DangerHandler(Dialogue dialogue, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return dialogue.danger(RequestTurn.of(input)).isPresent();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = RequestTurn.of(input);
        return dialogue.advise(turn).flatMap(outcome -> responder.respond(input, turn, outcome));
    }
}
