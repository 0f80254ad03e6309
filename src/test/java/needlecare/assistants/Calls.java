package needlecare.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packaged tools over a clock that stands still, and messages to them. */
final class Calls {
    static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> LOG = new ArrayList<>();
    static final Assistants ASSISTANTS =
            Assistants.load(InstantSource.fixed(Instant.parse("2026-12-01T10:00:00Z")), Optional.empty(), LOG::add);
    static final String CHECK = "check_symptom_after_needling";
    static final String ASK = "answer_aftercare_question";
    static final String ABOUT = "about_needle_care";

    private Calls() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ObjectNode message(String method) {
        return JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
    }

    static ObjectNode call(String tool, Map<String, ?> arguments) {
        ObjectNode call = message("tools/call");
        call.putObject("params").put("name", tool).set("arguments", JSON.valueToTree(arguments));
        return call;
    }

    /** The answer of the protocol at a country's address. */
    static JsonNode answer(String body, String country) {
        byte[] answer = ASSISTANTS.answer(
                body.getBytes(StandardCharsets.UTF_8),
                ASSISTANTS.countries().find(country).orElseThrow());
        return answer.length == 0 ? JSON.missingNode() : json(new String(answer, StandardCharsets.UTF_8));
    }

    static JsonNode answer(JsonNode message) {
        return answer(message.toString(), "us");
    }

    /** What a tool answers at the address of the United States. */
    static JsonNode result(String tool, Map<String, ?> arguments) {
        return answer(call(tool, arguments)).path("result");
    }

    static JsonNode symptom(String words) {
        return result(CHECK, Map.of("symptom", words));
    }

    static String urgency(JsonNode result) {
        return result.at("/structuredContent/urgency").asText();
    }

    static String text(JsonNode result) {
        return result.at("/content/0/text").asText();
    }
}
