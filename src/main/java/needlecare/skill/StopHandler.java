package needlecare.skill;

import static needlecare.skill.RequestTurn.isAbout;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** "Stop", "cancel", "go home": says goodbye and ends the session. */
record StopHandler(QuestionDialogue questions, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(isAbout(Topics.STOP));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        return responder.answer(input, turn -> questions.answer(turn, Topics.STOP));
    }
}
