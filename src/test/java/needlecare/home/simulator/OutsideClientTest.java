package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import needlecare.testing.NodeProject;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/**
 * A client that somebody else wrote (npm's virtual-alexa) talks to the local Echo with the model that is packaged for
 * Alexa.
 */
class OutsideClientTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NodeProject CLIENT = new NodeProject("", "client.mjs");
    private static final Path MODEL = TestSkill.file("target/skill-package/interactionModels/custom/en-US.json");
    private static final int SAMPLES = 3;

    @Test
    void launchAndThreeSamplesOfEachIntentAreAnsweredWithSpeech() throws Exception {
        LocalEcho echo = LocalEcho.start(0, "en-US", new IntentRecognizer(InteractionModel.of("en-US")));
        List<JsonNode> answers;
        try {
            answers = CLIENT.run("http://127.0.0.1:" + echo.port() + "/alexa", MODEL.toString()).stream()
                    .map(OutsideClientTest::json)
                    .toList();
        } finally {
            echo.stop();
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.path("speech").asText())
                        .as(answer.toString())
                        .startsWith("<speak>")
                        .doesNotContain("something went wrong"));
        Map<String, Long> spoken = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.path("intent").asText(), Collectors.counting()));
        assertThat(spoken.remove("LaunchRequest")).isEqualTo(1);
        Map<String, InteractionModel.Intent> intents =
                InteractionModel.of("en-US").intents();
        assertThat(spoken.keySet()).isEqualTo(intents.keySet());
        intents.forEach((intent, its) -> {
            if (its.samples().size() >= 2 * SAMPLES) {
                assertThat(spoken).as(intent).containsEntry(intent, (long) SAMPLES);
            }
        });
        assertThat(speech(answers, "ChestPainIntent")).allMatch(speech -> speech.contains("nine one one"));
        assertThat(speech(answers, "CaffeineIntent")).allMatch(speech -> speech.contains("coffee"));
    }

    private static List<String> speech(List<JsonNode> answers, String intent) {
        return answers.stream()
                .filter(answer -> answer.path("intent").asText().equals(intent))
                .map(answer -> answer.path("speech").asText())
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
