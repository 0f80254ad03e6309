package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** The skill's handlers, in the order in which they are asked. An emergency that stands and danger that is heard stand before all else, in any state of the dialogue. */
final class Handlers {
    private final Dialogue dialogue;
    private final Speaker speaker;
    private final Lookup lookup;

    Handlers(Dialogue dialogue, Speaker speaker, Lookup lookup) {
        this.dialogue = dialogue;
        this.speaker = speaker;
        this.lookup = lookup;
    }

    List<RequestHandler> inOrder() {
        return List.of(
                new Handler(
                        (input, turn) -> AnyRequest.isSilent(input.getRequest().getType()), this::silent, turn -> turn),
                new Handler(
                        (input, turn) -> dialogue.inEmergency(turn).isPresent(),
                        (input, turn) -> dialogue.inEmergency(turn),
                        turn -> turn),
                new Handler((input, turn) -> dialogue.danger(turn).isPresent(), this::danger, turn -> turn),
                new Handler(
                        (input, turn) -> dialogue.afterUrgent(turn).isPresent(),
                        (input, turn) -> dialogue.afterUrgent(turn),
                        turn -> turn),
                new Handler(
                        (input, turn) -> input.getRequest() instanceof ConnectionsResponse,
                        (input, turn) -> Optional.of(permitted((ConnectionsResponse) input.getRequest(), turn)),
                        lookup::known),
                new Handler(
                        (input, turn) -> input.getRequest() instanceof LaunchRequest,
                        (input, turn) -> Optional.of(dialogue.welcome(turn)),
                        lookup::known),
                new Handler(
                        (input, turn) -> turn.intent().topic().isPresent(),
                        (input, turn) -> Optional.of(
                                dialogue.answer(turn, turn.intent().topic().orElseThrow())),
                        lookup::known),
                new Handler(
                        (input, turn) -> !turn.words().isEmpty(),
                        (input, turn) -> Optional.of(dialogue.answerWords(turn)),
                        lookup::known),
                new Handler(
                        (input, turn) ->
                                input.getRequest() instanceof IntentRequest || input.getRequest() instanceof UserEvent,
                        (input, turn) -> Optional.of(dialogue.notUnderstood(turn)),
                        turn -> turn),
                new Handler((input, turn) -> true, (input, turn) -> Optional.of(dialogue.failed(turn)), turn -> turn));
    }

    private Optional<Outcome> danger(HandlerInput input, Turn turn) {
        return dialogue.danger(turn).map(finding -> dialogue.advise(turn, finding));
    }

    private Optional<Outcome> silent(HandlerInput input, Turn turn) {
        if (input.getRequest() instanceof SkillDisabledRequest && !dialogue.left(turn)) {
            speaker.notDeleted(input);
        }
        return Optional.empty();
    }

    private Outcome permitted(ConnectionsResponse response, Turn turn) {
        Object status =
                Optional.ofNullable(response.getPayload()).orElse(Map.of()).getOrDefault("status", "");
        return dialogue.permitted(
                turn,
                String.valueOf(status),
                Optional.ofNullable(response.getToken()).orElse(""));
    }

    /** When a handler takes a turn, what is looked up for it, and what it decides; no outcome means silence. */
    private final class Handler implements RequestHandler {
        private final BiPredicate<HandlerInput, Turn> takes;
        private final BiFunction<HandlerInput, Turn, Optional<Outcome>> decides;
        private final UnaryOperator<Turn> looksUp;

        Handler(
                BiPredicate<HandlerInput, Turn> takes,
                BiFunction<HandlerInput, Turn, Optional<Outcome>> decides,
                UnaryOperator<Turn> looksUp) {
            this.takes = takes;
            this.decides = decides;
            this.looksUp = looksUp;
        }

        @Override
        public boolean canHandle(HandlerInput input) {
            return takes.test(input, speaker.turn(input));
        }

        @Override
        public Optional<Response> handle(HandlerInput input) {
            Turn turn = looksUp.apply(speaker.turn(input));
            Optional<Outcome> outcome = decides.apply(input, turn);
            return outcome.isPresent() ? Optional.of(speaker.speak(outcome.get(), turn, input)) : Optional.empty();
        }
    }
}
