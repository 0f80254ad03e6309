package needlecare.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the three tools take and answer. */
class ToolsTest {
    private static final int LONGEST_EVERYDAY = 75;

    @Test
    void anEmergencyIsOneBlockWithTheActionFirstAndNothingBeside() {
        JsonNode result = Calls.symptom("my chest hurts when i breathe in");
        assertThat(names(result)).containsExactlyInAnyOrder("content", "structuredContent", "isError");
        assertThat(result.path("content").size()).isOne();
        assertThat(Calls.text(result)).startsWith("Call 911 now.");
        assertThat(Calls.text(result).split(" ")).hasSizeLessThanOrEqualTo(35);
        assertThat(names(result.path("structuredContent"))).containsExactlyInAnyOrder("urgency", "say", "call");
        assertThat(Calls.urgency(result)).isEqualTo("emergency");
        assertThat(result.at("/structuredContent/say").asText()).isEqualTo(Calls.text(result));
        assertThat(result.at("/structuredContent/call").asText()).isEqualTo("911");
        assertThat(result.path("isError").asBoolean(true)).isFalse();
        assertThat(result.at("/content/0/annotations/priority").asInt()).isOne();
    }

    @Test
    void anUrgentSignIsForTodayAndBringsNoEverydayAnswer() {
        JsonNode result = Calls.symptom("the redness is spreading and there is pus");
        assertThat(Calls.urgency(result)).isEqualTo("today");
        assertThat(names(result.path("structuredContent"))).containsExactlyInAnyOrder("urgency", "say");
    }

    @Test
    void anEverydayAnswerSaysWhatItIsAboutAndHowWellFoundedItIs() {
        JsonNode result = Calls.result(Calls.ASK, Map.of("question", "can i have a coffee"));
        assertThat(Calls.urgency(result)).isEqualTo("home");
        assertThat(Calls.text(result)).contains("coffee");
        assertThat(result.at("/structuredContent/topic").asText()).isEqualTo("caffeine");
        assertThat(result.at("/structuredContent/basis").asText()).contains("advice");
        assertThat(result.at("/structuredContent/next_question").asText()).contains("How long ago");
    }

    @Test
    void theHoursSinceTheTreatmentAreHonoured() {
        String firstDay = coffee(6);
        String later = coffee(30);
        assertThat(firstDay).contains("six hours", "eighteen more hours");
        assertThat(later).contains("have passed");
        JsonNode known =
                Calls.result(Calls.ASK, Map.of("question", "can i have a coffee", "hours_since_treatment", 30));
        assertThat(known.path("structuredContent").has("next_question")).isFalse();
    }

    private static String coffee(int hours) {
        return Calls.text(
                Calls.result(Calls.ASK, Map.of("question", "can i have a coffee", "hours_since_treatment", hours)));
    }

    @Test
    void anAreaNearTheLungNeverChangesTheUrgencyButSaysWhatToWatchFor() {
        JsonNode near =
                Calls.result(Calls.CHECK, Map.of("symptom", "i have a small bruise", "treated_area", "shoulder"));
        JsonNode far = Calls.result(Calls.CHECK, Map.of("symptom", "i have a small bruise", "treated_area", "leg"));
        assertThat(Calls.urgency(near)).isEqualTo(Calls.urgency(far)).isEqualTo("home");
        assertThat(Calls.text(near)).startsWith(Calls.text(far)).contains("trouble breathing means call 911");
        assertThat(Calls.urgency(
                        Calls.result(Calls.CHECK, Map.of("symptom", "i can't breathe", "treated_area", "leg"))))
                .isEqualTo("emergency");
    }

    @ParameterizedTest
    @CsvSource({
        "us, 911",
        "ca, 911",
        "gb, 999",
        "ie, 112 or 999",
        "au, 000",
        "nz, 111",
        "in, 112",
        "anywhere, 'your local emergency number, 911, 999 or 112'"
    })
    void eachAddressNamesItsNumber(String country, String number) {
        JsonNode result = Calls.answer(
                        Calls.call(Calls.CHECK, Map.of("symptom", "i can't breathe"))
                                .toString(),
                        country)
                .path("result");
        assertThat(Calls.text(result)).startsWith("Call " + number + " now.");
        assertThat(result.at("/structuredContent/call").asText()).isEqualTo(number);
    }

    @Test
    void noAddressNamesAnotherCountrysNumber() {
        for (String country : Set.of("us", "gb", "ie", "au", "nz", "in", "ca")) {
            for (String words :
                    List.of("i want to end it all", "i swallowed twenty tablets", "i feel feverish and shivery")) {
                JsonNode result = Calls.answer(
                        Calls.call(Calls.CHECK, Map.of("symptom", words)).toString(), country);
                assertThat(result.toString()).as(country).doesNotContain("New Zealand", "in Ireland", "nine nine");
            }
        }
    }

    @Test
    void noAddressIsSpokenWithNumbersInWords() {
        for (String country : Calls.ASSISTANTS.countries().names()) {
            JsonNode result = Calls.answer(Calls.call(Calls.ABOUT, Map.of()).toString(), country);
            assertThat(result.toString()).doesNotContain("nine one one", "nine nine nine", "triple zero");
        }
    }

    @Test
    void aboutSaysWhatItCanDoTheDisclaimerAndWhenToCall() {
        String say = Calls.text(Calls.result(Calls.ABOUT, Map.of()));
        assertThat(say).contains("call 911", "no medical advice", "keeps nothing", "heat or ice");
        assertThat(say.split(" ")).hasSizeLessThanOrEqualTo(LONGEST_EVERYDAY);
    }

    @Test
    void whatIsNotUnderstoodIsUnclearAndBeginsWithTheEmergency() {
        JsonNode result = Calls.symptom("blue seven window");
        assertThat(Calls.urgency(result)).isEqualTo("unclear");
        assertThat(Calls.text(result)).contains("call 911");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "stop", "say that again", "tell me more", "remind me to drink water"})
    void turnsOfAConversationMeanNothingHere(String words) {
        assertThat(Calls.urgency(Calls.result(Calls.ASK, Map.of("question", words))))
                .isIn("unclear", "home");
    }

    @Test
    void aWrongCallIsRefusedWithTheNextStepAndTheSafetyLine() {
        List<Map<String, Object>> wrong = new ArrayList<>();
        wrong.add(Map.of());
        wrong.add(Map.of("symptom", ""));
        wrong.add(Map.of("symptom", "   "));
        wrong.add(Map.of("symptom", 7));
        wrong.add(Map.of("symptom", List.of("sore")));
        wrong.add(Map.of("symptom", "sore ".repeat(100)));
        wrong.add(Map.of("symptom", "a bit sore", "treated_area", "moon"));
        wrong.add(Map.of("symptom", "a bit sore", "treated_area", 3));
        wrong.add(Map.of("symptom", "a bit sore", "hours_since_treatment", -1));
        wrong.add(Map.of("symptom", "a bit sore", "hours_since_treatment", 721));
        wrong.add(Map.of("symptom", "a bit sore", "hours_since_treatment", 1.5));
        wrong.add(Map.of("symptom", "a bit sore", "hours_since_treatment", "six"));
        wrong.add(Map.of("symptom", "a bit sore", "name", "Ann"));
        for (Map<String, Object> arguments : wrong) {
            JsonNode result = Calls.result(Calls.CHECK, arguments);
            assertThat(result.path("isError").asBoolean())
                    .as(arguments.toString())
                    .isTrue();
            assertThat(Calls.text(result))
                    .startsWith("Please ")
                    .endsWith("call 911 now.")
                    .doesNotContain("_", "$", "/");
            assertThat(result.has("structuredContent")).isFalse();
        }
    }

    @Test
    void aWholeNumberMayBeWrittenWithADot() {
        JsonNode result = Calls.answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"answer_aftercare_question\","
                        + "\"arguments\":{\"question\":\"can i have a coffee\",\"hours_since_treatment\":30.0}}}",
                "us");
        assertThat(Calls.text(result.path("result"))).contains("have passed");
    }

    @Test
    void aDangerIsHeardInAnyTextOfACall() {
        String danger = "i can't breathe and my chest hurts";
        Map<String, Map<String, ?>> calls = new LinkedHashMap<>();
        calls.put(Calls.ABOUT, Map.of("anything", danger));
        calls.put(Calls.CHECK, Map.of("symptom", "a bit sore", "treated_area", danger));
        calls.put(Calls.ASK, Map.of("question", List.of(Map.of("deep", List.of(danger)))));
        calls.put("no_such_tool", Map.of(danger, 1));
        calls.forEach((tool, arguments) -> {
            JsonNode result = Calls.result(tool, arguments);
            assertThat(Calls.urgency(result)).as(tool).isEqualTo("emergency");
        });
        assertThat(Calls.urgency(Calls.result(danger, Map.of()))).isEqualTo("emergency");
        assertThat(Calls.urgency(Calls.result(Calls.CHECK, Map.of("symptom", List.of("i can't", "breathe")))))
                .as("a sentence that came in parts")
                .isEqualTo("emergency");
    }

    /** An assistant passes on whole stories; triage learnt from single sentences. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The session was lovely. My neck is much looser now. I went for a walk and had a coffee. My chest hurts when I"
                        + " breathe in. What should I eat tonight?",
                "I had a great day! I slept well, worked a bit; then I watched a film\nI can't breathe\nIt was a good film.",
                "it was a nice session and the lady was very kind and we talked about her garden for a while and then i drove"
                        + " home and made some tea and now i can't breathe and my chest hurts and anyway the garden"
                        + " sounded great and i want to see it"
            })
    void aDangerIsHeardInTheMiddleOfAStory(String story) {
        assertThat(Calls.urgency(Calls.symptom(story))).isEqualTo("emergency");
    }

    @Test
    void aCalmStoryStaysCalm() {
        JsonNode result =
                Calls.symptom("The session was lovely. I am a bit sore in my shoulder. No chest pain, and I can"
                        + " breathe well. Is it normal to be sore?");
        assertThat(Calls.urgency(result)).isEqualTo("home");
        assertThat(Calls.text(result)).contains("ache");
    }

    @Test
    void theSameCallGetsTheSameWords() {
        assertThat(Calls.symptom("a bit sore")).isEqualTo(Calls.symptom("a bit sore"));
    }

    @Test
    void schemasAreClosedAndEverythingInThemIsExplained() {
        JsonNode tools = Calls.answer(Calls.message("tools/list")).at("/result/tools");
        assertThat(tools.size()).isEqualTo(3);
        tools.forEach(tool -> {
            assertThat(tool.path("description").asText().length()).isBetween(100, 1024);
            for (String schema : List.of("inputSchema", "outputSchema")) {
                assertThat(tool.at("/" + schema + "/type").asText()).isEqualTo("object");
                assertThat(tool.at("/" + schema + "/additionalProperties").asBoolean(true))
                        .isFalse();
                tool.at("/" + schema + "/properties")
                        .forEach(property -> assertThat(
                                        property.path("description").asText())
                                .isNotBlank());
            }
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
            assertThat(tool.at("/annotations/destructiveHint").asBoolean(true)).isFalse();
            assertThat(tool.at("/annotations/idempotentHint").asBoolean()).isTrue();
            assertThat(tool.at("/annotations/openWorldHint").asBoolean(true)).isFalse();
        });
        assertThat(tools.path(0).path("description").asText())
                .contains("shortness of breath", "chest pain", "fainting", "bleeding", "fever", "self-harm");
    }

    @Test
    void nothingWasLoggedForIt() {
        assertThat(Calls.LOG).isEmpty();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
