package needlecare.skill;

import static needlecare.skill.RequestTurn.isAbout;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/**
 * The patient wants to be reminded, or not any more. What Amazon is to allow first goes on in {@link
 * ReminderPermissionHandler}.
 */
record ReminderHandler(QuestionDialogue questions, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(isAbout(Topics.REMINDER));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        return responder.answer(input, turn -> questions.answer(turn, Topics.REMINDER));
    }
}
