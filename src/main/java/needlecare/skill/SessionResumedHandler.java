package needlecare.skill;

import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionResumedRequest;
import java.util.Optional;

/** A session that was interrupted goes on where it was, or from its start if nothing had been answered yet. */
final class SessionResumedHandler implements RequestHandler {
    private final Questions questions;
    private final Dialogue dialogue;
    private final Lookup lookup;
    private final Responder responder;

    SessionResumedHandler(Questions questions, Dialogue dialogue, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.dialogue = dialogue;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(requestType(SessionResumedRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        Outcome outcome = questions.resumed(turn).orElseGet(() -> dialogue.welcome(turn));
        return responder.respond(input, turn, outcome);
    }
}
