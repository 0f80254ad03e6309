package needlecare.skill;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whatever fails, the patient still hears what to do about chest pain or trouble breathing; where nobody listens,
 * nothing is said even then.
 */
record SafetyLineHandler(Dialogue dialogue, Renderer renderer, Responder responder, Consumer<String> log)
        implements ExceptionHandler {
    /** A user who left and is still remembered is no matter of an answer: Alexa is to send the event again. */
    @Override
    public boolean canHandle(HandlerInput input, Throwable failure) {
        return !(failure instanceof NotDeleted);
    }

    @Override
    public Optional<Response> handle(HandlerInput input, Throwable failure) {
        if (AnyRequest.isUnspoken(input.getRequest().getType())) {
            log.accept("failed where nobody listens: " + NeedleCareSkill.describe(failure));
            return Optional.empty();
        }
        log.accept("answered with the safety line: " + NeedleCareSkill.describe(failure));
        Optional<Turn> turn = RequestTurn.find(input);
        return turn.isPresent()
                ? responder.respond(input, turn.get(), dialogue.failed(turn.get()))
                : withoutTurn(input);
    }

    private Optional<Response> withoutTurn(HandlerInput input) {
        if (input.getRequestEnvelope().getSession() != null) {
            input.getAttributesManager().setSessionAttributes(Map.of());
        }
        RequestTurn.answered(input, TurnEvent.failed());
        return renderer.safetyLine(input.getResponseBuilder());
    }
}
