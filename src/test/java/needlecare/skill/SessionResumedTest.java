package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** A session that was interrupted goes on where it was. */
class SessionResumedTest {
    private static ObjectNode resumed(Answered before) {
        return after(before, Alexa.request("SessionResumedRequest"));
    }

    private static ObjectNode after(Answered before, ObjectNode request) {
        request.withObject("/session")
                .put("new", false)
                .set("attributes", before.json().path("sessionAttributes"));
        return request;
    }

    private static ObjectNode open(ObjectNode request) {
        request.withObject("/session").put("new", false);
        return request;
    }

    @Test
    void theLastAnswerIsSaidAgainAndItsQuestionStaysAsked() {
        Answered coffee = Answered.to(open(Alexa.resolved("CaffeineIntent", Map.of("thing", "coffee"))));
        Answered again = Answered.to(resumed(coffee));
        assertThat(again.speech()).isEqualTo(coffee.speech());
        assertThat(again.json().at("/sessionAttributes/pending").asText()).isEqualTo("treatment_time");
        assertThat(again.json().at("/response/shouldEndSession").asBoolean(true))
                .isFalse();
    }

    @Test
    void withoutAQuestionTheAnswerAloneIsSaidAgain() {
        ObjectNode request = open(Alexa.resolved("CaffeineIntent", Map.of("thing", "coffee")));
        request.withObject("/session/attributes")
                .put("treatedAt", TestSkill.NOW.minus(Duration.ofHours(30)).toString());
        Answered coffee = Answered.to(request);
        assertThat(Answered.to(resumed(coffee)).speech()).isEqualTo(coffee.speech());
    }

    @Test
    void anEmergencyStands() {
        Answered emergency = Answered.to(open(Alexa.intent("ChestPainIntent", Map.of())));
        Answered again = Answered.to(resumed(emergency));
        assertThat(again.urgency()).isEqualTo(emergency.urgency());
        assertThat(again.json().at("/response/shouldEndSession").asBoolean(true))
                .isFalse();
    }

    @Test
    void anUrgentSignIsSaidAgain() {
        Answered fever = Answered.to(open(Alexa.intent("FeverIntent", Map.of())));
        assertThat(Answered.to(resumed(fever)).speech()).isEqualTo(fever.speech());
    }

    @Test
    void aSessionInWhichNothingWasAnsweredBeginsAnew() {
        Answered launched = Answered.to(Alexa.request("LaunchRequest"));
        assertThat(Answered.to(Alexa.request("SessionResumedRequest")).speech()).isEqualTo(launched.speech());
    }
}
