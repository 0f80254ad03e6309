package needlecare.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules over HTTP, at home and for everybody. */
class HttpDoorTest {
    private static final String LIST = Calls.message("tools/list").toString();
    private static final String DANGER =
            Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe")).toString();
    private static final HttpDoor AT_HOME = Calls.ASSISTANTS.door(HttpDoor.Rules.atHome());
    private static final HttpDoor EVERYWHERE = Calls.ASSISTANTS.door(HttpDoor.Rules.everywhere());

    @ParameterizedTest
    @CsvSource({
        "POST, /mcp, 200",
        "POST, /mcp/, 200",
        "POST, /mcp/us, 200",
        "POST, /mcp/nz, 200",
        "POST, /mcp/fr, 404",
        "POST, /mcp/anywhere, 404",
        "POST, /mcp/us/us, 404",
        "POST, /, 404",
        "POST, '', 404",
        "POST, /mcpx, 404",
        "GET, /mcp, 405",
        "DELETE, /mcp, 405",
        "OPTIONS, /mcp/us, 405"
    })
    void onlyPostAtOurAddresses(String method, String path, int status) {
        HttpDoor.Reply reply = EVERYWHERE.answer(new HttpDoor.Call(method, path, Map.of(), bytes(LIST)));
        assertThat(reply.status()).isEqualTo(status);
        if (status == 405) {
            assertThat(reply.headers()).containsEntry("Allow", "POST");
        }
        assertThat(Calls.json(text(reply)).path("jsonrpc").asText()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://evil.example:8080",
                "null",
                "",
                "http://127.0.0.1.evil.example",
                "https://claude.ai"
            })
    void foreignPagesAreRefused(String origin) {
        Map<String, String> headers = Map.of("host", "localhost:8080", "origin", origin);
        assertThat(status(AT_HOME, headers)).isEqualTo(403);
        assertThat(status(EVERYWHERE, headers)).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 200",
        "127.0.0.1:8080, 200",
        "localhost, 200",
        "'[::1]:8080', 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "'', 403"
    })
    void foreignHostsAreRefusedAtHome(String host, int status) {
        assertThat(status(AT_HOME, Map.of("host", host))).isEqualTo(status);
        assertThat(status(EVERYWHERE, Map.of("host", host))).isEqualTo(200);
    }

    @Test
    void pagesOfThisMachineMayAskAtHome() {
        assertThat(status(AT_HOME, Map.of("host", "localhost:1", "origin", "http://localhost:6274")))
                .isEqualTo(200);
    }

    @Test
    void sixtyFourKilobytesAtMost() {
        assertThat(answer(Map.of(), LIST + " ".repeat(HttpDoor.LONGEST_BODY - LIST.length()))
                        .status())
                .isEqualTo(200);
        HttpDoor.Reply reply = answer(Map.of(), LIST + " ".repeat(HttpDoor.LONGEST_BODY + 1 - LIST.length()));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(text(reply)).contains("call 911 now");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-26, 200", "2025-11-25, 200", "2026-07-28, 200", "2019-01-01, 200", "soon, 400", "'', 400"})
    void anyDateIsAVersion(String version, int status) {
        assertThat(answer(Map.of("mcp-protocol-version", version), LIST).status())
                .isEqualTo(status);
    }

    @Test
    void aDangerComesBeforeAWrongVersion() {
        HttpDoor.Reply reply = answer(Map.of("mcp-protocol-version", "soon"), DANGER);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).contains("Call 911 now");
    }

    @Test
    void notificationsAreAcceptedWithoutABody() {
        HttpDoor.Reply reply = answer(Map.of(), "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void aRefusedMessageIsABadRequestAndARefusedCallIsNot() {
        assertThat(answer(Map.of(), "no JSON").status()).isEqualTo(400);
        assertThat(answer(Map.of(), "[]").status()).isEqualTo(400);
        assertThat(answer(Map.of(), Calls.call(Calls.CHECK, Map.of()).toString())
                        .status())
                .isEqualTo(200);
        assertThat(answer(Map.of(), Calls.message("moon").toString()).status()).isEqualTo(200);
    }

    @Test
    void anUnknownMethodIsNotFoundForAClientWithoutHandshake() {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"moon\",\"params\":{\"_meta\":{"
                + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}";
        assertThat(answer(Map.of(), body).status()).isEqualTo(404);
        HttpDoor.Reply reply = answer(Map.of("mcp-protocol-version", "soon"), body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Calls.json(text(reply)).path("id").asInt()).isOne();
    }

    @Test
    void aHandshakeGetsASessionThatMeansNothing() {
        HttpDoor.Reply reply = answer(Map.of(), Calls.message("initialize").toString());
        assertThat(reply.headers().getOrDefault("Mcp-Session-Id", "")).hasSizeGreaterThan(30);
        Map<String, String> headers = new HashMap<>(Map.of("mcp-session-id", "any"));
        assertThat(answer(headers, LIST).status()).isEqualTo(200);
    }

    @Test
    void nothingMayBeKeptOnTheWay() {
        assertThat(answer(Map.of(), DANGER).headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void aCallIsCountedWithoutAWord() {
        assertThat(answer(Map.of(), DANGER).events())
                .containsExactly(new CallEvent(Calls.CHECK, "emergency", false, false));
        assertThat(answer(Map.of(), LIST).events()).isEmpty();
    }

    private static int status(HttpDoor door, Map<String, String> headers) {
        return door.answer(new HttpDoor.Call("POST", "/mcp/us", headers, bytes(LIST)))
                .status();
    }

    private static HttpDoor.Reply answer(Map<String, String> headers, String body) {
        return EVERYWHERE.answer(new HttpDoor.Call("POST", "/mcp/us", headers, bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(HttpDoor.Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
