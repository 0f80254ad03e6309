package needlecare.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Calls that no honest client sends: bytes changed, lost, doubled, parts swapped, words moved elsewhere. Each is answered
 * by the protocol, and where a danger's words are still whole in a text, it is heard. CI makes 2,000 from another seed
 * each time, which it prints; {@code ./needlecare fuzz --assistants} makes 20,000.
 */
class HostileCallsTest {
    private static final int TRIES_IN_CI = 2000;
    private static final long PATIENCE_MS = 8000;
    private static final String DANGER = "my chest hurts and i can't breathe";
    private static final String CALM = "can i have a coffee";
    private static final HttpDoor DOOR = Calls.ASSISTANTS.door(HttpDoor.Rules.everywhere());
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-0",
            "1e999999",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[[[[]]]]",
            "{\"a\":[{}]}",
            "99999999999999999999999999",
            "\"tools/call\"",
            "0.1",
            "\"{emergency}\"",
            "\"<speak>\"");

    private static final List<String> PLACES = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"check_symptom_after_needling\",\"arguments\":{\"symptom\":\"%s\"}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"tools/call\",\"params\":{\"name\":\"about_needle_care\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"answer_aftercare_question\",\"arguments\":[\"%s\"]}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"answer_aftercare_question\",\"arguments\":{\"%s\":{\"x\":1}}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":\"%s\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"_meta\":{\"note\":\"%s\"},\"name\":\"about_needle_care\",\"arguments\":{}}}",
            "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"check_symptom_after_needling\",\"arguments\":{\"symptom\":\"a bit sore\",\"treated_area\":\"%s\"}}}]");

    @Test
    void everyMutatedCallIsAnsweredByTheProtocolAndADangerInItHeard() {
        long seed = Long.getLong("fuzz.seed", new Random().nextInt(Integer.MAX_VALUE));
        int tries = Integer.getInteger("fuzz.tries", TRIES_IN_CI);
        System.out.printf("mutated calls: %,d tries from seed %d%n", tries, seed);
        Random random = new Random(seed);
        int heard = 0;
        for (int i = 0; i < tries; i++) {
            boolean isDanger = random.nextBoolean();
            byte[] body =
                    mutated(PLACES.get(random.nextInt(PLACES.size())).formatted(isDanger ? DANGER : CALM), random);
            heard += check(body, "seed " + seed + ", try " + i) ? 1 : 0;
        }
        System.out.printf("mutated calls: 0 failures, a danger was still whole in %,d and heard in each%n", heard);
        assertThat(heard).isPositive();
        assertThat(Calls.LOG).as("nothing of ours failed").isEmpty();
    }

    /** Many short texts cost triage most. */
    @Test
    void theWorstBodyIsAnsweredInTime() {
        StringBuilder body =
                new StringBuilder("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[\"");
        for (int i = 0; body.length() < HttpDoor.LONGEST_BODY - 100; i++) {
            body.append(Integer.toString(i, 36)).append(i % 3 == 0 ? "." : "\",\"");
        }
        body.append("\"]}");
        long start = System.nanoTime();
        check(body.toString().getBytes(StandardCharsets.UTF_8), "the worst body");
        check(body.substring(0, body.length() - 3).getBytes(StandardCharsets.UTF_8), "the worst broken body");
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(PATIENCE_MS);
    }

    /** Whether a danger was there to be heard. */
    private static boolean check(byte[] body, String which) {
        HttpDoor.Reply reply = DOOR.answer(new HttpDoor.Call("POST", "/mcp/us", Map.of(), body));
        String sent = new String(body, StandardCharsets.UTF_8);
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        assertThat(reply.status()).as(which + ": " + sent).isIn(200, 202, 400);
        assertThat(text).as(which + ": " + sent).doesNotContain("Exception", "needlecare.", "com.fasterxml");
        if (reply.status() != 202) {
            JsonNode answer = Calls.json(text);
            (answer.isArray() ? answer : List.of(answer))
                    .forEach(one -> assertThat(one.path("jsonrpc").asText() + one.has("result") + one.has("error"))
                            .as(which + ": " + sent)
                            .isIn("2.0truefalse", "2.0falsetrue"));
        }
        boolean isWhole = sent.contains("\"" + DANGER + "\"") && reply.status() != 202;
        if (isWhole) {
            assertThat(text).as(which + ": " + sent).contains("Call 911 now");
        }
        return isWhole;
    }

    private static byte[] mutated(String call, Random random) {
        String text = call;
        for (int i = random.nextInt(3); i >= 0; i--) {
            text = mutation(text, random);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String mutation(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + ODD.get(random.nextInt(ODD.size())) + text.substring(from);
            case 3 -> text.replaceFirst(":[^:,{}\\[\\]]+([,}])", ":" + odd(random) + "$1");
            case 4 -> text + text.substring(from, to);
            case 5 -> "[".repeat(random.nextInt(100)) + text + "]".repeat(random.nextInt(100));
            default -> swapped(text, random);
        };
    }

    private static String odd(Random random) {
        return java.util.regex.Matcher.quoteReplacement(ODD.get(random.nextInt(ODD.size())));
    }

    private static String swapped(String text, Random random) {
        List<String> parts = new ArrayList<>(List.of(text.split(",", -1)));
        parts.add(random.nextInt(parts.size()), parts.remove(random.nextInt(parts.size())));
        return String.join(",", parts);
    }
}
