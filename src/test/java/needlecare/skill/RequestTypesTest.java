package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import needlecare.lambda.NeedleCareHandler;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each type of request gets what the platform allows; what is unknown is counted, and answered where somebody waits.
 */
class RequestTypesTest {
    private final List<String> metrics = new ArrayList<>();
    private final NeedleCareHandler handler =
            new NeedleCareHandler(TestSkill.skill().skill(), metrics::add);

    private JsonNode counted(ObjectNode request) throws IOException {
        metrics.clear();
        handler.handleRequest(
                new ByteArrayInputStream(request.toString().getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new RecordingContext());
        return Alexa.tree(metrics.getFirst());
    }

    private static ObjectNode withoutSession(String type) {
        ObjectNode request = Alexa.request(type);
        request.remove("session");
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AudioPlayer.PlaybackStarted",
                "AudioPlayer.PlaybackFailed",
                "PlaybackController.NextCommandIssued",
                "Alexa.Presentation.APL.RuntimeError",
                "Alexa.Presentation.APLA.RuntimeError",
                "Alexa.Presentation.HTML.RuntimeError",
                "AlexaSkillEvent.SkillEnabled",
                "AlexaSkillEvent.SkillPermissionAccepted",
                "Reminders.ReminderStarted",
                "Messaging.MessageReceived",
                "GameEngine.InputHandlerEvent",
                "SessionEndedRequest",
                "System.ExceptionEncountered"
            })
    void whereNobodyListensNothingIsSaidNotEvenInAnEmergency(String type) throws IOException {
        for (boolean emergency : List.of(true, false)) {
            ObjectNode request = Alexa.request(type);
            if (emergency) {
                request.withObject("/session/attributes").put("danger", "emergency");
            }
            assertThat(Answered.to(request).json().path("response")).isEqualTo(Alexa.tree("{}"));
            assertThat(counted(request).path("Topic").asText()).isEqualTo("silent");
            assertThat(counted(request).path("UnknownRequest").asInt()).isZero();
        }
    }

    @Test
    void anUnknownTypeInASessionIsSpokenToAndCounted() throws IOException {
        ObjectNode request = Alexa.request("Brand.New");
        assertThat(Answered.to(request).speech()).contains("chest pain");
        assertThat(counted(request).path("UnknownRequest").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownTypeThatNobodyWaitsForGetsTheEmptyResponseAndIsCounted() throws IOException {
        ObjectNode request = withoutSession("Brand.New");
        assertThat(Answered.to(request).json().path("response")).isEqualTo(Alexa.tree("{}"));
        assertThat(counted(request).path("UnknownRequest").asInt()).isEqualTo(1);
        assertThat(counted(request).path("Topic").asText()).isEqualTo("silent");
    }

    /** Words are words, whatever the request that brings them is called. */
    @Test
    void theIntentOfAnUnknownTypeIsHeard() throws IOException {
        ObjectNode danger = Alexa.intent("WordsAfterMyIntent", Map.of("words", "chest hurts when i breathe in"));
        danger.withObject("/request").put("type", "Brand.New");
        assertThat(Answered.to(danger).urgency().isDanger()).isTrue();
        danger.remove("session");
        assertThat(Answered.to(danger).isSilent()).isFalse();
        assertThat(counted(danger).path("UnknownRequest").asInt()).isEqualTo(1);
        ObjectNode coffee = Alexa.resolved("CaffeineIntent", Map.of("thing", "coffee"));
        coffee.withObject("/request").put("type", "Brand.New");
        assertThat(Answered.to(coffee).speech()).contains("coffee");
        ObjectNode fallback = Alexa.intent("AMAZON.FallbackIntent", Map.of());
        String understood = Answered.to(fallback).speech();
        fallback.withObject("/request").put("type", "Brand.New");
        assertThat(Answered.to(fallback).speech()).isEqualTo(understood);
    }

    @Test
    void aKnownTypeIsNotCountedAsUnknown() throws IOException {
        assertThat(counted(Alexa.request("LaunchRequest"))
                        .path("UnknownRequest")
                        .asInt())
                .isZero();
        assertThat(counted(Alexa.intent("CaffeineIntent", Map.of()))
                        .path("UnknownRequest")
                        .asInt())
                .isZero();
    }
}
