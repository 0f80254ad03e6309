package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** HTTP events of payload format 2.0, as an HTTP API sends them. */
class AssistantHandlerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DANGER =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"check_symptom_after_needling\","
                    + "\"arguments\":{\"symptom\":\"i can't breathe zq9x\"}}}";

    private final List<String> log = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();
    private final AssistantHandler handler = new AssistantHandler(
            Map.of("AWS_LAMBDA_FUNCTION_NAME", "assistants"),
            log::add,
            line -> metrics.add(new String(line, StandardCharsets.UTF_8)));

    @Test
    void aCallIsAnsweredWithTheNumberOfItsAddress() throws IOException {
        JsonNode response = answer(event("POST", "/mcp/gb", DANGER));
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.path("isBase64Encoded").asBoolean(true)).isFalse();
        assertThat(response.at("/headers/Content-Type").asText()).isEqualTo("application/json");
        assertThat(body(response).at("/result/structuredContent/call").asText()).isEqualTo("999");
    }

    @Test
    void aBodyMayComeInBase64AndHeadersInAnyCase() throws IOException {
        ObjectNode event =
                event("POST", "/mcp/us", Base64.getEncoder().encodeToString(DANGER.getBytes(StandardCharsets.UTF_8)));
        event.put("isBase64Encoded", true);
        assertThat(body(answer(event)).at("/result/structuredContent/call").asText())
                .isEqualTo("911");
        event.withObject("/headers").put("ORIGIN", "https://evil.example");
        assertThat(answer(event).path("statusCode").asInt()).isEqualTo(403);
    }

    @Test
    void whatIsNoCallIsRefusedAndNeverAFaultOfOurs() throws IOException {
        assertThat(answer(event("GET", "/mcp", "")).path("statusCode").asInt()).isEqualTo(405);
        assertThat(answer(event("POST", "/prod/mcp", DANGER)).path("statusCode").asInt())
                .isEqualTo(404);
        for (String odd : List.of("", "no JSON", "[]", "null", "{\"body\":7}", "{\"headers\":[]}")) {
            JsonNode response = JSON.readTree(answer(odd));
            assertThat(response.path("statusCode").asInt()).as(odd).isBetween(400, 499);
            assertThat(response.path("body").asText()).contains("call your local emergency number");
        }
        ObjectNode broken = event("POST", "/mcp", "%%%");
        broken.put("isBase64Encoded", true);
        assertThat(answer(broken).path("statusCode").asInt()).isEqualTo(400);
        assertThat(log).isEmpty();
    }

    @Test
    void aCallIsCountedWithoutAWord() throws IOException {
        answer(event("POST", "/mcp/us", DANGER));
        answer(event("POST", "/mcp/us", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"));
        answer(event("GET", "/mcp/us", ""));
        assertThat(metrics).hasSize(3);
        JsonNode danger = JSON.readTree(metrics.getFirst());
        assertThat(danger.path("Tool").asText()).isEqualTo("check_symptom_after_needling");
        assertThat(danger.path("Urgency").asText()).isEqualTo("emergency");
        assertThat(danger.path("Calls").asInt()).isOne();
        assertThat(danger.path("Dangers").asInt()).isOne();
        assertThat(danger.path("Function").asText()).isEqualTo("assistants");
        assertThat(JSON.readTree(metrics.get(1)).path("Calls").asInt(1)).isZero();
        assertThat(JSON.readTree(metrics.get(2)).path("Refused").asInt()).isOne();
        assertThat(String.join("", metrics)).doesNotContain("zq9x", "breathe");
        assertThat(metrics).allMatch(line -> line.endsWith("}\n"));
    }

    @Test
    void everythingThatIsAnnouncedIsThere() throws IOException {
        answer(event("POST", "/mcp/us", DANGER));
        JsonNode line = JSON.readTree(metrics.getFirst());
        line.at("/_aws/CloudWatchMetrics").forEach(directive -> {
            directive
                    .path("Metrics")
                    .forEach(metric -> assertThat(
                                    line.path(metric.path("Name").asText()).isNumber())
                            .isTrue());
            directive
                    .path("Dimensions")
                    .forEach(set -> set.forEach(name ->
                            assertThat(line.path(name.asText()).isTextual()).isTrue()));
        });
    }

    private static ObjectNode event(String method, String path, String body) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", path)
                .put("rawQueryString", "");
        event.putObject("headers")
                .put("content-type", "application/json")
                .put("host", "x.execute-api.us-east-1.amazonaws.com");
        event.putObject("requestContext")
                .putObject("http")
                .put("method", method)
                .put("path", path);
        return event.put("body", body).put("isBase64Encoded", false);
    }

    private JsonNode answer(ObjectNode event) throws IOException {
        return JSON.readTree(answer(event.toString()));
    }

    private String answer(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.answer(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), response)
                .forEach(line -> metrics.add(new String(line, StandardCharsets.UTF_8)));
        return response.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode body(JsonNode response) throws IOException {
        return JSON.readTree(response.path("body").asText());
    }
}
