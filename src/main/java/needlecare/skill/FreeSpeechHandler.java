package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Words that came in a slot for free speech: what they are about, our own listening finds out. */
final class FreeSpeechHandler implements RequestHandler {
    private final Questions questions;
    private final Dialogue dialogue;
    private final Lookup lookup;
    private final Responder responder;

    FreeSpeechHandler(Questions questions, Dialogue dialogue, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.dialogue = dialogue;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return !RequestTurn.of(input).words().isEmpty();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        Outcome outcome = questions.answerWords(turn).orElseGet(() -> dialogue.notUnderstood(turn));
        return responder.respond(input, turn, outcome);
    }
}
