package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import needlecare.guidance.Urgency;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.TurnEvent;
import needlecare.testing.Alexa;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** Each request leaves one line of counts, and nothing of the patient in it. */
class EmbeddedMetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final int HIGHEST_DIMENSIONS = 3;

    private final List<String> lines = new ArrayList<>();

    @Test
    void aTurnIsOneLineThatCloudWatchReads() {
        String line = line(
                "needle-care",
                new TurnEvent("chest_pain", Urgency.EMERGENCY, Set.of(TurnEvent.Mark.STORE_FAULT)),
                Duration.ofNanos(7_900_000));
        // The end of the line is written along with it
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonNode json = Alexa.tree(line);
        assertThat(json.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(json.path("Topic").asText()).isEqualTo("chest_pain");
        assertThat(json.path("Urgency").asText()).isEqualTo("emergency");
        assertThat(json.path("Dangers").asInt()).isOne();
        assertThat(json.path("StoreFault").asInt()).isOne();
        assertThat(json.path("SafetyLine").asInt(-1)).isZero();
        assertThat(json.path("StaleTimestamp").asInt(-1)).isZero();
        assertThat(json.path("Duration").asInt()).isEqualTo(7);
    }

    private static String line(String function, TurnEvent turn, Duration took) {
        return new String(new EmbeddedMetrics(function).line(turn, took, NOW), StandardCharsets.UTF_8);
    }

    @Test
    void everythingThatIsAnnouncedIsThere() {
        JsonNode json = Alexa.tree(line("f", new TurnEvent("caffeine", Urgency.SELFCARE, Set.of()), Duration.ZERO));
        Set<String> announced = new TreeSet<>();
        json.at("/_aws/CloudWatchMetrics").forEach(directive -> {
            assertThat(directive.path("Namespace").asText()).isEqualTo("NeedleCare");
            directive.path("Metrics").forEach(metric -> {
                announced.add(metric.path("Name").asText());
                assertThat(json.path(metric.path("Name").asText()).isNumber()).isTrue();
            });
            directive.path("Dimensions").forEach(set -> {
                assertThat(set.size()).isLessThanOrEqualTo(HIGHEST_DIMENSIONS);
                set.forEach(name -> {
                    announced.add(name.asText());
                    assertThat(json.path(name.asText()).isTextual()).isTrue();
                });
            });
        });
        Set<String> fields = new TreeSet<>();
        json.fieldNames().forEachRemaining(fields::add);
        fields.remove("_aws");
        assertThat(fields).as("nothing is logged but what is counted").isEqualTo(announced);
    }

    @Test
    void anAnswerIsCountedByTopicAndLevel() throws IOException {
        JsonNode coffee = counted(Alexa.intent("CaffeineIntent", Map.of()));
        assertThat(coffee.path("Topic").asText()).isEqualTo("caffeine");
        assertThat(coffee.path("Urgency").asText()).isEqualTo("selfcare");
        JsonNode danger = counted(Alexa.intent("WordsIntent", Map.of("words", "my chest hurts")));
        assertThat(danger.path("Topic").asText()).isEqualTo("chest_pain");
        assertThat(danger.path("Dangers").asInt()).isOne();
        assertThat(counted(Alexa.request("LaunchRequest")).path("Turns").asInt())
                .isOne();
        assertThat(counted(Alexa.intent("AMAZON.FallbackIntent", Map.of()))
                        .path("Topic")
                        .asText())
                .isEqualTo("fallback");
        assertThat(counted(Alexa.request("SessionEndedRequest")).path("Topic").asText())
                .isEqualTo("silent");
    }

    @Test
    void theSafetyLineIsCountedWhereverItComesFrom() throws IOException {
        assertThat(counted("no JSON".getBytes(StandardCharsets.UTF_8), TestSkill.CLOCK)
                        .path("SafetyLine")
                        .asInt())
                .isOne();
        assertThat(counted(Alexa.request("Brand.New.Request"))
                        .path("SafetyLine")
                        .asInt())
                .isOne();
        byte[] question = Alexa.intent("CaffeineIntent", Map.of()).toString().getBytes(StandardCharsets.UTF_8);
        JsonNode failed = counted(question, () -> {
            throw new IllegalStateException("no time");
        });
        assertThat(failed.path("SafetyLine").asInt()).isOne();
        assertThat(failed.path("Topic").asText()).isEqualTo("safety_line");
    }

    @Test
    void aStaleRequestIsAnsweredAndCounted() throws IOException {
        assertThat(stale("2026-11-24T09:57:29Z")).isOne();
        assertThat(stale("2026-11-24T10:02:31Z")).isOne();
        assertThat(stale("2026-11-24T09:57:30Z")).isZero();
        assertThat(stale("2026-11-24T10:00:00Z")).isZero();
        assertThat(stale("yesterday")).isOne();
        assertThat(stale("+999999999-12-31T23:59:59Z")).isOne();
    }

    @Test
    void aTopicOfNoGuidanceIsNeverCounted() throws IOException {
        ObjectNode again = Alexa.intent("AMAZON.RepeatIntent", Map.of());
        again.withObject("/session").put("new", false);
        again.withObject("/session/attributes/last")
                .put("id", "made up")
                .put("topic", "made up")
                .put("urgency", "info");
        assertThat(counted(again).path("Topic").asText()).isEqualTo("repeat");
    }

    @Test
    void atHomeNothingIsCounted() throws IOException {
        RecordingContext context = new RecordingContext();
        new NeedleCareHandler(TestSkill.skill().skill())
                .handleRequest(
                        new ByteArrayInputStream(
                                Alexa.request("LaunchRequest").toString().getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        context);
        assertThat(context.lines()).isEmpty();
    }

    private int stale(String timestamp) throws IOException {
        ObjectNode request = Alexa.intent("CaffeineIntent", Map.of());
        request.withObject("/request").put("timestamp", timestamp);
        JsonNode counted = counted(request);
        assertThat(counted.path("Topic").asText()).as("it is answered").isEqualTo("caffeine");
        return counted.path("StaleTimestamp").asInt(-1);
    }

    private JsonNode counted(ObjectNode request) throws IOException {
        return counted(request.toString().getBytes(StandardCharsets.UTF_8), TestSkill.CLOCK);
    }

    private JsonNode counted(byte[] request, InstantSource clock) throws IOException {
        lines.clear();
        new NeedleCareHandler(new NeedleCareSkill(Set.of(), TestSkill.dependencies(clock, line -> {})), lines::add)
                .handleRequest(new ByteArrayInputStream(request), new ByteArrayOutputStream(), new RecordingContext());
        assertThat(lines).hasSize(1);
        return Alexa.tree(lines.getFirst());
    }
}
