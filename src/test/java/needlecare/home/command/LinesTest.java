package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import needlecare.skill.NeedleCareSkill;
import needlecare.testing.TestSkill;
import needlecare.triage.Triage;
import org.junit.jupiter.api.Test;

/** One utterance a line in, one JSON object a line out, whatever the line holds. */
class LinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ODD_LINES = List.of(
            "",
            "   ",
            "can i have a coffee",
            "CAN I HAVE A COFFEE?",
            "a".repeat(10_000),
            "my chest hurts ".repeat(700),
            "\uD83D\uDE31\uD83D\uDE31 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u80f8\u304c\u75db\u3044\u3067\u3059",
            "mi duole il petto e non riesco a respirare",
            "\u0635\u062f\u0631\u064a \u064a\u0624\u0644\u0645\u0646\u064a",
            "{\"json\": \"in a line\"}",
            "quotes \" and \\ backslashes \t tabs",
            "<speak>&amp;</speak>",
            "caf\u00e9 na\u00efve",
            "'",
            "...",
            "0",
            "null");

    @Test
    void everyLineIsUnderstoodAsOneObject() throws IOException {
        List<JsonNode> objects = understood(ODD_LINES);
        assertThat(objects).hasSize(ODD_LINES.size());
        for (int i = 0; i < objects.size(); i++) {
            JsonNode object = objects.get(i);
            assertThat(fields(object))
                    .containsExactly(
                            "utterance",
                            "heardBy",
                            "intent",
                            "slots",
                            "topic",
                            "question",
                            "urgency",
                            "speech",
                            "sessionEnds");
            assertThat(object.path("utterance").asText()).isEqualTo(ODD_LINES.get(i));
            assertThat(object.path("heardBy").asText()).isIn("sample", "words", "fallback");
            assertThat(object.path("urgency").asText()).isIn("emergency", "urgent", "selfcare", "info", "none");
            assertThat(object.path("speech").asText()).isNotBlank();
            assertThat(object.path("slots").isObject()).isTrue();
            assertThat(object.path("sessionEnds").isBoolean()).isTrue();
            assertThat(object.path("topic").isNull() || object.path("topic").isTextual())
                    .isTrue();
        }
    }

    @Test
    void aSampleIsUnderstood() throws IOException {
        JsonNode object = understood(List.of("can i have a coffee")).getFirst();
        assertThat(object.path("heardBy").asText()).isEqualTo("sample");
        assertThat(object.path("intent").asText()).isEqualTo("CaffeineIntent");
        assertThat(object.at("/slots/thing").asText()).isEqualTo("coffee");
        assertThat(object.path("topic").asText()).isEqualTo("caffeine");
        assertThat(object.path("urgency").asText()).isEqualTo("selfcare");
        assertThat(object.path("sessionEnds").asBoolean())
                .as("each utterance is a session of its own")
                .isTrue();
    }

    @Test
    void whatIsNotUnderstoodHasNoTopic() throws IOException {
        JsonNode object = understood(List.of("qwerty zxcvb plugh")).getFirst();
        assertThat(object.path("topic").isNull()).as(object.toString()).isTrue();
        assertThat(object.path("urgency").asText()).isEqualTo("none");
    }

    @Test
    void eachLineIsASessionOfItsOwn() throws IOException {
        List<JsonNode> objects = understood(List.of("i have chest pain", "can i have a coffee", "repeat that"));
        assertThat(objects.getFirst().path("urgency").asText()).isEqualTo("emergency");
        assertThat(objects.get(1).path("speech").asText()).doesNotContain("nine one one");
        assertThat(objects.getLast().path("topic").asText()).isEqualTo("repeat");
    }

    @Test
    void everyLineIsScreenedAsOneObject() throws IOException {
        List<JsonNode> objects = screened(ODD_LINES);
        assertThat(objects).hasSize(ODD_LINES.size());
        for (int i = 0; i < objects.size(); i++) {
            JsonNode object = objects.get(i);
            assertThat(fields(object)).containsExactly("text", "topic", "urgency", "because");
            assertThat(object.path("text").asText()).isEqualTo(ODD_LINES.get(i));
            assertThat(object.path("urgency").asText()).isIn("emergency", "urgent", "none");
            assertThat(object.path("topic").isNull())
                    .isEqualTo(object.path("urgency").asText().equals("none"));
            assertThat(object.path("because").asText()).isNotBlank();
        }
    }

    @Test
    void aDangerIsScreenedWithItsReason() throws IOException {
        JsonNode object = screened(List.of("my chest hurts")).getFirst();
        assertThat(object.path("topic").asText()).isEqualTo("chest_pain");
        assertThat(object.path("urgency").asText()).isEqualTo("emergency");
        assertThat(object.path("because").asText()).contains("chest", "hurts");
    }

    @Test
    void noLinesGiveNoObjects() throws IOException {
        assertThat(understood(List.of())).isEmpty();
        assertThat(screened(List.of())).isEmpty();
    }

    @Test
    void theProcessReadsStandardInputAndWritesUtf8() throws Exception {
        Process process = start("understand", "--locale", "en-GB");
        process.getOutputStream()
                .write("i have chest pain\ncaf\u00e9 \uD83D\uDE31\n\nlast line without an end"
                        .getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        List<JsonNode> objects = objects(read(process.getInputStream()));
        assertThat(process.waitFor()).isZero();
        assertThat(objects).hasSize(4);
        assertThat(objects.getFirst().path("speech").asText()).contains("nine nine nine");
        assertThat(objects.get(1).path("utterance").asText()).isEqualTo("caf\u00e9 \uD83D\uDE31");
        assertThat(objects.getLast().path("utterance").asText()).isEqualTo("last line without an end");
    }

    @Test
    void theProcessScreensStandardInput() throws Exception {
        Process process = start("screen");
        process.getOutputStream().write("my chest hurts\r\nhello\r\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        List<JsonNode> objects = objects(read(process.getInputStream()));
        assertThat(process.waitFor()).isZero();
        assertThat(objects.stream().map(object -> object.path("urgency").asText()))
                .containsExactly("emergency", "none");
    }

    @Test
    void theProcessEndsWithTwoOnWrongUsage() throws Exception {
        Process process = start("understand", "--locale", "xx-XX");
        process.getOutputStream().close();
        assertThat(read(process.getInputStream())).isEmpty();
        assertThat(read(process.getErrorStream())).contains("en-US");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void anEmptyLineEndsASessionOfATalk() throws IOException {
        List<JsonNode> objects = talked(
                List.of("my chest hurts", "can i have a coffee", "", "", "can i have a coffee"), Optional.empty());
        assertThat(objects).hasSize(3);
        assertThat(objects.stream().map(object -> object.path("session").asInt()))
                .containsExactly(1, 1, 2);
        assertThat(objects.stream().map(object -> object.path("topic").asText()))
                .containsExactly("chest_pain", "chest_pain", "caffeine");
        assertThat(objects.getFirst().path("hours").isNull()).isTrue();
        assertThat(fields(objects.getFirst())).contains("session", "utterance", "question", "sessionEnds", "hours");
    }

    @Test
    void aTalkKnowsTheHoursThatWereTold() throws IOException {
        List<JsonNode> objects =
                talked(List.of("i was treated two hours ago", "can i have a coffee"), Optional.empty());
        assertThat(objects.getLast().path("hours").asDouble()).isEqualTo(2.0);
        JsonNode known = talked(List.of("can i have a coffee"), Optional.of(TestSkill.NOW.minusSeconds(5400)))
                .getFirst();
        assertThat(known.path("hours").asDouble()).isEqualTo(1.5);
    }

    @Test
    void whoSaysGoodbyeAndTalksOnIsAnsweredAnew() throws IOException {
        List<JsonNode> objects = talked(List.of("my chest hurts", "stop", "can i have a coffee"), Optional.empty());
        assertThat(objects.get(1).path("sessionEnds").asBoolean()).isTrue();
        assertThat(objects.get(2).path("topic").asText()).isEqualTo("caffeine");
        assertThat(objects.get(2).path("session").asInt()).isEqualTo(1);
    }

    private static List<JsonNode> talked(List<String> lines, Optional<java.time.Instant> treatedAt) throws IOException {
        StringWriter out = new StringWriter();
        new TalkLines(TestSkill.skill(), "en-US", TestSkill.CLOCK, treatedAt).run(input(lines), new PrintWriter(out));
        return objects(out.toString());
    }

    private static List<JsonNode> understood(List<String> lines) throws IOException {
        StringWriter out = new StringWriter();
        Lines.understand(input(lines), new PrintWriter(out), TestSkill.skill(), "en-US", Optional.empty());
        return objects(out.toString());
    }

    private static List<JsonNode> screened(List<String> lines) throws IOException {
        StringWriter out = new StringWriter();
        Triage triage = NeedleCareSkill.packagedTriage();
        Lines.screen(input(lines), new PrintWriter(out), triage, Explanations.of(triage)::because);
        return objects(out.toString());
    }

    private static BufferedReader input(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return new BufferedReader(new StringReader(text.toString()));
    }

    private static List<JsonNode> objects(String printed) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : printed.lines().toList()) {
            objects.add(JSON.readTree(line));
        }
        return objects;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                "needlecare.home.command.NeedleCare"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
