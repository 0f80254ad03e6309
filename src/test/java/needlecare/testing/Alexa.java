package needlecare.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/** Writes requests as Alexa sends them; tests then bend them. */
public final class Alexa {
    public static final String APPLICATION = "amzn1.ask.skill.test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Alexa() {}

    /** A request of a type, new session, en-US. */
    public static ObjectNode request(String type) {
        return parse("""
                {
                  "version": "1.0",
                  "session": {
                    "new": true,
                    "sessionId": "amzn1.echo-api.session.1",
                    "application": {"applicationId": "amzn1.ask.skill.test"},
                    "attributes": {},
                    "user": {"userId": "amzn1.ask.account.TEST"}
                  },
                  "context": {
                    "System": {
                      "application": {"applicationId": "amzn1.ask.skill.test"},
                      "user": {"userId": "amzn1.ask.account.TEST"},
                      "device": {"deviceId": "device", "supportedInterfaces": {}},
                      "apiEndpoint": "https://api.amazonalexa.com",
                      "apiAccessToken": "token"
                    }
                  },
                  "request": {
                    "type": "%s",
                    "requestId": "amzn1.echo-api.request.1",
                    "timestamp": "2026-11-24T10:00:00Z",
                    "locale": "en-US"
                  }
                }
                """.formatted(type));
    }

    /** An intent with the words of its slots. */
    public static ObjectNode intent(String name, Map<String, String> slots) {
        ObjectNode envelope = request("IntentRequest");
        ObjectNode intent = envelope.withObject("/request/intent");
        intent.put("name", name).put("confirmationStatus", "NONE");
        ObjectNode all = intent.putObject("slots");
        slots.forEach((slot, words) -> all.putObject(slot)
                .put("name", slot)
                .put("value", words)
                .put("confirmationStatus", "NONE")
                .put("source", "USER"));
        return envelope;
    }

    /** An intent whose slots stand for values of the model, given by their ids. */
    public static ObjectNode resolved(String name, Map<String, String> ids) {
        ObjectNode envelope = intent(name, ids);
        ids.forEach((slot, id) -> ((ObjectNode) envelope.at("/request/intent/slots/" + slot))
                .putObject("resolutions")
                .putArray("resolutionsPerAuthority")
                .addObject()
                .putArray("values")
                .addObject()
                .putObject("value")
                .put("name", id)
                .put("id", id));
        return envelope;
    }

    /** The same request with a part changed. */
    public static ObjectNode with(ObjectNode request, Consumer<ObjectNode> change) {
        ObjectNode changed = request.deepCopy();
        change.accept(changed);
        return changed;
    }

    public static ObjectNode parse(String json) {
        return (ObjectNode) tree(json);
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
