package needlecare.skill;

import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** "Alexa, open needle care": says what the skill does, and asks. */
final class LaunchHandler implements RequestHandler {
    private final Dialogue dialogue;
    private final Lookup lookup;
    private final Responder responder;

    LaunchHandler(Dialogue dialogue, Lookup lookup, Responder responder) {
        this.dialogue = dialogue;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(requestType(LaunchRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        return responder.respond(input, turn, dialogue.welcome(turn));
    }
}
