package needlecare.skill;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.function.Consumer;

/** Whatever fails, the patient still hears what to do about chest pain or trouble breathing. */
final class SafetyLine implements ExceptionHandler {
    private final Dialogue dialogue;
    private final Speaker speaker;
    private final Consumer<String> log;

    SafetyLine(Dialogue dialogue, Speaker speaker, Consumer<String> log) {
        this.dialogue = dialogue;
        this.speaker = speaker;
        this.log = log;
    }

    @Override
    public boolean canHandle(HandlerInput input, Throwable failure) {
        return true;
    }

    @Override
    public Optional<Response> handle(HandlerInput input, Throwable failure) {
        log.accept("answered with the safety line: " + NeedleCareSkill.describe(failure));
        Turn turn = speaker.turn(input);
        return Optional.of(speaker.speak(dialogue.failed(turn), turn, input));
    }
}
