package needlecare.home.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import needlecare.skill.AnswerSummary;

/**
 * An utterance and what came of it.
 *
 * @param about what the answer is about; empty for silence
 */
public record Exchange(
        String utterance,
        RecognizedIntent recognized,
        JsonNode request,
        JsonNode response,
        Optional<AnswerSummary> about) {
    private static final String SPEAK = "<speak>";

    /** What is spoken, as plain text. */
    public String speech() {
        String ssml =
                response.path("response").path("outputSpeech").path("ssml").asText("");
        return plain(ssml);
    }

    /** What is asked again when nothing is heard. */
    public String reprompt() {
        return plain(response.path("response")
                .path("reprompt")
                .path("outputSpeech")
                .path("ssml")
                .asText(""));
    }

    /** What the card shows. */
    public String card() {
        return response.path("response").path("card").path("content").asText("");
    }

    /** Whether the session is over. */
    public boolean endsSession() {
        return response.path("response").path("shouldEndSession").asBoolean(true);
    }

    /** Topic or red flag of the answer; empty if nothing was understood. */
    public Optional<String> topic() {
        return about.map(AnswerSummary::topic).filter(topic -> !topic.isEmpty());
    }

    /** The question that was answered; until questions have names of their own, its topic. */
    public Optional<String> question() {
        return topic();
    }

    /** Urgency of the answer. */
    public String urgency() {
        return about.map(AnswerSummary::urgency).orElse("none");
    }

    /** Id of the answer or advisory that was given, or of what was said instead, as a greeting; empty for silence. */
    public Optional<String> answerId() {
        return about.map(AnswerSummary::answer);
    }

    /** When the patient was treated, as far as the session knows. */
    public Optional<Instant> treatedAt() {
        return Requests.treatedAt(response.path("sessionAttributes"));
    }

    private static String plain(String ssml) {
        return ssml.replace(SPEAK, "")
                .replace("</speak>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
