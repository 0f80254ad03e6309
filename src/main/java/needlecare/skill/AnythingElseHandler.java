package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.util.Optional;

/**
 * Whatever else somebody waits for an answer to; without it the SDK would be silent. A question that nobody understood
 * is told what can be asked.
 */
record AnythingElseHandler(Dialogue dialogue, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return true;
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        Turn turn = RequestTurn.of(input);
        Outcome outcome = isAsked(input.getRequest()) ? dialogue.notUnderstood(turn) : dialogue.failed(turn);
        return responder.respond(input, turn, outcome);
    }

    private static boolean isAsked(Request request) {
        return request instanceof IntentRequest
                || request instanceof UserEvent
                || (request instanceof AnyRequest any && any.intent().isPresent());
    }
}
