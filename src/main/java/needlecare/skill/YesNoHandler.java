package needlecare.skill;

import static needlecare.skill.RequestTurn.isAbout;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/** A yes or no, spoken or touched, to a question of ours; or to none. */
record YesNoHandler(QuestionDialogue questions, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(isAbout(Topics.YES).or(isAbout(Topics.NO)));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        String topic = input.matches(isAbout(Topics.YES)) ? Topics.YES : Topics.NO;
        return responder.answer(input, turn -> questions.answer(turn, topic));
    }
}
