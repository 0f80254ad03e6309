package needlecare.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts of the protocol: what a client sends, and what it gets. */
class ProtocolTest {
    /** As Amazon's pages have it. */
    private static final String ALEXA = """
            {"jsonrpc": "2.0", "id": "init-1", "method": "initialize", "params": {"protocolVersion": "2025-03-26",
             "capabilities": {"elicitation": {}}, "clientInfo": {"name": "Alexa+ MCP Client", "version": "1.0.0"}}}""";

    @Test
    void alexasOwnHandshakeIsAnswered() {
        JsonNode answer = Calls.answer(ALEXA, "us");
        assertThat(answer.path("id").asText()).isEqualTo("init-1");
        assertThat(answer.at("/result/protocolVersion").asText()).isEqualTo("2025-03-26");
        assertThat(answer.at("/result/serverInfo/name").asText()).isEqualTo("needle-care");
        assertThat(answer.at("/result/capabilities/tools").isObject()).isTrue();
        assertThat(answer.at("/result/instructions").asText()).contains("unchanged");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "2024-11-05, 2025-11-25",
        "2026-07-28, 2025-11-25",
        "soon, 2025-11-25"
    })
    void theVersionAskedIsAgreedOnElseTheUsualOne(String asked, String agreed) {
        ObjectNode message = Calls.message("initialize");
        message.putObject("params").put("protocolVersion", asked);
        assertThat(Calls.answer(message).at("/result/protocolVersion").asText()).isEqualTo(agreed);
    }

    @Test
    void anyHandshakeIsAnswered() {
        assertThat(Calls.answer(Calls.message("initialize"))
                        .at("/result/protocolVersion")
                        .asText())
                .isEqualTo("2025-11-25");
    }

    @Test
    void aPingIsAnsweredEmpty() {
        assertThat(Calls.answer(Calls.message("ping")))
                .isEqualTo(Calls.json("{'jsonrpc':'2.0','id':1,'result':{}}".replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-3", "\"a\"", "\"\"", "12345678901234567890", "1.5"})
    void anIdComesBackAsItCame(String id) {
        String answer = new String(
                Calls.ASSISTANTS.answer(
                        "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"ping\"}"
                                .formatted(id)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Calls.ASSISTANTS.anywhere()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer).contains("\"id\":" + id + ",");
    }

    @Test
    void notificationsAndAnswersOfTheClientNeedNoAnswer() {
        assertThat(Calls.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", "us")
                        .isMissingNode())
                .isTrue();
        assertThat(Calls.answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", "us")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aBatchIsAnsweredOneByOne() {
        ArrayNode batch = Calls.JSON.createArrayNode();
        batch.add(Calls.message("ping"));
        batch.add(Calls.json("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));
        batch.add(Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe")));
        batch.add(1);
        JsonNode answer = Calls.answer(batch);
        assertThat(answer.size()).isEqualTo(3);
        assertThat(Calls.urgency(answer.path(1).path("result"))).isEqualTo("emergency");
        assertThat(answer.path(2).at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void aBatchOfNotificationsNeedsNoAnswerAndAnEmptyOneIsRefused() {
        assertThat(Calls.answer("[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}]", "us")
                        .isMissingNode())
                .isTrue();
        assertThat(Calls.answer("[]", "us").at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void aHugeBatchIsRefusedAndADangerInItHeard() {
        ArrayNode batch = Calls.JSON.createArrayNode();
        for (int i = 0; i < 40; i++) {
            batch.add(Calls.message("tools/list"));
        }
        assertThat(Calls.answer(batch).at("/error/code").asInt()).isEqualTo(-32600);
        batch.add(Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe")));
        assertThat(Calls.answer(batch).at("/error/message").asText()).startsWith("Call 911 now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "nonsense",
                "{}{}",
                "\"text\"",
                "null",
                "7",
                "true",
                "{}",
                "{\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\"}"
            })
    void oddMessagesAreRefusedByTheProtocol(String body) {
        JsonNode answer = Calls.answer(body, "us");
        assertThat(answer.path("jsonrpc").asText()).isEqualTo("2.0");
        assertThat(answer.at("/error/code").asInt()).isIn(-32700, -32600);
        assertThat(answer.at("/error/message").asText()).contains("call 911 now");
        assertThat(answer.toString()).doesNotContain("Exception", "com.fasterxml", "needlecare.");
    }

    @Test
    void aMessageThatIsTooDeepIsRefused() {
        assertThat(Calls.answer("[".repeat(10_000), "us").at("/error/code").asInt())
                .isEqualTo(-32700);
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(Calls.answer(deep, "us").at("/error/code").asInt()).isEqualTo(-32700);
    }

    @Test
    void aDangerIsHeardInAMessageThatIsNoJson() {
        String whole =
                Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe")).toString();
        for (String broken :
                List.of(whole.substring(0, whole.length() - 4), whole + whole, whole.replace(":1,", ":,"))) {
            assertThat(Calls.answer(broken, "us").at("/error/message").asText()).startsWith("Call 911 now");
        }
    }

    @Test
    void anUnknownMethodAndAnUnknownToolAreRefused() {
        assertThat(Calls.answer(Calls.message("resources/list"))
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(Calls.answer(Calls.message("prompts/list")).at("/error/code").asInt())
                .isEqualTo(-32601);
        assertThat(Calls.answer(Calls.call("moon", Map.of())).at("/error/code").asInt())
                .isEqualTo(-32602);
    }

    /** The revision without handshake: each request names it, and each result says that it is whole. */
    @Test
    void aStatelessClientDiscoversAndCalls() {
        JsonNode discovered =
                Calls.answer(stateless("server/discover", "2026-07-28")).path("result");
        assertThat(discovered.path("supportedVersions").toString()).contains("2026-07-28", "2025-03-26");
        assertThat(discovered.path("resultType").asText()).isEqualTo("complete");
        JsonNode list = Calls.answer(stateless("tools/list", "2026-07-28")).path("result");
        assertThat(list.path("ttlMs").asInt()).isPositive();
        assertThat(list.path("cacheScope").asText()).isEqualTo("public");
        ObjectNode call = Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe"));
        meta(call, "2026-07-28");
        JsonNode result = Calls.answer(call).path("result");
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asText())
                .isEqualTo("needle-care");
        assertThat(Calls.urgency(result)).isEqualTo("emergency");
        assertThat(Calls.answer(Calls.message("tools/list")).path("result").has("ttlMs"))
                .isFalse();
    }

    @Test
    void anUnknownRevisionIsNamedWithThoseThatAreKnownButADangerComesFirst() {
        JsonNode error = Calls.answer(stateless("tools/list", "2031-01-01")).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32022);
        assertThat(error.at("/data/requested").asText()).isEqualTo("2031-01-01");
        assertThat(error.at("/data/supported").size()).isEqualTo(4);
        ObjectNode call = Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe"));
        meta(call, "2031-01-01");
        assertThat(Calls.urgency(Calls.answer(call).path("result"))).isEqualTo("emergency");
    }

    private static ObjectNode stateless(String method, String version) {
        ObjectNode message = Calls.message(method);
        meta(message, version);
        return message;
    }

    private static void meta(ObjectNode message, String version) {
        ObjectNode meta = message.withObject("/params/_meta");
        meta.put("io.modelcontextprotocol/protocolVersion", version);
        meta.putObject("io.modelcontextprotocol/clientInfo").put("name", "test").put("version", "1");
        meta.putObject("io.modelcontextprotocol/clientCapabilities");
    }
}
