package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** An intent, or a touch on the screen, that is about a topic of the guidance. */
final class EverydayQuestionHandler implements RequestHandler {
    private final Questions questions;
    private final Lookup lookup;
    private final Responder responder;

    EverydayQuestionHandler(Questions questions, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return RequestTurn.of(input).intent().topic().isPresent();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        return questions.answer(turn).flatMap(outcome -> responder.respond(input, turn, outcome));
    }
}
