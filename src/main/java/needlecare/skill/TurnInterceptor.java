package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.interceptor.RequestInterceptor;

/** Reads the turn of a request once, before any handler is asked. */
record TurnInterceptor(TurnReader reader) implements RequestInterceptor {
    @Override
    public void process(HandlerInput input) {
        RequestTurn.begin(input, reader.read(input.getRequestEnvelope()));
    }
}
