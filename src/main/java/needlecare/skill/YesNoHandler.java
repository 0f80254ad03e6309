package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.Set;

/** A yes or no, spoken or touched, to a question of ours; or to none. */
final class YesNoHandler implements RequestHandler {
    private static final Set<String> YES = Set.of(Topics.YES);
    private static final Set<String> YES_OR_NO = Set.of(Topics.YES, Topics.NO);

    private final Questions questions;
    private final Lookup lookup;
    private final Responder responder;

    YesNoHandler(Questions questions, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(RequestTurn.isAbout(YES_OR_NO));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        Outcome outcome = input.matches(RequestTurn.isAbout(YES)) ? questions.agreed(turn) : questions.declined(turn);
        return responder.respond(input, turn, outcome);
    }
}
