package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.Set;

/** The patient wants to be reminded, or not any more. What Amazon is to allow first goes on in {@link ReminderPermissionHandler}. */
final class ReminderHandler implements RequestHandler {
    private static final Set<String> REMINDER = Set.of(Topics.REMINDER);

    private final Questions questions;
    private final Lookup lookup;
    private final Responder responder;

    ReminderHandler(Questions questions, Lookup lookup, Responder responder) {
        this.questions = questions;
        this.lookup = lookup;
        this.responder = responder;
    }

    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(RequestTurn.isAbout(REMINDER));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = lookup.known(RequestTurn.of(input));
        return responder.respond(input, turn, questions.reminder(turn));
    }
}
