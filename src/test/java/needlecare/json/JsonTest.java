package needlecare.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our JSON is everybody's JSON: what a well-known library reads and writes, we read and write alike, letter by letter. */
class JsonTest {
    private static final ObjectMapper LIBRARY = new ObjectMapper();
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u00e9",
        "\\n",
        "true",
        "false",
        "null",
        "0",
        "-1",
        "1.50",
        "1e5",
        "2E-3",
        "01",
        "-",
        "\"a\"",
        "\"\"",
        " ",
        "\n",
        "\u0001",
        "é",
        "😀",
        "x",
        "1234567890123456789012",
        "\\ud83d\\ude00"
    };

    @Test
    void readsAndWritesWhatALibraryReadsAndWrites() throws IOException {
        Random random = new Random(20261126);
        for (int i = 0; i < 3000; i++) {
            String written = LIBRARY.writeValueAsString(value(random, 4));
            Object read =
                    JsonReader.read(written.getBytes(StandardCharsets.UTF_8)).plain();
            assertThat(new JsonWriter().value(read).toString()).isEqualTo(written);
        }
    }

    @Test
    void writesLongTextsAsALibraryDoes() throws IOException {
        // Whatever stands before and behind the letter that can't stand as it is, and wherever the room ends
        for (String odd : List.of("\"", "\\", "\n", "\u0001", "\u007f", "é", "’", "😀", "")) {
            for (int length : new int[] {0, 1, 1000, 1021, 1022, 1023, 1024, 5000}) {
                String text = "a".repeat(length) + odd + "b".repeat(length);
                assertThat(new JsonWriter().value(List.of(text, text)).toString())
                        .isEqualTo(LIBRARY.writeValueAsString(List.of(text, text)));
            }
        }
    }

    @Test
    void halfALetterIsAQuestionMark() {
        assertThat(new JsonWriter().value("a\ud83db").bytes()).isEqualTo("\"a?b\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesAndRefusesWhatALibraryTakesAndRefuses() {
        Random random = new Random(1126);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"a\":" : "[");
            for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append(text.charAt(0) == '{' ? "}" : "]");
            assertThat(ours(text.toString())).as(text.toString()).isEqualTo(library(text.toString()));
        }
    }

    private static Optional<String> ours(String text) {
        try {
            Json read = JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new JsonWriter().value(read.plain()).toString());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> library(String text) {
        try {
            return Optional.of(
                    LIBRARY.writeValueAsString(plain(LIBRARY.readTree(text.getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(part -> list.add(plain(part)));
            return list;
        }
        return node.isNumber() ? node.numberValue() : node.isBoolean() ? node.booleanValue() : node.asText();
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> random.nextBoolean();
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 20);
            case 4 -> text(random);
            case 5 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int kind = random.nextInt(4);
            text.appendCodePoint(
                    kind == 0
                            ? random.nextInt(128)
                            : kind == 1 ? 0x1F600 + random.nextInt(60) : 'a' + random.nextInt(300));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"a\"",
                "[1,",
                "nulls",
                "\"\\x\"",
                "\"\\u12g4\"",
                "{'a':1}",
                "{\"\\ud800\":1}",
                "{\"a\\udc00\":1}",
                "[1 2]",
                "+1",
                ".5",
                "1."
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(BrokenJson.class);
    }

    @Test
    void refusesBytesThatAreNoLetters() {
        byte[] bytes = {'"', (byte) 0xC3, '"'};
        assertThatThrownBy(() -> JsonReader.read(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesDepthThatWouldExhaustTheStack() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(BrokenJson.class);
        assertThatThrownBy(() -> JsonReader.read("1".repeat(100_000))).isInstanceOf(BrokenJson.class);
    }

    @Test
    void neverTellsWhatStoodThere() {
        assertThatThrownBy(() -> JsonReader.read("{\"my chest hurts\" my chest hurts}"))
                .message()
                .doesNotContain("chest");
    }

    @Test
    void anOddPartCostsNothing() throws IOException {
        Json json = JsonReader.read("{\"a\":[1,{\"b\":\"c\"}],\"n\":null,\"t\":\"true\",\"z\":0}");
        assertThat(json.at("a").at("b").at("c")).isEqualTo(Json.Nothing.NOTHING);
        assertThat(json.at("a").items().getLast().at("b").text("")).isEqualTo("c");
        assertThat(json.at("n").asText("none")).isEqualTo("none");
        assertThat(json.at("a").asText("none")).isEmpty();
        assertThat(json.at("t").isTrue()).isTrue();
        assertThat(json.at("z").isTrue()).isFalse();
    }
}
