package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** Words that came in a slot for free speech: what they are about, our own listening finds out. */
record FreeSpeechHandler(QuestionDialogue questions, Dialogue dialogue, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return !RequestTurn.of(input).words().isEmpty();
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        return responder.answer(
                input, turn -> questions.answerWords(turn).orElseGet(() -> dialogue.notUnderstood(turn)));
    }
}
