package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import needlecare.guidance.Guidance;
import needlecare.guidance.Topic;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Alexa takes, and what a person can listen to: every topic, thing, way of asking, phase and locale. */
class ResponseLimitsTest {
    private static final int CHARACTERS = 8000;
    private static final int BYTES = 24 * 1024;
    private static final int WORDS_A_MINUTE = 150;
    private static final int SECONDS = 30;
    private static final List<String> ASKINGS = List.of("", "done", "why", "how_much", "how_long", "which");
    private static final Map<String, String> TREATED = new LinkedHashMap<>(Map.of(
            "first day", TestSkill.NOW.minus(Duration.ofHours(6)).toString(),
            "second day", TestSkill.NOW.minus(Duration.ofHours(30)).toString(),
            "later", TestSkill.NOW.minus(Duration.ofDays(3)).toString(),
            "unknown", ""));

    private static final InteractionModel MODEL = InteractionModel.of("en-US");
    private static final Guidance GUIDANCE = TestSkill.guidance();

    @TestFactory
    Stream<DynamicTest> everyAnswerKeepsTheLimits() {
        return GUIDANCE.topics().values().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.id(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    for (String locale : locales()) {
                        for (String thing : things(topic)) {
                            for (String asking : ASKINGS) {
                                TREATED.forEach((phase, treatedAt) -> {
                                    for (boolean isNew : List.of(true, false)) {
                                        ObjectNode request = request(topic, thing, asking);
                                        check(prepared(request, locale, treatedAt, isNew), wrong);
                                    }
                                });
                            }
                        }
                    }
                    assertNothingWrong(wrong);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerAfterADangerKeepsTheLimits() {
        return GUIDANCE.topics().values().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.id(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    for (String locale : locales()) {
                        for (String asking : ASKINGS) {
                            TREATED.forEach((phase, treatedAt) -> Stream.of("emergency", "urgent")
                                    .forEach(danger -> {
                                        ObjectNode request =
                                                prepared(request(topic, "", asking), locale, treatedAt, false);
                                        request.withObject("/session/attributes")
                                                .put("danger", danger);
                                        check(request, wrong);
                                    }));
                        }
                    }
                    assertNothingWrong(wrong);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyReasonKeepsTheLimits() {
        return GUIDANCE.topics().values().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.id(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    for (String locale : locales()) {
                        ObjectNode request = prepared(Alexa.intent("MoreIntent", Map.of()), locale, "", false);
                        request.withObject("/session/attributes/last")
                                .put("id", topic.id() + "/1")
                                .put("topic", topic.id())
                                .put("urgency", topic.urgency().id());
                        check(request, wrong);
                    }
                    assertNothingWrong(wrong);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyAdvisoryKeepsTheLimits() {
        return GUIDANCE.redFlags().values().stream()
                .map(flag -> DynamicTest.dynamicTest(flag.id(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    for (String locale : locales()) {
                        for (boolean isNew : List.of(true, false)) {
                            check(prepared(Alexa.intent(intentOf(flag.id()), Map.of()), locale, "", isNew), wrong);
                        }
                        flag.advisories().keySet().forEach(level -> {
                            ObjectNode again =
                                    prepared(Alexa.intent("AMAZON.RepeatIntent", Map.of()), locale, "", false);
                            again.withObject("/session/attributes/last")
                                    .put("id", flag.id() + "/" + level.id())
                                    .put("topic", flag.id())
                                    .put("urgency", level.id());
                            check(again, wrong);
                        });
                    }
                    assertNothingWrong(wrong);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everythingElseKeepsTheLimits() {
        Map<String, ObjectNode> requests = new LinkedHashMap<>();
        requests.put("launch", Alexa.request("LaunchRequest"));
        requests.put("not understood", Alexa.intent("AMAZON.FallbackIntent", Map.of()));
        requests.put(
                "words that mean nothing", Alexa.intent("WordsIntent", Map.of("words", "purple monkey dishwasher")));
        requests.put("a request of an unknown kind", Alexa.request("Brand.New.Request"));
        return requests.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    for (String locale : locales()) {
                        for (int id = 0; id < 6; id++) {
                            for (boolean isNew : List.of(true, false)) {
                                ObjectNode request = prepared(entry.getValue().deepCopy(), locale, "", isNew);
                                request.withObject("/request").put("requestId", "request." + id);
                                check(request, wrong);
                            }
                        }
                    }
                    assertNothingWrong(wrong);
                }));
    }

    private static void assertNothingWrong(Map<String, String> wrong) {
        List<String> lines = new ArrayList<>();
        wrong.forEach((what, example) -> lines.add(what + "\n    " + example));
        assertThat(lines).as("\n" + String.join("\n", lines)).isEmpty();
    }

    private static void check(ObjectNode request, Map<String, String> wrong) {
        Answered answered = Answered.to(request);
        String speech = answered.speech();
        hold(!speech.isBlank(), "silence", answered, wrong);
        hold(answered.ssml().length() <= CHARACTERS, "speech over 8,000 characters", answered, wrong);
        hold(answered.card().length() <= CHARACTERS, "card over 8,000 characters", answered, wrong);
        hold(answered.bytes() <= BYTES, "response over 24 KB", answered, wrong);
        int words = TestSkill.plainWords(speech).size();
        hold(
                words * 60 <= SECONDS * WORDS_A_MINUTE,
                answered.topic() + ": " + words + " words are over " + SECONDS + " seconds",
                answered,
                wrong);
        hold(
                answered.endsSession()
                        || speech.contains("?")
                        || answered.urgency().isDanger(),
                answered.topic() + ": the session stays open without a question",
                answered,
                wrong);
        hold(
                !answered.endsSession()
                        || answered.json().at("/response/reprompt").isMissingNode(),
                answered.topic() + ": a reprompt in a session that ends",
                answered,
                wrong);
        hold(
                answered.endsSession()
                        || !answered.json()
                                .at("/response/reprompt/outputSpeech/ssml")
                                .asText("")
                                .isBlank(),
                answered.topic() + ": an open session without a reprompt",
                answered,
                wrong);
    }

    private static void hold(boolean truth, String otherwise, Answered answered, Map<String, String> wrong) {
        if (!truth) {
            wrong.putIfAbsent(otherwise, answered.speech());
        }
    }

    private static ObjectNode request(Topic topic, String thing, String asking) {
        Map<String, String> slots = new LinkedHashMap<>();
        if (!thing.isEmpty()) {
            slots.put("thing", thing);
        }
        if (!asking.isEmpty()) {
            slots.put("asking", asking);
        }
        ObjectNode request = Alexa.resolved(intentOf(topic.id()), slots);
        request.withObject("/request").put("requestId", topic.id() + thing + asking);
        return request;
    }

    private static ObjectNode prepared(ObjectNode request, String locale, String treatedAt, boolean isNew) {
        request.withObject("/request").put("locale", locale);
        request.withObject("/session").put("new", isNew);
        request.withObject("/context/System/device/supportedInterfaces").putObject("Alexa.Presentation.APL");
        if (!treatedAt.isEmpty()) {
            request.withObject("/session/attributes").put("treatedAt", treatedAt);
        }
        return request;
    }

    private static String intentOf(String topic) {
        Set<String> amazons = Set.of("help", "stop", "yes", "no", "repeat");
        String name = topic.replace("_", "") + "Intent";
        String wanted = amazons.contains(topic) ? "AMAZON." + name : name;
        return MODEL.intents().keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no intent is named " + wanted));
    }

    private static List<String> things(Topic topic) {
        List<String> things = new ArrayList<>();
        things.add("");
        GUIDANCE.things().values().stream()
                .filter(thing -> topic.about().contains(thing.kind()))
                .forEach(thing -> things.add(thing.id()));
        return things;
    }

    private static List<String> locales() {
        List<String> locales = new ArrayList<>(TestSkill.LOCALES);
        locales.add("fr-FR");
        return locales;
    }
}
