package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.Set;

/** The patient says when the treatment was. */
final class TreatmentTimeHandler implements RequestHandler {
    private static final Set<String> TREATMENT_TIME = Set.of(Topics.TREATMENT_TIME);

    private final Questions questions;
    private final Lookup lookup;
    private final Responder responder;

    TreatmentTimeHandler(Questions questions, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(RequestTurn.isAbout(TREATMENT_TIME));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        return responder.respond(input, turn, questions.treatmentTime(turn));
    }
}
