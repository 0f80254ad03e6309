package needlecare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import needlecare.guidance.Urgency;

/** A response of the skill. */
public record Answered(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The answer of the shared skill. */
    public static Answered to(JsonNode request) {
        try {
            return to(JSON.writeValueAsBytes(request));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The answer of the shared skill to bytes as they come. */
    public static Answered to(byte[] request) {
        try {
            return of(TestSkill.skill().answer(request));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Answered of(byte[] response) {
        try {
            return new Answered(JSON.readTree(response));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public boolean isSilent() {
        return json.at("/response/outputSpeech").isMissingNode();
    }

    public String ssml() {
        return json.at("/response/outputSpeech/ssml").asText("");
    }

    /** What is spoken, without tags. */
    public String speech() {
        return ssml().replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    public String card() {
        return json.at("/response/card/content").asText("");
    }

    public boolean endsSession() {
        return json.at("/response/shouldEndSession").asBoolean(true);
    }

    public String topic() {
        return json.at("/sessionAttributes/answer/topic").asText("");
    }

    public Urgency urgency() {
        return Urgency.named(json.at("/sessionAttributes/answer/urgency").asText("none"));
    }

    public int bytes() {
        try {
            return JSON.writeValueAsBytes(json).length;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
