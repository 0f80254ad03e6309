package needlecare.memory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A store that is down, slow, throttled, forbidden or full of nonsense costs the memory, never an answer. */
@Execution(ExecutionMode.SAME_THREAD)
class StoreFaultTest {
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String USER = "amzn1.ask.account.SOMEBODY";
    private static final Remembered TREATED = new Remembered(NOW, Optional.empty(), NOW, Set.of());

    private final List<String> log = new ArrayList<>();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static final Map<String, ResponseDefinitionBuilder> TROUBLES = Map.of(
            "throttled",
            aResponse()
                    .withStatus(400)
                    .withBody(
                            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}"),
            "not allowed",
            aResponse()
                    .withStatus(400)
                    .withBody(
                            "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"message\":\"amzn1.SECRET\"}"),
            "no table",
            aResponse()
                    .withStatus(400)
                    .withBody("{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}"),
            "down",
            aResponse().withStatus(503),
            "malformed",
            aResponse().withStatus(200).withBody("<html>"),
            "nothing",
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            "cut off",
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            "rubbish",
            aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            "hangs",
            aResponse().withFixedDelay(20_000));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throttled",
                "not allowed",
                "no table",
                "down",
                "malformed",
                "nothing",
                "cut off",
                "rubbish",
                "hangs"
            })
    void aStoreInTroubleKnowsNothingAndSaysSoInTheLog(String trouble) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(TROUBLES.get(trouble)));
        Memory memory = memory(URI.create(SERVER.baseUrl()));
        assertThat(memory.recall(USER)).isEqualTo(new Recall.Fault());
        assertThat(memory.remember(USER, TREATED)).isEqualTo(Change.FAULT);
        assertThat(memory.correct(USER, TREATED)).isEqualTo(Change.FAULT);
        assertThat(memory.forget(USER)).isEqualTo(Change.FAULT);
        assertThat(log).hasSize(4).allMatch(line -> line.startsWith("store fault: "));
        assertThat(String.join("\n", log)).doesNotContain("amzn1", "SOMEBODY", "SECRET");
    }

    @Test
    void aStoreThatRefusesConnectionsKnowsNothing() {
        Memory memory = memory(URI.create("http://127.0.0.1:1"));
        assertThat(memory.recall(USER)).isEqualTo(new Recall.Fault());
        assertThat(memory.forget(USER)).isEqualTo(Change.FAULT);
    }

    @Test
    void aStoreThatNeverComesBackIsLeftWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        TreatmentStore stuck = mock(TreatmentStore.class);
        when(stuck.find(any())).thenAnswer(call -> {
            never.await();
            return Optional.empty();
        });
        Memory memory = Memory.in(stuck, KEY, Duration.ofMillis(20), InstantSource.fixed(NOW), log::add);
        assertThat(memory.recall(USER)).isEqualTo(new Recall.Fault());
        assertThat(log).containsExactly("store fault: recall: too slow");
        never.countDown();
    }

    @Test
    void aStoreWithABugCostsTheMemoryOnly() {
        TreatmentStore broken = mock(TreatmentStore.class);
        when(broken.find(any())).thenThrow(new IllegalStateException("amzn1.SECRET"));
        Memory memory = Memory.in(broken, KEY, Duration.ofMinutes(1), InstantSource.fixed(NOW), log::add);
        assertThat(memory.recall(USER)).isEqualTo(new Recall.Fault());
        assertThat(log).containsExactly("store fault: recall: java.lang.IllegalStateException");
    }

    private static final String KEY = "a key of more than thirty-two characters";

    private Memory memory(URI address) {
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(calls -> calls.apiCallTimeout(Duration.ofMillis(300)))
                .build();
        return Memory.in(
                new DynamoStore(client, "treatments"), KEY, Duration.ofSeconds(10), InstantSource.fixed(NOW), log::add);
    }
}
