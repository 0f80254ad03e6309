package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;

/**
 * Requests that Alexa sends while nobody listens, and must not be answered with speech: about players, reminders,
 * faults of screens. So it is with a request of an unknown type, unless it carries an intent or belongs to a session:
 * then somebody waits for an answer.
 */
record UnspokenRequestHandler() implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return AnyRequest.isUnspoken(input.getRequest().getType())
                || (input.getRequest() instanceof AnyRequest any
                        && any.intent().isEmpty()
                        && input.getRequestEnvelope().getSession() == null);
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        return Optional.empty();
    }
}
