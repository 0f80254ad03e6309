package needlecare.jar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import needlecare.memory.Memory;
import needlecare.testing.Alexa;
import needlecare.testing.LocalLambda;
import needlecare.testing.LocalLambda.Initialization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deployed jar under Lambda's own runtime interface client, from the start to the answer. */
class LambdaRuntimeTest {
    private static final String COFFEE =
            Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee")).toString();

    private static final int ATTEMPTS = 5;
    private static final String CREDENTIALS = "/credentials";
    private static final String TOKEN = "the-token";

    /** Hands out credentials as Lambda does to a function with SnapStart, and is the table. */
    private final WireMockServer aws =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void startAws() {
        aws.start();
        Instant now = Instant.now();
        aws.stubFor(post("/")
                .withHeader("X-Amz-Target", equalTo("DynamoDB_20120810.GetItem"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.0")
                        .withBody("""
                        {"Item": {"user": {"S": "a hash"}, "treated": {"N": "%d"}, "told": {"N": "%d"}, "zone": {"S": "UTC"}}}
                        """.formatted(now.minus(5, ChronoUnit.HOURS).toEpochMilli(), now.toEpochMilli()))));
        handOut("KEY-BEFORE-SNAPSHOT");
    }

    @AfterEach
    void stopAws() {
        aws.stop();
    }

    private void handOut(String key) {
        aws.stubFor(get(CREDENTIALS)
                .withHeader("Authorization", equalTo(TOKEN))
                .willReturn(aResponse()
                        .withBody("""
                        {"AccessKeyId": "%s", "SecretAccessKey": "secret", "Token": "session-of-%s", "Expiration": "%s"}
                        """.formatted(key, key, Instant.now().plus(6, ChronoUnit.HOURS)))));
    }

    @Test
    void anInvocationIsAnsweredAndCounted() throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(Initialization.ON_DEMAND, List.of(), Map.of())) {
            assertThat(lambda.invoke(COFFEE).response()).contains("About coffee");
            assertThat(lambda.invoke(Alexa.intent("ChestPainIntent", Map.of()).toString())
                            .response())
                    .contains("Call nine one one now");
            assertThat(lambda.invoke("no JSON").response()).contains("chest pain");
            assertThat(lambda.log().lines())
                    .filteredOn(line -> line.contains("\"Turns\":1"))
                    .hasSize(3);
        }
    }

    @Test
    void aRequestOfAnotherSkillIsAnErrorOfTheInvocation() throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(Initialization.ON_DEMAND, List.of(), Map.of("SKILL_ID", "another"))) {
            assertThat(lambda.invoke(COFFEE).response()).contains("RefusedRequest");
        }
    }

    @Test
    void withoutASkillIdTheInitialisationFails() throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(Initialization.ON_DEMAND, List.of(), Map.of("SKILL_ID", ""))) {
            assertThat(lambda.invoke(COFFEE).response()).contains("SKILL_ID is not set");
        }
    }

    @Test
    void beforeTheSnapshotItIsPrimedSoThatTheFirstAnswerLoadsNoClassOfOurs() throws IOException, InterruptedException {
        List<String> options = List.of("-Xlog:class+load:stdout:none");
        try (LocalLambda lambda = new LocalLambda(Initialization.SNAP_START, options, snapStart())) {
            lambda.awaitSnapshot();
            String before = lambda.log();
            assertThat(before).contains("needlecare.triage.Triage ").doesNotContain("\"Turns\":1", "goes on unprimed");
            lambda.restore();
            assertThat(lambda.invoke(ofNobody(COFFEE)).response()).contains("About coffee");
            assertThat(lambda.log().substring(before.length()).lines())
                    .noneMatch(line ->
                            line.matches("(needlecare|com\\.amazon\\.ask|com\\.fasterxml)\\..* source: file:.*"))
                    .anyMatch(line -> line.contains("\"Turns\":1"));
        }
    }

    @Test
    void afterTheRestoreTheTableIsAskedWithTheKeyThatTheContainerHandsOutThen()
            throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(Initialization.SNAP_START, List.of(), snapStart())) {
            lambda.awaitSnapshot();
            aws.verify(0, postRequestedFor(urlEqualTo("/")));
            handOut("KEY-AFTER-RESTORE");
            lambda.restore();
            assertThat(answerWithMemory(lambda)).contains("five hours");
            assertThat(aws.findAll(postRequestedFor(urlEqualTo("/"))))
                    .isNotEmpty()
                    .allSatisfy(LambdaRuntimeTest::isSignedWithTheNewKey);
        }
    }

    private static void isSignedWithTheNewKey(LoggedRequest request) {
        assertThat(request.getHeader("Authorization"))
                .matches("AWS4-HMAC-SHA256 Credential=KEY-AFTER-RESTORE/\\d{8}/us-east-1/dynamodb/aws4_request, .*");
        assertThat(request.getHeader("X-Amz-Security-Token")).isEqualTo("session-of-KEY-AFTER-RESTORE");
    }

    /**
     * A busy machine may be slower than a patient waits for the table, and then the answer comes without memory: asked
     * again, it is there.
     */
    private static String answerWithMemory(LocalLambda lambda) throws IOException, InterruptedException {
        String answer = "";
        for (int attempt = 0; attempt < ATTEMPTS && !answer.contains("five hours"); attempt++) {
            answer = lambda.invoke(withoutServices(Alexa.intent("RecoveryClockIntent", Map.of())))
                    .response();
        }
        return answer;
    }

    /** What SnapStart passes: no keys, but where they are handed out. */
    private Map<String, String> snapStart() {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                aws.baseUrl() + CREDENTIALS,
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                TOKEN,
                "AWS_ENDPOINT_URL_DYNAMODB",
                aws.baseUrl(),
                "TABLE_NAME",
                "treatments",
                "NEEDLECARE_KEY",
                "k".repeat(Memory.SHORTEST_SECRET));
    }

    /** From an endpoint that is none of Amazon's, so that none of Amazon's services is asked. */
    private static String withoutServices(ObjectNode request) {
        request.withObject("/context/System").put("apiEndpoint", "https://localhost");
        return request.toString();
    }

    private static String ofNobody(String request) {
        return request.replace("amzn1.ask.account.TEST", "").replace("\"deviceId\":\"device\"", "\"deviceId\":\"\"");
    }
}
