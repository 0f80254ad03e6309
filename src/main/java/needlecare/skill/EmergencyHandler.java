package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** An emergency that was heard stays: every later turn gets its own answers, until it is over. */
record EmergencyHandler(Dialogue dialogue, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return RequestTurn.of(input).session().emergency().isPresent();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = RequestTurn.of(input);
        return dialogue.inEmergency(turn).flatMap(outcome -> responder.respond(input, turn, outcome));
    }
}
