package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.Set;

/** "Stop", "cancel", "go home": says goodbye and ends the session. */
final class StopHandler implements RequestHandler {
    private static final Set<String> STOP = Set.of(Topics.STOP);

    private final Questions questions;
    private final Lookup lookup;
    private final Responder responder;

    StopHandler(Questions questions, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(RequestTurn.isAbout(STOP));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        return responder.respond(input, turn, questions.goodbye(turn));
    }
}
