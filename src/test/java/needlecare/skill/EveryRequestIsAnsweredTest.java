package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.Request;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever arrives, the patient hears something; only where nobody listens there is silence. */
class EveryRequestIsAnsweredTest {
    /** What Alexa allows no speech to. */
    private static final Pattern UNSPOKEN = Pattern.compile("SessionEndedRequest|System\\.ExceptionEncountered"
            + "|(AlexaSkillEvent|AudioPlayer|PlaybackController|Reminders|Messaging|GameEngine)\\..*"
            + "|Alexa\\.Presentation\\..*\\.RuntimeError");

    /** What a handler of ours is there for. */
    private static final Set<String> KNOWN = Set.of(
            "LaunchRequest",
            "IntentRequest",
            "CanFulfillIntentRequest",
            "Connections.Response",
            "SessionResumedRequest",
            "Alexa.Presentation.APL.UserEvent");

    /** The names of all requests that the SDK knows, as Alexa sends them. */
    private static List<String> requestTypes() {
        JsonSubTypes known = Request.class.getAnnotation(JsonSubTypes.class);
        assertThat(known).isNotNull();
        return Stream.of(known.value()).map(JsonSubTypes.Type::name).sorted().toList();
    }

    private static List<String> types() {
        List<String> types = new ArrayList<>(requestTypes());
        types.addAll(
                List.of("Brand.New.Request", "AlexaSkillEvent.SomethingNew", "Reminders.New", "", "launchrequest"));
        types.add("\u00fc\u4e16");
        return types;
    }

    @Test
    void theSdkKnowsManyRequests() {
        assertThat(requestTypes()).hasSizeGreaterThanOrEqualTo(25);
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfRequestIsAnswered() {
        return types().stream()
                .flatMap(type -> Stream.of(true, false)
                        .map(isNew ->
                                DynamicTest.dynamicTest(type + (isNew ? ", new session" : ", old session"), () -> {
                                    ObjectNode request = Alexa.request(type);
                                    request.withObject("/session").put("new", isNew);
                                    assertAnswered(type, Answered.to(request));
                                })));
    }

    @TestFactory
    Stream<DynamicTest> requestsWithoutASessionAreAnswered() {
        return types().stream()
                .map(type -> DynamicTest.dynamicTest("'" + type + "'", () -> {
                    ObjectNode request = Alexa.request(type);
                    request.remove("session");
                    assertAnsweredWithoutSession(type, Answered.to(request));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyIntentOfTheModelIsAnsweredWithoutItsSlots() {
        return InteractionModel.of("en-US").intents().keySet().stream()
                .map(intent -> DynamicTest.dynamicTest(
                        intent, () -> assertSpeaks(Answered.to(Alexa.intent(intent, Map.of())))));
    }

    @TestFactory
    Stream<DynamicTest> oddPartsDoNotCostTheAnswer() {
        Map<String, Consumer<ObjectNode>> odd = new LinkedHashMap<>();
        odd.put("no context", request -> request.remove("context"));
        odd.put("context null", request -> request.putNull("context"));
        odd.put("context a text", request -> request.put("context", "nothing"));
        odd.put("context a list", request -> request.putArray("context").add(1));
        odd.put("system empty", request -> request.withObject("/context").putObject("System"));
        odd.put("no session", request -> request.remove("session"));
        odd.put("session null", request -> request.putNull("session"));
        odd.put("session a list", request -> request.putArray("session"));
        odd.put("session empty", request -> request.putObject("session"));
        odd.put("neither session nor context", request -> request.remove(List.of("session", "context")));
        odd.put("no version", request -> request.remove("version"));
        odd.put("version a number", request -> request.put("version", 2));
        odd.put(
                "unknown fields",
                request -> request.putObject("brandNew").putObject("part").put("x", 1));
        odd.put("no user", request -> request.withObject("/session").remove("user"));
        odd.put("no request id", request -> request.withObject("/request").remove("requestId"));
        odd.put("no locale", request -> request.withObject("/request").remove("locale"));
        odd.put("locale unknown", request -> request.withObject("/request").put("locale", "tlh-QO"));
        odd.put("locale a number", request -> request.withObject("/request").put("locale", 7));
        odd.put("locale null", request -> request.withObject("/request").putNull("locale"));
        odd.put("no timestamp", request -> request.withObject("/request").remove("timestamp"));
        odd.put("timestamp broken", request -> request.withObject("/request").put("timestamp", "yesterday"));
        odd.put("timestamp a number", request -> request.withObject("/request").put("timestamp", 1_700_000_000_000L));
        odd.put("no intent", request -> request.withObject("/request").remove("intent"));
        odd.put("intent null", request -> request.withObject("/request").putNull("intent"));
        odd.put("intent a text", request -> request.withObject("/request").put("intent", "CaffeineIntent"));
        odd.put("intent empty", request -> request.withObject("/request").putObject("intent"));
        odd.put("intent without name", request -> intent(request).remove("name"));
        odd.put("intent name null", request -> intent(request).putNull("name"));
        odd.put("intent name a list", request -> intent(request).putArray("name"));
        odd.put("intent unknown", request -> intent(request).put("name", "BrandNewIntent"));
        odd.put("no slots", request -> intent(request).remove("slots"));
        odd.put("slots null", request -> intent(request).putNull("slots"));
        odd.put("slots a list", request -> intent(request).putArray("slots").add("coffee"));
        odd.put("slots a text", request -> intent(request).put("slots", "coffee"));
        odd.put("slot null", request -> slots(request).putNull("thing"));
        odd.put("slot a text", request -> slots(request).put("thing", "coffee"));
        odd.put("slot a list", request -> slots(request).putArray("thing").add("coffee"));
        odd.put("slot empty", request -> slots(request).putObject("thing"));
        odd.put("slot value null", request -> slots(request).putObject("thing").putNull("value"));
        odd.put(
                "slot value a number",
                request -> slots(request).putObject("thing").put("value", 42));
        odd.put(
                "slot value a question mark",
                request -> slots(request).putObject("thing").put("value", "?"));
        odd.put("slot value empty", request -> slots(request).putObject("thing").put("value", ""));
        odd.put(
                "slot value an emoji",
                request -> slots(request).putObject("thing").put("value", "\uD83D\uDE31"));
        odd.put(
                "slot value half a surrogate",
                request -> slots(request).putObject("thing").put("value", "\uD83D coffee"));
        odd.put(
                "slot value very long",
                request -> slots(request).putObject("thing").put("value", "coffee ".repeat(5000)));
        odd.put("slot name odd", request -> slots(request).putObject("{thing}").put("value", "{thing}"));
        odd.put(
                "slotValue of unknown type",
                request -> slots(request)
                        .putObject("thing")
                        .set("slotValue", Alexa.parse("{\"type\": \"Cloud\", \"mist\": [1, {\"x\": null}]}")));
        odd.put("slotValue a list of values", request -> slots(request).set("thing", Alexa.parse("""
                {"name": "thing", "slotValue": {"type": "List", "values": [
                  {"type": "Simple", "value": "coffee", "resolutions": {"resolutionsPerAuthority": [
                    {"values": [{"value": {"name": "coffee", "id": "coffee"}}]}]}},
                  {"type": "Simple", "value": "tea"}]}}
                """)));
        odd.put("slotValue a text", request -> slots(request).putObject("thing").put("slotValue", "coffee"));
        odd.put(
                "resolutions null",
                request ->
                        slots(request).putObject("thing").put("value", "coffee").putNull("resolutions"));
        odd.put(
                "resolutions a text",
                request ->
                        slots(request).putObject("thing").put("value", "coffee").put("resolutions", "x"));
        odd.put("resolutions without values", request -> slots(request).set("thing", Alexa.parse("""
                {"value": "coffee", "resolutions": {"resolutionsPerAuthority": [{"status": {"code": "ER_ERROR_TIMEOUT"}}, null, {"values": null}]}}
                """)));
        odd.put("resolution to an unknown id", request -> slots(request).set("thing", Alexa.parse("""
                {"value": "coffee", "resolutions": {"resolutionsPerAuthority": [{"values": [{"value": {"name": "moon", "id": "moon"}}]}]}}
                """)));
        odd.put("asking of an unknown id", request -> slots(request).set("asking", Alexa.parse("""
                {"value": "whence", "resolutions": {"resolutionsPerAuthority": [{"values": [{"value": {"id": "whence"}}]}]}}
                """)));
        odd.put("dialogState unknown", request -> request.withObject("/request").put("dialogState", "FLOATING"));
        odd.put("dialogState null", request -> request.withObject("/request").putNull("dialogState"));
        odd.put("confirmationStatus unknown", request -> intent(request).put("confirmationStatus", "PERHAPS"));
        odd.put(
                "slot confirmationStatus unknown",
                request -> slots(request)
                        .putObject("thing")
                        .put("value", "coffee")
                        .put("confirmationStatus", "PERHAPS")
                        .put("source", "MOON"));
        odd.put("attributes null", request -> request.withObject("/session").putNull("attributes"));
        odd.put(
                "attributes a list",
                request -> request.withObject("/session").putArray("attributes").add(1));
        odd.put("session new a text", request -> request.withObject("/session").put("new", "perhaps"));
        odd.put("attributes deep", request -> request.withObject("/session").set("attributes", nested(300)));
        odd.put(
                "a viewport of unknown type",
                request -> request.withObject("/context")
                        .set("Viewports", Alexa.tree("[{\"type\": \"HOLOGRAM\", \"shape\": 3}]")));
        odd.put(
                "a device without interfaces",
                request -> request.withObject("/context/System").remove("device"));
        return odd.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    ObjectNode request = Alexa.intent("CaffeineIntent", Map.of("thing", "coffee"));
                    entry.getValue().accept(request);
                    assertSpeaks(Answered.to(request));
                }));
    }

    @TestFactory
    Stream<DynamicTest> oddSessionAttributesCountAsNotKnown() {
        List<String> attributes = List.of(
                "{\"treatedAt\": 7}",
                "{\"treatedAt\": null}",
                "{\"treatedAt\": {\"a\": 1}}",
                "{\"treatedAt\": \"tomorrow\"}",
                "{\"treatedAt\": \"2099-01-01T00:00:00Z\"}",
                "{\"treatedAt\": \"+1000000000-12-31T23:59:59.999999999Z\"}",
                "{\"treatedAt\": \"-1000000000-01-01T00:00:00Z\"}",
                "{\"danger\": \"meltdown\"}",
                "{\"danger\": \"selfcare\"}",
                "{\"danger\": [\"emergency\"]}",
                "{\"last\": \"caffeine/1\"}",
                "{\"last\": {}}",
                "{\"last\": {\"id\": 1, \"topic\": 2, \"urgency\": 3}}",
                "{\"last\": {\"id\": \"caffeine/99\", \"topic\": \"caffeine\", \"urgency\": \"selfcare\", \"variant\": \"x\"}}",
                "{\"last\": {\"id\": \"moon/1\", \"topic\": \"moon\", \"urgency\": \"selfcare\", \"variant\": 1e99}}",
                "{\"last\": {\"id\": \"chest_pain/urgent\", \"topic\": \"chest_pain\", \"urgency\": \"urgent\"}}",
                "{\"last\": {\"id\": \"caffeine/1\", \"topic\": \"caffeine\", \"urgency\": \"selfcare\", \"thing\": \"moon\", \"asking\": \"moon\"}}",
                "{\"last\": {\"id\": \"treatment_time/1\", \"topic\": \"treatment_time\", \"urgency\": \"info\"}}",
                "{\"answer\": 3, \"\": \"\", \"x\": null}");
        return attributes.stream()
                .flatMap(json -> Stream.of("CaffeineIntent", "AMAZON.RepeatIntent", "MoreIntent", "TreatmentTimeIntent")
                        .map(intent -> DynamicTest.dynamicTest(intent + " " + json, () -> {
                            ObjectNode request = Alexa.intent(intent, Map.of());
                            request.withObject("/session").put("new", false).set("attributes", Alexa.tree(json));
                            Answered answered = Answered.to(request);
                            assertSpeaks(answered);
                            assertThat(answered.speech())
                                    .as("%s with attributes %s fell back to the safety line", intent, json)
                                    .isNotEqualTo(safetyLine());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> oddDurationsDoNotCostTheAnswer() {
        return Stream.of(
                        "PT6H",
                        "P3D",
                        "P1W",
                        "P1M",
                        "P1Y",
                        "PT999999999999H",
                        "PT9223372036854775807S",
                        "-PT9223372036854775808S",
                        "P2147483647Y",
                        "P2147483647M",
                        "P2147483647W",
                        "P2147483647D",
                        "P2147483647DT1H",
                        "P999999999999D",
                        "-PT5H",
                        "?",
                        "six hours",
                        "")
                .map(duration -> DynamicTest.dynamicTest("'" + duration + "'", () -> {
                    Answered answered = Answered.to(Alexa.intent("TreatmentTimeIntent", Map.of("duration", duration)));
                    assertSpeaks(answered);
                    assertThat(answered.speech()).isNotEqualTo(safetyLine());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoRequestStillGetsTheSafetyLine() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("blank", bytes("   "));
        bodies.put("half a JSON", bytes("{\"version\": \"1.0\", \"request\": {\"type\": \"IntentReq"));
        bodies.put("an array", bytes("[]"));
        bodies.put("an array of requests", bytes("[{\"request\": {\"type\": \"LaunchRequest\"}}]"));
        bodies.put("an empty object", bytes("{}"));
        bodies.put("a text", bytes("\"hello\""));
        bodies.put("a number", bytes("7"));
        bodies.put("null", bytes("null"));
        bodies.put("request null", bytes("{\"request\": null}"));
        bodies.put("request a text", bytes("{\"request\": \"LaunchRequest\"}"));
        bodies.put("request a list", bytes("{\"request\": []}"));
        bodies.put("no UTF-8", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80});
        bodies.put("nested very deep", bytes("[".repeat(100_000)));
        bodies.put("objects nested very deep", bytes("{\"request\":".repeat(50_000)));
        bodies.put(
                "attributes nested very deep",
                bytes("{\"session\":{\"attributes\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)
                        + "},\"request\":{\"type\":\"LaunchRequest\"}}"));
        return bodies.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Answered answered = Answered.to(entry.getValue());
                    assertThat(answered.speech())
                            .isEqualTo(TestSkill.guidance()
                                    .say(
                                            TestSkill.guidance().conversation().safetyLine(),
                                            TestSkill.guidance().region("")));
                }));
    }

    @Test
    void aRequestWithoutTypeIsAnswered() {
        ObjectNode request = Alexa.request("x");
        request.withObject("/request").remove("type");
        assertSpeaks(Answered.to(request));
    }

    @Test
    void aSessionThatEndedIsNotAnsweredWithAnything() {
        assertEmpty(Answered.to(Alexa.request("SessionEndedRequest")));
    }

    private static void assertAnswered(String type, Answered answered) {
        if (type.equals("CanFulfillIntentRequest")) {
            assertThat(answered.json().path("response").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("canFulfillIntent");
        } else if (UNSPOKEN.matcher(type).matches()) {
            assertEmpty(answered);
        } else {
            assertSpeaks(answered);
        }
    }

    private static void assertAnsweredWithoutSession(String type, Answered answered) {
        if (KNOWN.contains(type)) {
            assertAnswered(type, answered);
        } else {
            assertEmpty(answered);
        }
    }

    private static void assertEmpty(Answered answered) {
        assertThat(answered.json().path("response").isEmpty())
                .as("was answered: " + answered.json())
                .isTrue();
    }

    private static void assertSpeaks(Answered answered) {
        assertThat(answered.ssml())
                .as("the answer was " + answered.json())
                .startsWith("<speak>")
                .endsWith("</speak>");
        assertThat(answered.speech()).isNotBlank().doesNotContain("{", "}");
        assertThat(answered.json().at("/response/outputSpeech/type").asText()).isEqualTo("SSML");
    }

    private static String safetyLine() {
        return TestSkill.guidance()
                .say(
                        TestSkill.guidance().conversation().safetyLine(),
                        TestSkill.guidance().region("en-US"));
    }

    private static ObjectNode intent(ObjectNode request) {
        return request.withObject("/request/intent");
    }

    private static ObjectNode slots(ObjectNode request) {
        return request.withObject("/request/intent/slots");
    }

    private static ObjectNode nested(int depth) {
        return Alexa.parse("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
