package needlecare.skill;

import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import java.util.Optional;

/** The user has switched the skill off: what is kept of them is deleted. Nobody listens, so nothing is said. */
record SkillEventHandler(TreatmentDialogue treatments) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(requestType(SkillDisabledRequest.class));
    }

    /** @throws NotDeleted if something is still kept: then Alexa sends the event again */
    @Override
    public Optional<Response> handle(HandlerInput input) {
        if (!treatments.forgetUser(RequestTurn.of(input))) {
            throw new NotDeleted();
        }
        return Optional.empty();
    }
}
