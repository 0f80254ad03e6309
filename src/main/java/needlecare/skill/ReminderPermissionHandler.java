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
final class ReminderPermissionHandler implements RequestHandler {
    private final Reminding reminding;
    private final Lookup lookup;
    private final Responder responder;

    ReminderPermissionHandler(Reminding reminding, Lookup lookup, Responder responder) {
        this.reminding = reminding;
        this.lookup = lookup;
        this.responder = responder;
    }

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
        Turn turn = lookup.known(RequestTurn.of(input));
        return responder.respond(input, turn, reminding.permitted(turn, String.valueOf(status), Pending.named(token)));
    }
}
