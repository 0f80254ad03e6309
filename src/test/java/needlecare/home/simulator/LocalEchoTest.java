package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import needlecare.testing.Alexa;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The local Echo over real HTTP. */
class LocalEchoTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int LONGEST = 256 * 1024;

    @SuppressWarnings("NullAway.Init")
    private static LocalEcho echo;

    @BeforeAll
    static void start() throws IOException {
        echo = LocalEcho.start(0, "en-US", new IntentRecognizer(InteractionModel.of("en-US")));
    }

    @AfterAll
    static void stop() {
        echo.stop();
    }

    @Test
    void aPortThatNeedsAnAdministratorIsNotCalledTaken() {
        assertThat(LocalEcho.refused(80, new BindException("Permission denied")))
                .hasMessageContaining("port 80")
                .hasMessageContaining("administrator")
                .hasMessageContaining("--port")
                .message()
                .doesNotContain("taken");
    }

    @Test
    void aRequestIsAnswered() throws Exception {
        HttpResponse<String> response = post(
                "/alexa",
                Alexa.intent("CaffeineIntent", Map.of("thing", "coffee")).toString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        JsonNode json = JSON.readTree(response.body());
        assertThat(json.path("version").asText()).isEqualTo("1.0");
        assertThat(json.at("/response/outputSpeech/ssml").asText()).startsWith("<speak>");
    }

    @Test
    void anyApplicationIdIsTaken() throws Exception {
        String foreign =
                Alexa.request("LaunchRequest").toString().replace(Alexa.APPLICATION, "amzn1.ask.skill.foreign");
        assertThat(post("/alexa", foreign).statusCode()).isEqualTo(200);
        assertThat(post("/alexa", "{\"request\": {\"type\": \"LaunchRequest\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void dangerIsAnsweredOverHttpToo() throws Exception {
        String body = post("/alexa", Alexa.intent("ChestPainIntent", Map.of()).toString())
                .body();
        assertThat(body).contains("nine one one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{",
                "{\"request\": {\"type\": \"Launch",
                "[1, 2",
                "\uD83D\uDE31",
                "{} trailing {"
            })
    void whatIsNoJsonIsABadRequest(String body) throws Exception {
        assertBadRequest(post("/alexa", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "null",
                "\"LaunchRequest\"",
                "{\"request\": null}",
                "{\"request\": {}}",
                "{\"request\": {\"type\": 7}}",
                "{\"request\": {\"type\": null}}",
                "[{\"request\": {\"type\": \"LaunchRequest\"}}]"
            })
    void whatIsNoRequestIsABadRequest(String body) throws Exception {
        assertBadRequest(post("/alexa", body));
    }

    @Test
    void bytesThatAreNoTextAreABadRequest() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/alexa"))
                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80}))
                .build();
        assertBadRequest(CLIENT.send(request, BodyHandlers.ofString()));
    }

    @Test
    void nestingWithoutEndIsABadRequest() throws Exception {
        assertBadRequest(post("/alexa", "[".repeat(100_000)));
        assertBadRequest(post("/alexa", "{\"request\":".repeat(20_000)));
    }

    @Test
    void aBodyOver256KilobytesIsTooLarge() throws Exception {
        assertThat(post("/alexa", "x".repeat(LONGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(post("/alexa", " ".repeat(4 * LONGEST)).statusCode()).isEqualTo(413);
        assertThat(post("/ask", "x".repeat(LONGEST + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyOf256KilobytesIsTaken() throws Exception {
        String request = "{\"request\": {\"type\": \"LaunchRequest\"}}";
        assertThat(post("/alexa", request + " ".repeat(LONGEST - request.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/alexa"))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/page.txt",
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/page.css/x",
                "/simulator/models/en-US.json",
                "/Index.html",
                "/alexander",
                "/alexa/more",
                "/asking"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }

    /**
     * The JDK's server answers these before any handler of ours is asked; it names a class of the JDK, and nothing of
     * ours.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/alexa?%zz", "/a b c", "http:// /", "/|", "*", "/%00"})
    void anAddressThatIsNoneIsRefusedWithoutAWordAboutOurCode(String path) throws Exception {
        String response = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 4").doesNotContain("needlecare", "\tat ", ".java", path + "/");
        assertThat(get("/").statusCode()).as("it goes on").isEqualTo(200);
    }

    @Test
    void thePageIsServed() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/page.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        HttpResponse<String> page = get("/");
        assertThat(page.body()).contains("Needle Care");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aQuestionOfThePageIsAnswered() throws Exception {
        JsonNode json =
                JSON.readTree(post("/ask", "{\"say\": \"can i have a coffee\"}").body());
        assertThat(json.path("speech").asText()).containsIgnoringCase("coffee");
        assertThat(json.path("urgency").asText()).isEqualTo("selfcare");
    }

    @TestFactory
    Stream<DynamicTest> noRequestIsAServerError() {
        return Stream.of(
                        "{\"request\": {\"type\": \"IntentRequest\", \"intent\": {\"slots\": {\"x\": {\"slotValue\": {\"type\": \"Cloud\"}}}}}}",
                        "{\"request\": {\"type\": \"\"}}",
                        "{\"request\": {\"type\": \"IntentRequest\", \"intent\": [], \"locale\": {}}}",
                        "{\"request\": {\"type\": \"SessionEndedRequest\"}}",
                        "{\"session\": 3, \"context\": 4, \"request\": {\"type\": \"LaunchRequest\"}}",
                        "{\"session\": {\"attributes\": {\"treatedAt\": {}}}, \"request\": {\"type\": \"LaunchRequest\"}}",
                        "{\"request\": {\"type\": \"IntentRequest\", \"intent\": {\"name\": \"TreatmentTimeIntent\", \"slots\": "
                                + "{\"duration\": {\"value\": \"PT999999999999H\"}}}}}")
                .map(body -> DynamicTest.dynamicTest(
                        body,
                        () -> assertThat(post("/alexa", body).statusCode()).isEqualTo(200)));
    }

    @Test
    void fiftyClientsAtOnceAreAllAnswered() {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String intent = i % 2 == 0 ? "CaffeineIntent" : "ChestPainIntent";
            waiting.add(CLIENT.sendAsync(
                    postRequest("/alexa", Alexa.intent(intent, Map.of()).toString()), BodyHandlers.ofString()));
        }
        for (int i = 0; i < waiting.size(); i++) {
            HttpResponse<String> response = waiting.get(i).join();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body().contains("nine one one"))
                    .as(response.body())
                    .isEqualTo(i % 2 == 1);
        }
    }

    @Test
    void onlyThisMachineIsServed() throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    try (Socket socket = new Socket()) {
                        assertThatIOException()
                                .as("reached at " + address)
                                .isThrownBy(() -> socket.connect(new InetSocketAddress(address, echo.port()), 2000));
                    }
                }
            }
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsSaidSo() {
        assertThatIOException()
                .isThrownBy(
                        () -> LocalEcho.start(echo.port(), "en-US", new IntentRecognizer(InteractionModel.of("en-US"))))
                .withMessageContaining("port " + echo.port() + " is taken")
                .withMessageContaining("--port");
    }

    @Test
    void afterItsEndNobodyAnswers() throws Exception {
        LocalEcho other = LocalEcho.start(0, "en-GB", new IntentRecognizer(InteractionModel.of("en-GB")));
        int port = other.port();
        other.stop();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        assertThatIOException()
                .isThrownBy(() -> CLIENT.send(request, BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    private static void assertBadRequest(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).path("error").asText()).isNotBlank();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(postRequest(path, body), BodyHandlers.ofString());
    }

    private static HttpRequest postRequest(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + echo.port() + path);
    }
}
