package needlecare.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needlecare.home.simulator.InteractionModel;
import needlecare.lambda.NeedleCareHandler;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.RefusedRequest;
import needlecare.testing.Alexa;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;

/**
 * What no honest device sends: bent requests, strange words, foreign IDs. Every answer is safe all the same. CI makes
 * 3,000 tries from another seed each time, which it prints; {@code ./needlecare fuzz} makes 100,000.
 */
class HostileInputTest {
    private static final Campaign CAMPAIGN = Campaign.configured();
    private static final int MEASUREMENTS = 3;
    private static final double PATIENCE_MS = 2000;
    private static final List<String> log = new ArrayList<>();
    private static final List<String> metrics = new ArrayList<>();
    private static final NeedleCareSkill SKILL =
            new NeedleCareSkill(Set.of(), TestSkill.dependencies(TestSkill.CLOCK, log::add));
    private static final NeedleCareHandler HANDLER = new NeedleCareHandler(SKILL, metrics::add);

    @Example
    void bentRequestsAreAnsweredSafely() {
        CAMPAIGN.share(60).run("bent requests", HostileRequests.any(), body -> answeredSafely(body.bytes()));
    }

    @Example
    void strangeWordsAreAnsweredSafely() {
        CAMPAIGN.share(30).run("strange words", strangeQuestions(), question -> answeredSafely(bytes(question)));
    }

    @Example
    void foreignIdsAreRefused() {
        NeedleCareHandler ours = new NeedleCareHandler(
                new NeedleCareSkill(Set.of(Alexa.APPLICATION), TestSkill.dependencies(TestSkill.CLOCK, line -> {})));
        CAMPAIGN.share(10)
                .run(
                        "foreign IDs",
                        foreignIds(),
                        request -> assertThatThrownBy(() -> answer(ours, bytes(request)))
                                .isInstanceOf(RefusedRequest.class)
                                .hasMessageNotContainingAny("amzn1", HostileWords.MARKER)
                                .hasNoCause());
    }

    /** The checks themselves can fail: an answer as it must not be, each in one way. */
    @Example
    void unsafeAnswersAreFound() {
        byte[] question = bytes(Alexa.intent("CaffeineIntent", Map.of()));
        byte[] ended = bytes(Alexa.request("SessionEndedRequest"));
        assertUnsafe(question, "{\"version\":\"1.0\",\"response\":{}}", "silence");
        assertUnsafe(question, spoken("<speak></speak>"), "silence");
        assertUnsafe(question, spoken("<speak>a < b</speak>"), "no well-formed SSML");
        assertUnsafe(question, spoken("<speak><audio src='x'/>a</speak>"), "the tag audio");
        assertUnsafe(question, spoken("<speak>About zq9x:</speak>"), "words of the user");
        assertUnsafe(question, spoken("<speak>" + "a".repeat(8001) + "</speak>"), "speech of");
        assertUnsafe(question, spoken("<speak>" + "a".repeat(25_000) + "</speak>"), "bytes");
        assertUnsafe(ended, spoken("<speak>Goodbye</speak>"), "nobody listens");
        assertThatThrownBy(() -> SafeAnswer.checkLog(List.of("a\nb"))).hasMessageContaining("control character");
        assertThatThrownBy(() -> SafeAnswer.checkMetrics(List.of("{\"Topic\":\"moon\"}")))
                .hasMessageContaining("isn't ours");
    }

    /** Alexa waits eight seconds; a pattern that goes back and forth over the words would take far longer. */
    @Example
    void theLongestWordsAreAnsweredInTime() {
        for (String words : HostileWords.repetitions()) {
            double took = milliseconds(HostileWords.repeated(words));
            assertThat(took).as("milliseconds for '%s' again and again", words).isLessThan(PATIENCE_MS);
            if (CAMPAIGN.isLong()) {
                System.out.printf("  %8.2f ms for 8,000 characters of '%s'%n", took, words.replace("\n", "(line)"));
            }
        }
    }

    private static double milliseconds(String words) {
        byte[] request = bytes(Alexa.intent("WordsIntent", Map.of("words", words)));
        long[] took = new long[MEASUREMENTS];
        for (int i = 0; i < MEASUREMENTS; i++) {
            long start = System.nanoTime();
            answer(HANDLER, request);
            took[i] = System.nanoTime() - start;
        }
        return Arrays.stream(took).min().orElse(0) / 1e6;
    }

    private static void answeredSafely(byte[] request) {
        log.clear();
        metrics.clear();
        RecordingContext context = new RecordingContext();
        SafeAnswer.check(request, answer(HANDLER, request, context));
        SafeAnswer.checkLog(log);
        SafeAnswer.checkLog(context.lines());
        SafeAnswer.checkMetrics(metrics);
    }

    private static Arbitrary<JsonNode> strangeQuestions() {
        List<String[]> places = InteractionModel.of("en-US").intents().values().stream()
                .flatMap(intent -> intent.slots().keySet().stream().map(slot -> new String[] {intent.name(), slot}))
                .toList();
        return Combinators.combine(
                        Arbitraries.of(places),
                        HostileWords.any(),
                        HostileWords.any(),
                        Arbitraries.of(TestSkill.LOCALES),
                        Arbitraries.of(true, false))
                .as((place, words, more, locale, isNew) -> {
                    ObjectNode request = Alexa.intent(place[0], Map.of(place[1], words, "other", more));
                    request.withObject("/request").put("locale", locale).put("requestId", more);
                    request.withObject("/session").put("new", isNew);
                    return request;
                });
    }

    private static Arbitrary<JsonNode> foreignIds() {
        String id = Alexa.APPLICATION;
        Arbitrary<String> other = Arbitraries.oneOf(
                        Arbitraries.of(
                                "",
                                " ",
                                id.toUpperCase(java.util.Locale.ROOT),
                                "Amzn1.ask.skill.test",
                                id + " ",
                                " " + id,
                                id + "\u0000",
                                id + "," + id,
                                id.substring(1),
                                id.replace("s", "\u0455"),
                                "*",
                                "null",
                                id + "\n",
                                "amzn1.ask.skill"),
                        HostileWords.any())
                .filter(text -> !text.equals(id));
        return Combinators.combine(other, Arbitraries.integers().between(0, 3)).as((foreign, where) -> {
            ObjectNode request = Alexa.intent("CaffeineIntent", Map.of());
            request.withObject("/context/System/application").put("applicationId", foreign);
            request.withObject("/session/application").put("applicationId", foreign);
            switch (where) {
                case 0 -> request.remove("session");
                case 1 -> request.remove("context");
                case 2 -> request.withObject("/session/application").put("applicationId", id);
                default -> {
                    // foreign in both
                }
            }
            return request;
        });
    }

    private static void assertUnsafe(byte[] request, String response, String because) {
        assertThatThrownBy(() -> SafeAnswer.check(request, response.getBytes(StandardCharsets.UTF_8)))
                .as(response)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    private static String spoken(String ssml) {
        ObjectNode response = Alexa.parse("{\"version\": \"1.0\"}");
        response.withObject("/response/outputSpeech").put("ssml", ssml);
        assertThat(response.toString()).contains("ssml");
        return response.toString();
    }

    private static byte[] bytes(JsonNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] answer(NeedleCareHandler handler, byte[] request) {
        return answer(handler, request, new RecordingContext());
    }

    private static byte[] answer(NeedleCareHandler handler, byte[] request, RecordingContext context) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(request), response, context);
        } catch (IOException escaped) {
            throw new UncheckedIOException(escaped);
        }
        return response.toByteArray();
    }
}
