package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Alexa asks whether the skill could answer, before anybody has opened it: the answer is yes, maybe or no, and nothing
 * else.
 */
class CanFulfillTest {
    private static JsonNode asked(ObjectNode intent) {
        intent.withObject("/request").put("type", "CanFulfillIntentRequest");
        intent.remove("session");
        JsonNode response = Answered.to(intent).json().path("response");
        assertThat(response.properties()).extracting(Map.Entry::getKey).containsExactly("canFulfillIntent");
        return response.path("canFulfillIntent");
    }

    @ParameterizedTest
    @CsvSource({
        "CaffeineIntent, YES",
        "HeatOrIceIntent, YES",
        "ChestPainIntent, YES",
        "TreatmentTimeIntent, YES",
        "WordsIntent, MAYBE",
        "WordsAfterMyIntent, MAYBE",
        "OutOfScopeIntent, NO",
        "AMAZON.FallbackIntent, NO",
        "BrandNewIntent, NO"
    })
    void topicsAndFlagsAreAnsweredFreeSpeechPerhaps(String intent, String expected) {
        assertThat(asked(Alexa.intent(intent, Map.of())).path("canFulfill").asText())
                .isEqualTo(expected);
    }

    @Test
    void everyRedFlagOfTheModelIsAnswered() {
        List<String> flags = InteractionModel.of("en-US").intents().values().stream()
                .filter(intent -> intent.slots().isEmpty())
                .map(InteractionModel.Intent::name)
                .filter(intent -> TestSkill.guidance()
                        .redFlags()
                        .containsKey(Answered.to(Alexa.intent(intent, Map.of())).topic()))
                .toList();
        assertThat(flags)
                .hasSizeGreaterThan(20)
                .allSatisfy(intent -> assertThat(asked(Alexa.intent(intent, Map.of()))
                                .path("canFulfill")
                                .asText())
                        .isEqualTo("YES"));
    }

    @Test
    void aSlotIsUnderstoodByItsIdAndNeverEchoed() {
        JsonNode coffee = asked(Alexa.resolved("CaffeineIntent", Map.of("thing", "coffee")));
        assertThat(coffee).isEqualTo(Alexa.tree("""
                {"canFulfill": "YES", "slots": {"thing": {"canUnderstand": "YES", "canFulfill": "YES"}}}
                """));
        JsonNode odd = asked(Alexa.intent("CaffeineIntent", Map.of("thing", "moonshine", "secret", "x")));
        assertThat(odd).isEqualTo(Alexa.tree("""
                {"canFulfill": "YES", "slots": {"thing": {"canUnderstand": "MAYBE", "canFulfill": "YES"}}}
                """));
        JsonNode words = asked(Alexa.intent("WordsIntent", Map.of("words", "my chest hurts")));
        assertThat(words).isEqualTo(Alexa.tree("""
                {"canFulfill": "MAYBE", "slots": {"words": {"canUnderstand": "MAYBE", "canFulfill": "NO"}}}
                """));
    }

    @Test
    void oddRequestsAreAnsweredNo() {
        ObjectNode request = Alexa.intent("x", Map.of());
        request.withObject("/request").remove("intent");
        assertThat(asked(request)).isEqualTo(Alexa.tree("{\"canFulfill\": \"NO\"}"));
    }
}
