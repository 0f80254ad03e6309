package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** An intent, or a touch on the screen, that is about a topic of the guidance. */
record EverydayQuestionHandler(QuestionDialogue questions, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return RequestTurn.of(input).intent().topic().isPresent();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        String topic = RequestTurn.of(input).intent().topic().orElseThrow();
        return responder.answer(input, turn -> questions.answer(turn, topic));
    }
}
