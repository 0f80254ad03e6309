package needlecare.skill;

import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import java.util.Map;
import java.util.Optional;
import needlecare.skill.Session.Pending;

/** Amazon has asked the patient whether the skill may set reminders; the answer comes back here. */
record ReminderPermissionHandler(ReminderDialogue reminding, Responder responder) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(requestType(ConnectionsResponse.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        ConnectionsResponse answer = (ConnectionsResponse) input.getRequest();
        Object status =
                Optional.ofNullable(answer.getPayload()).orElse(Map.of()).getOrDefault("status", "");
        String token = Optional.ofNullable(answer.getToken()).orElse("");
        return responder.answer(input, turn -> reminding.permitted(turn, String.valueOf(status), Pending.named(token)));
    }
}
