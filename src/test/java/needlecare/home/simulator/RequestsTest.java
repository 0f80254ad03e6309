package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** What the simulator sends has the shape of what Alexa sends. */
class RequestsTest {
    private final IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of("en-US"));

    @Test
    void aLaunchHasTheShapeOfAlexas() {
        JsonNode request = conversation().open().request();
        assertThat(request.path("version").asText()).isEqualTo("1.0");
        assertThat(fields(request)).containsExactlyInAnyOrder("version", "session", "context", "request");
        assertThat(fields(request.path("session"))).contains("new", "sessionId", "application", "user", "attributes");
        assertThat(fields(request.path("request")))
                .containsExactlyInAnyOrder("type", "requestId", "timestamp", "locale");
        assertThat(request.at("/request/type").asText()).isEqualTo("LaunchRequest");
        assertThat(request.at("/request/timestamp").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(request.at("/request/locale").asText()).isEqualTo("en-US");
        assertThat(request.at("/context/System/application/applicationId").asText())
                .startsWith("amzn1.ask.skill.")
                .isEqualTo(request.at("/session/application/applicationId").asText());
        assertThat(request.at("/context/System/device/supportedInterfaces").isObject())
                .isTrue();
    }

    @Test
    void aQuestionHasTheShapeOfAlexas() {
        JsonNode intent = conversation().say("can i have a coffee").request().at("/request/intent");
        assertThat(fields(intent)).containsExactlyInAnyOrder("name", "confirmationStatus", "slots");
        assertThat(intent.path("name").asText()).isEqualTo("CaffeineIntent");
        JsonNode slot = intent.at("/slots/thing");
        assertThat(fields(slot))
                .containsExactlyInAnyOrder("name", "value", "confirmationStatus", "source", "resolutions", "slotValue");
        assertThat(slot.path("value").asText()).isEqualTo("coffee");
        assertThat(slot.at("/resolutions/resolutionsPerAuthority/0/status/code").asText())
                .isEqualTo("ER_SUCCESS_MATCH");
        assertThat(slot.at("/resolutions/resolutionsPerAuthority/0/values/0/value/id")
                        .asText())
                .isEqualTo("coffee");
        assertThat(slot.at("/slotValue/type").asText()).isEqualTo("Simple");
    }

    @Test
    void aBuiltInSlotHasNoResolutions() {
        JsonNode slot =
                conversation().say("i was treated six hours ago").request().at("/request/intent/slots/duration");
        assertThat(slot.path("value").asText()).isEqualTo("PT6H");
        assertThat(slot.has("resolutions")).isFalse();
    }

    @Test
    void wordsThatStandForNothingAreNotMatched() {
        JsonNode slot = conversation().say("purple monkey dishwasher").request().at("/request/intent/slots/words");
        assertThat(slot.at("/resolutions/resolutionsPerAuthority/0/status/code").asText())
                .isEqualTo("ER_SUCCESS_NO_MATCH");
        assertThat(slot.at("/resolutions/resolutionsPerAuthority/0/values").isMissingNode())
                .isTrue();
    }

    @Test
    void theWordsThemselvesAreNotPassedOn() {
        Exchange exchange = conversation()
                .say(
                        "the neighbour of my aunt who has a zebra at home said that one should ask how many stripes it has before "
                                + "one goes to bed in the evening and sleeps");
        assertThat(exchange.request().toString()).doesNotContain("\"the neighbour of my aunt");
    }

    @Test
    void onlyTheFirstRequestOfASessionIsNew() {
        Conversation conversation = conversation();
        assertThat(conversation.open().request().at("/session/new").asBoolean()).isTrue();
        JsonNode second = conversation.say("can i have a coffee").request();
        assertThat(second.at("/session/new").asBoolean()).isFalse();
        assertThat(conversation.say("heat or ice").request().at("/session/sessionId"))
                .isEqualTo(second.at("/session/sessionId"));
    }

    @Test
    void everyRequestHasAnIdOfItsOwn() {
        Conversation conversation = conversation();
        JsonNode one = conversation.say("can i have a coffee").request();
        JsonNode two = conversation.say("can i have a coffee").request();
        assertThat(one.at("/request/requestId")).isNotEqualTo(two.at("/request/requestId"));
    }

    @Test
    void theAttributesOfAnAnswerComeBackWithTheNextQuestion() {
        Conversation conversation = conversation();
        Exchange first = conversation.say("my chest hurts");
        Exchange second = conversation.say("can i have a coffee");
        assertThat(second.request().at("/session/attributes"))
                .isEqualTo(first.response().path("sessionAttributes"));
        assertThat(second.request().at("/session/attributes/danger").asText()).isEqualTo("emergency");
    }

    @Test
    void theTimeOfTheTreatmentIsKnownFromTheStart() {
        Conversation treated = new Conversation(
                TestSkill.skill(),
                recognizer,
                "en-US",
                TestSkill.CLOCK,
                Optional.of(TestSkill.NOW.minus(Duration.ofHours(6))),
                "test");
        assertThat(treated.say("can i have a coffee")
                        .request()
                        .at("/session/attributes/treatedAt")
                        .asText())
                .isEqualTo("2026-11-24T04:00:00Z");
    }

    @Test
    void aSessionThatWasNotOpenedEndsWithItsAnswer() {
        assertThat(conversation().say("can i have a coffee").endsSession()).isTrue();
    }

    @Test
    void aSessionThatWasOpenedStaysOpen() {
        Conversation conversation = conversation();
        assertThat(conversation.open().endsSession()).isFalse();
        assertThat(conversation.say("can i have a coffee").endsSession()).isFalse();
        assertThat(conversation.say("stop").endsSession()).isTrue();
    }

    private Conversation conversation() {
        return new Conversation(TestSkill.skill(), recognizer, "en-US", TestSkill.CLOCK, Optional.empty(), "test");
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
