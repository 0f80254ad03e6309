package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The skill's handlers, in the order in which they are asked. Danger stands first and takes what it hears, in any state of the dialogue. */
final class Handlers {
    private final Dialogue dialogue;
    private final Speaker speaker;

    Handlers(Dialogue dialogue, Speaker speaker) {
        this.dialogue = dialogue;
        this.speaker = speaker;
    }

    List<RequestHandler> inOrder() {
        return List.of(
                new Handler(
                        (input, turn) -> dialogue.danger(turn).isPresent(),
                        (input, turn) -> dialogue.danger(turn).map(finding -> dialogue.advise(turn, finding))),
                new Handler(
                        (input, turn) -> AnyRequest.isSilent(input.getRequest().getType()),
                        (input, turn) -> Optional.empty()),
                new Handler(
                        (input, turn) -> input.getRequest() instanceof LaunchRequest,
                        (input, turn) -> Optional.of(dialogue.welcome(turn))),
                new Handler(
                        (input, turn) -> turn.intent().topic().isPresent(),
                        (input, turn) -> turn.intent().topic().map(topic -> dialogue.answer(turn, topic))),
                new Handler(
                        (input, turn) -> !turn.words().isEmpty(),
                        (input, turn) -> Optional.of(dialogue.answerWords(turn))),
                new Handler(
                        (input, turn) -> input.getRequest() instanceof IntentRequest,
                        (input, turn) -> Optional.of(dialogue.notUnderstood(turn))),
                new Handler((input, turn) -> true, (input, turn) -> Optional.of(dialogue.failed(turn))));
    }

    /** When a handler takes a turn, and what it decides; no outcome means silence. */
    private final class Handler implements RequestHandler {
        private final BiPredicate<HandlerInput, Turn> takes;
        private final BiFunction<HandlerInput, Turn, Optional<Outcome>> decides;

        Handler(BiPredicate<HandlerInput, Turn> takes, BiFunction<HandlerInput, Turn, Optional<Outcome>> decides) {
            this.takes = takes;
            this.decides = decides;
        }

        @Override
        public boolean canHandle(HandlerInput input) {
            return takes.test(input, speaker.turn(input));
        }

        @Override
        public Optional<Response> handle(HandlerInput input) {
            return decides.apply(input, speaker.turn(input)).map(outcome -> speaker.speak(outcome, input));
        }
    }
}
