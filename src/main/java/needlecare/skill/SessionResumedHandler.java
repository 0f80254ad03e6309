package needlecare.skill;

import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionResumedRequest;
import java.util.Optional;

/** A session that was interrupted goes on where it was, or from its start if nothing had been answered yet. */
record SessionResumedHandler(QuestionDialogue questions, Dialogue dialogue, Responder responder)
        implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(requestType(SessionResumedRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        return responder.answer(input, turn -> questions.resumed(turn).orElseGet(() -> dialogue.welcome(turn)));
    }
}
