package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Region;
import needlecare.guidance.Urgency;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.Home;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device with a screen is sent, and what a touch on it does. */
class ScreensTest {
    private static final Guidance GUIDANCE = TestSkill.guidance();
    private static final InteractionModel MODEL = InteractionModel.of("en-US");
    private static final IntentRecognizer RECOGNIZER = new IntentRecognizer(MODEL);
    private static final String TREATED =
            TestSkill.NOW.minus(Duration.ofHours(30)).toString();

    @TestFactory
    Stream<DynamicTest> everyIntentIsShownWithAllThatIsSpoken() {
        return MODEL.intents().keySet().stream()
                .map(intent -> DynamicTest.dynamicTest(intent, () -> {
                    ObjectNode request = Alexa.intent(intent, Map.of());
                    request.withObject("/session").put("new", false);
                    Answered spoken = Answered.to(request);
                    Answered shown = Answered.to(onScreen(request));
                    assertThat(spoken.json().at("/response/directives").isMissingNode())
                            .as("directives to a speaker")
                            .isTrue();
                    assertThat(shown.speech()).isEqualTo(spoken.speech());
                    assertThat(screen(shown).path("caption").asText()).isEqualTo(shown.speech());
                    assertThat(screen(shown).path("title").asText()).isNotBlank();
                    assertThat(screen(shown).path("card").asText()).isEqualTo(shown.card());
                    assertThat(withoutDirectives(shown))
                            .as("all else is as it is for a speaker")
                            .isEqualTo(withoutDirectives(spoken));
                }));
    }

    @Test
    void whatIsSentIsADocumentOfOursWithItsLook() {
        JsonNode directive = directive(Answered.to(onScreen(Alexa.intent("CaffeineIntent", Map.of()))));
        assertThat(directive.path("type").asText()).isEqualTo("Alexa.Presentation.APL.RenderDocument");
        assertThat(directive.path("token").asText()).isNotBlank();
        assertThat(directive.path("document")).isEqualTo(Documents.sent(ScreenFiles.Document.ANSWER));
    }

    @Test
    void theLaunchAndWhatWasNotUnderstoodShowAllThatCanBeAsked() {
        for (ObjectNode request :
                List.of(Alexa.request("LaunchRequest"), Alexa.intent("AMAZON.FallbackIntent", Map.of()))) {
            JsonNode screen = screen(Answered.to(onScreen(request)));
            assertThat(topics(screen))
                    .containsExactlyElementsOf(
                            GUIDANCE.conversation().suggestions().keySet());
        }
    }

    @Test
    void theTimelineShowsWhereThePatientStands() {
        ObjectNode request = onScreen(Alexa.intent("RecoveryClockIntent", Map.of()));
        request.withObject("/session/attributes").put("treatedAt", TREATED);
        Answered answered = Answered.to(request);
        assertThat(directive(answered).path("document")).isEqualTo(Documents.sent(ScreenFiles.Document.RECOVERY_CLOCK));
        JsonNode screen = screen(answered);
        assertThat(screen.path("now").asText()).isEqualTo("41%");
        assertThat(screen.path("known").asBoolean()).isTrue();
        List<String> lines = new ArrayList<>(List.of(screen.path("title").asText()));
        screen.path("points").forEach(point -> lines.add(point.path("text").asText()));
        assertThat(String.join("\n", lines)).isEqualTo(answered.card());
    }

    @Test
    void theTimelineWithoutATimeMarksNone() {
        JsonNode screen = screen(Answered.to(onScreen(Alexa.intent("RecoveryClockIntent", Map.of()))));
        assertThat(screen.path("known").asBoolean()).isFalse();
        assertThat(screen.path("points").size()).isEqualTo(3);
    }

    @Test
    void whoTellsTheTimeSeesTheTimeline() {
        Answered answered = Answered.to(onScreen(Alexa.intent("TreatmentTimeIntent", Map.of("duration", "PT6H"))));
        assertThat(screen(answered).path("now").asText()).isEqualTo("8%");
        assertThat(screen(answered).path("caption").asText()).contains("six hours ago");
    }

    @TestFactory
    Stream<DynamicTest> everyDangerFillsTheScreenWithItsAdviceAlone() {
        return GUIDANCE.redFlags().values().stream()
                .map(flag -> DynamicTest.dynamicTest(flag.id(), () -> {
                    for (String locale : TestSkill.LOCALES) {
                        ObjectNode request = onScreen(Alexa.intent(intentOf(flag), Map.of()));
                        request.withObject("/request").put("locale", locale);
                        request.withObject("/session").put("new", false);
                        assertAdviceAlone(Answered.to(request), GUIDANCE.region(locale));
                    }
                }));
    }

    private static void assertAdviceAlone(Answered answered, Region region) {
        JsonNode screen = screen(answered);
        boolean emergency = answered.urgency() == Urgency.EMERGENCY;
        assertThat(answered.urgency().isDanger()).isTrue();
        assertThat(directive(answered).path("document"))
                .isEqualTo(Documents.sent(emergency ? ScreenFiles.Document.EMERGENCY : ScreenFiles.Document.URGENT));
        assertThat(topics(screen)).isEmpty();
        assertThat(directive(answered).toString()).doesNotContain("\"" + Tap.ASK + "\",\"${payload");
        assertThat(screen.path("contact").asText())
                .containsAnyOf((emergency
                                ? List.of("{emergency}")
                                : List.of("{doctor}", "{maternity}", "{emergency_department}"))
                        .stream().map(who -> GUIDANCE.show(who, region)).toArray(String[]::new));
        assertThat(answered.speech())
                .containsAnyOf((emergency ? List.of("{emergency}") : List.of("{doctor}", "{maternity}"))
                        .stream().map(who -> GUIDANCE.say(who, region)).toArray(String[]::new));
        assertThat(screen.path("caption").asText()).isEqualTo(answered.speech());
    }

    @Test
    void nothingCanBeTouchedOnceADangerWasHeard() {
        for (String level : List.of("emergency", "urgent")) {
            for (String intent : List.of("CaffeineIntent", "AMAZON.HelpIntent", "RecoveryClockIntent")) {
                ObjectNode request = onScreen(Alexa.intent(intent, Map.of()));
                request.withObject("/session").put("new", false);
                request.withObject("/session/attributes").put("danger", level);
                JsonNode screen = screen(Answered.to(request));
                assertThat(topics(screen)).isEmpty();
            }
        }
    }

    @Test
    void suggestionsGoRoundThroughAllTopics() {
        Set<String> seen = new java.util.TreeSet<>();
        String topic = "soreness";
        for (int i = 0; i < GUIDANCE.conversation().suggestions().size(); i++) {
            JsonNode screen = screen(Answered.to(onScreen(touch("ask", topic))));
            assertThat(topics(screen)).hasSize(3).doesNotContain(topic);
            seen.add(topic);
            topic = topics(screen).getFirst();
        }
        assertThat(seen)
                .isEqualTo(new java.util.TreeSet<>(
                        GUIDANCE.conversation().suggestions().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> aTouchIsAnsweredAsIfItHadBeenAsked() {
        return GUIDANCE.conversation().suggestions().entrySet().stream()
                .flatMap(one -> Stream.of(
                                Optional.<java.time.Instant>empty(),
                                Optional.of(TestSkill.NOW.minus(Duration.ofHours(6))))
                        .map(treated -> DynamicTest.dynamicTest(one.getKey() + treated, () -> {
                            Exchange said = conversation(treated).say(one.getValue());
                            Exchange touched = conversation(treated)
                                    .touch(one.getValue(), Alexa.tree("[\"ask\", \"" + one.getKey() + "\"]"));
                            assertThat(touched.response()).isEqualTo(said.response());
                            assertThat(touched.topic()).contains(one.getKey());
                            assertThat(touched.urgency()).isNotIn("emergency", "urgent", "none");
                        })));
    }

    private static Conversation conversation(Optional<java.time.Instant> treated) {
        return new Conversation(TestSkill.skill(), RECOGNIZER, "en-US", TestSkill.CLOCK, treated, "a session");
    }

    @Test
    void aYesOrNoCanBeTouchedWhereItWasAskedFor() {
        Home home = new Home(TestSkill.NOW, Optional.of(java.time.ZoneOffset.UTC), true);
        ObjectNode told = onScreen(Alexa.intent("TreatmentTimeIntent", Map.of("duration", "PT6H")));
        told.withObject("/session").put("new", false);
        JsonNode asked = home.skill().answer(told);
        assertThat(topics(asked.at("/response/directives/0/datasources/screen")))
                .containsExactly("yes", "no");
        ObjectNode yes = touch("ask", "yes");
        yes.withObject("/session").put("new", false).set("attributes", asked.path("sessionAttributes"));
        assertThat(home.skill().answer(yes).at("/response/outputSpeech/ssml").asText())
                .contains("remember the time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[\"ask\"]",
                "[\"ask\", \"chest_pain\"]",
                "[\"ask\", \"stop\"]",
                "[\"ask\", \"forget_me\"]",
                "[\"ask\", \"nothing of ours\"]",
                "[\"ask\", \"caffeine\", \"alcohol\"]",
                "[\"tell\", \"caffeine\"]",
                "[\"ask\", {\"topic\": \"caffeine\"}]",
                "[\"ask\", 7]",
                "[\"ask\", null]",
                "[[\"ask\"], [\"caffeine\"]]",
                "{\"ask\": \"caffeine\"}",
                "\"ask\"",
                "7",
                "null",
                "[\"ask\", \"<script>${payload}</script>\"]"
            })
    void aTouchThatNoScreenOfOursCanHaveSentIsAnsweredSafely(String arguments) {
        ObjectNode request = onScreen(Alexa.request("Alexa.Presentation.APL.UserEvent"));
        request.withObject("/request").set("arguments", Alexa.tree(arguments));
        Answered answered = Answered.to(request);
        assertThat(answered.speech()).contains("chest pain", "nine one one");
        assertThat(answered.json().toString()).doesNotContain("<script");
        assertThat(topics(screen(answered))).isNotEmpty();
    }

    @Test
    void aScreenThatFailsNeverCostsTheAnswer() throws IOException {
        List<String> log = new ArrayList<>();
        NeedleCareSkill skill = new NeedleCareSkill(Set.of(), TestSkill.dependencies(TestSkill.CLOCK, log::add), () -> {
            throw new IllegalStateException("a broken screen of somebody with a sore arm");
        });
        for (String intent : List.of("CaffeineIntent", "ChestPainIntent")) {
            ObjectNode request = Alexa.intent(intent, Map.of());
            JsonNode spoken = Alexa.tree(new String(skill.answer(bytes(request)).response(), StandardCharsets.UTF_8));
            JsonNode shown =
                    Alexa.tree(new String(skill.answer(bytes(onScreen(request))).response(), StandardCharsets.UTF_8));
            assertThat(shown).isEqualTo(spoken);
        }
        assertThat(log)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("answered without a screen: ")
                        .doesNotContain("sore"));
    }

    @Test
    void whileAmazonAsksForThePermissionNothingOfOursIsShown() {
        Home home = new Home(TestSkill.NOW, Optional.of(java.time.ZoneOffset.UTC), false);
        ObjectNode request = onScreen(Alexa.resolved("ReminderIntent", Map.of("thing", "water")));
        request.withObject("/session").put("new", false);
        request.withObject("/session/attributes")
                .put("treatedAt", TestSkill.NOW.minus(Duration.ofHours(2)).toString());
        JsonNode directives = home.skill().answer(request).at("/response/directives");
        assertThat(directives.findValuesAsText("type")).contains("Connections.SendRequest");
        assertThat(directives.size()).isEqualTo(1);
    }

    /** The session keeps nothing of what a screen showed. */
    @Test
    void theSessionIsThatOfASpeaker() {
        ObjectNode request = Alexa.intent("NerveIntent", Map.of());
        assertThat(Answered.to(onScreen(request)).json().path("sessionAttributes"))
                .isEqualTo(Answered.to(request).json().path("sessionAttributes"));
    }

    @Test
    void aSpeakerLoadsNothingOfScreens(@TempDir Path folder) throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "needlecare.home.command.NeedleCare",
                        "ask",
                        "can i have a coffee")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        String classes = Files.readString(loaded);
        assertThat(classes)
                .contains("needlecare.skill.Renderer ")
                .doesNotContain(
                        "needlecare.skill.Apl ",
                        "needlecare.skill.ScreenFiles$Document ",
                        "needlecare.skill.ScreenWords ");
    }

    private static String withoutDirectives(Answered answered) {
        ObjectNode response = answered.json().path("response").deepCopy();
        response.remove("directives");
        return response.toString();
    }

    private static ObjectNode touch(String... arguments) {
        ObjectNode request = Alexa.request("Alexa.Presentation.APL.UserEvent");
        Stream.of(arguments).forEach(request.withObject("/request").putArray("arguments")::add);
        return request;
    }

    private static ObjectNode onScreen(ObjectNode request) {
        ObjectNode changed = request.deepCopy();
        changed.withObject("/context/System/device/supportedInterfaces").putObject("Alexa.Presentation.APL");
        return changed;
    }

    private static JsonNode directive(Answered answered) {
        return answered.json().at("/response/directives/0");
    }

    private static JsonNode screen(Answered answered) {
        JsonNode screen = directive(answered).at("/datasources/screen");
        assertThat(screen.isObject()).as(answered.json().toString()).isTrue();
        return screen;
    }

    private static List<String> topics(JsonNode screen) {
        return screen.path("suggestions").findValuesAsText("topic");
    }

    private static String intentOf(RedFlag flag) {
        String wanted = flag.id().replace("_", "") + "Intent";
        return MODEL.intents().keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(JsonNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }
}
