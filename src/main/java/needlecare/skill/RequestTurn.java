package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import needlecare.skill.TurnEvent.Mark;

/**
 * The turn of a request, and what may be counted of its answer. Both stand in the SDK's request attributes, under one
 * key and with their types.
 *
 * @param turn what is known of the request; empty if it couldn't be read
 * @param decided what a handler has decided already when it was asked whether it can answer
 * @param event what may be counted; empty until something is said
 */
record RequestTurn(Optional<Turn> turn, Optional<Outcome> decided, Optional<TurnEvent> event) {
    private static final String KEY = RequestTurn.class.getName();

    /** Notes the turn that was read of a request. */
    static void begin(HandlerInput input, Turn turn) {
        put(input, new RequestTurn(Optional.of(turn), Optional.empty(), Optional.empty()));
    }

    /** Notes what may be counted of the answer. */
    static void answered(HandlerInput input, TurnEvent event) {
        put(input, new RequestTurn(find(input), Optional.empty(), Optional.of(event)));
    }

    /** Notes what is going to be answered, if anything was decided; true if so. */
    static boolean decide(HandlerInput input, Optional<Outcome> outcome) {
        put(input, new RequestTurn(find(input), outcome, Optional.empty()));
        return outcome.isPresent();
    }

    /** What was decided when a handler was asked whether it can answer. */
    static Optional<Outcome> decided(HandlerInput input) {
        return state(input).flatMap(RequestTurn::decided);
    }

    private static void put(HandlerInput input, RequestTurn state) {
        input.getAttributesManager().getRequestAttributes().put(KEY, state);
    }

    /**
     * The turn of a request.
     *
     * @throws IllegalStateException if none was read
     */
    static Turn of(HandlerInput input) {
        return find(input).orElseThrow(() -> new IllegalStateException("no turn was read of this request"));
    }

    /** The turn of a request; empty if it couldn't be read. */
    static Optional<Turn> find(HandlerInput input) {
        return state(input).flatMap(RequestTurn::turn);
    }

    private static Optional<RequestTurn> state(HandlerInput input) {
        return input.getAttributesManager().getRequestAttributes().get(KEY) instanceof RequestTurn state
                ? Optional.of(state)
                : Optional.empty();
    }

    /** What may be counted of a request that was handled. */
    static TurnEvent event(HandlerInput input) {
        Set<Mark> unknown = AnyRequest.isUnknown(input.getRequest()) ? Set.of(Mark.UNKNOWN_REQUEST) : Set.of();
        return state(input).flatMap(RequestTurn::event).orElseGet(() -> TurnEvent.silent(unknown));
    }

    /** Whether a request asks about a topic by its intent, or by what was touched on a screen. */
    static Predicate<HandlerInput> isAbout(String topic) {
        return input -> of(input).intent().topic().filter(topic::equals).isPresent();
    }
}
