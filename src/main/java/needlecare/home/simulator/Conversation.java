package needlecare.home.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * One session with the skill: each utterance becomes a request, goes through the same bytes as on Lambda, and comes
 * back as an answer.
 */
public final class Conversation {
    private final LocalSkill skill;
    private final IntentRecognizer recognizer;
    private final String locale;
    private final InstantSource clock;
    private final String sessionId;
    private Device device = Device.SPEAKER;
    private JsonNode attributes;
    private boolean isNew = true;
    private String asked = "";
    private int turns;

    /**
     * A conversation that hasn't begun.
     *
     * @param treatedAt when the patient was treated, if that is known from the start
     * @param sessionId an id of the caller's; the same ids give the same wordings
     */
    public Conversation(
            LocalSkill skill,
            IntentRecognizer recognizer,
            String locale,
            InstantSource clock,
            Optional<Instant> treatedAt,
            String sessionId) {
        this.skill = skill;
        this.recognizer = recognizer;
        this.locale = locale;
        this.clock = clock;
        this.sessionId = sessionId;
        this.attributes = treatedAt.map(Requests::treatedAt).orElseGet(Requests::noAttributes);
    }

    /** The same conversation on another device. */
    Conversation on(Device other) {
        device = other;
        return this;
    }

    /** Goes on where the session stood after so many turns. */
    void resume(JsonNode sessionAttributes, int turnsBefore) {
        attributes = sessionAttributes;
        turns = turnsBefore;
        isNew = false;
    }

    /** "Alexa, open needle care". */
    public Exchange open() {
        ObjectNode request = Requests.launch(frame());
        return exchange("", new RecognizedIntent(RecognizedIntent.By.SAMPLE, "LaunchRequest", Map.of()), request);
    }

    /** Says something; the first utterance of a conversation that wasn't opened is "Alexa, ask needle care ...". */
    public Exchange say(String utterance) {
        RecognizedIntent recognized = recognizer.recognize(
                utterance, clock.instant().atZone(skill.zone()).toLocalDate());
        return exchange(utterance, recognized, Requests.intent(frame(), recognized));
    }

    /** Touches something on the screen. */
    public Exchange touch(String words, JsonNode arguments) {
        ObjectNode request = Requests.touch(frame(), arguments);
        return exchange(
                words,
                new RecognizedIntent(RecognizedIntent.By.TOUCH, "Alexa.Presentation.APL.UserEvent", Map.of()),
                request);
    }

    /**
     * What the patient answered when Amazon asked to allow reminders: {@code ACCEPTED}, {@code DENIED} or {@code
     * NOT_ANSWERED}.
     */
    public Exchange permission(String status) {
        ObjectNode request = Requests.permission(frame(), status, asked);
        return exchange(
                "", new RecognizedIntent(RecognizedIntent.By.SAMPLE, "Connections.Response", Map.of()), request);
    }

    private Requests.Frame frame() {
        String requestId = sessionId + "." + turns++;
        return new Requests.Frame(sessionId, isNew, attributes, locale, requestId, clock.instant());
    }

    private Exchange exchange(String utterance, RecognizedIntent recognized, ObjectNode request) {
        device.describe(request.withObject("/context"));
        JsonNode response = skill.answer(request);
        isNew = false;
        attributes = response.path("sessionAttributes");
        asked = response.at("/response/directives/0/token").asText("");
        return new Exchange(utterance, recognized, request, response, skill.about(sessionId, attributes));
    }
}
