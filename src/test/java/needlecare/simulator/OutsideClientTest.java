package needlecare.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** A client that somebody else wrote (npm's virtual-alexa) talks to the local Echo with the model that is packaged for Alexa. */
class OutsideClientTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = TestSkill.file("src/test/node");
    private static final Path INSTALLED = TestSkill.file("target/node");
    private static final Path MODEL = TestSkill.file("target/skill-package/interactionModels/custom/en-US.json");
    private static final int SAMPLES = 3;

    @Test
    void launchAndThreeSamplesOfEachIntentAreAnsweredWithSpeech() throws Exception {
        install();
        LocalEcho echo = LocalEcho.start(0, "en-US", new Ear(InteractionModel.of("en-US")));
        List<JsonNode> answers;
        try {
            answers = run(List.of("node", "client.mjs", "http://127.0.0.1:" + echo.port() + "/alexa", MODEL.toString()))
                    .lines()
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

    /** Installs the client, unless the very same one is there. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        copy("client.mjs");
        Path stamp = INSTALLED.resolve("installed");
        Path lock = SOURCE.resolve("package-lock.json");
        if (Files.exists(stamp) && Files.mismatch(stamp, lock) < 0) {
            return;
        }
        copy("package.json");
        copy("package-lock.json");
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        Files.copy(lock, stamp, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(String file) throws IOException {
        Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("client", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(() -> String.join(" ", command) + "\n" + read(complaints))
                    .isZero();
            return out;
        } catch (IOException missing) {
            throw new IOException(
                    "This test needs Node 20 or newer with npm, and " + command.getFirst()
                            + " wasn't found. On Debian: apt-get install nodejs npm",
                    missing);
        } finally {
            Files.delete(complaints);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
