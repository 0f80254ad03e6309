package needlecare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import needlecare.guidance.Urgency;
import needlecare.skill.AnswerSummary;

/**
 * A response of the skill.
 *
 * @param sessionId of the session that it belongs to
 */
public record Answered(JsonNode json, String sessionId) {
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
            return of(TestSkill.skill().answer(request), request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A response, and the request that it answers. */
    public static Answered of(byte[] response, byte[] request) {
        try {
            return new Answered(JSON.readTree(response), sessionId(request));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sessionId(byte[] request) {
        try {
            return JSON.readTree(request).path("session").path("sessionId").asText("");
        } catch (IOException noJson) {
            return "";
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

    /** Topic or red flag of what was said, as the skill tells whoever looks on. */
    public String topic() {
        return about().map(AnswerSummary::topic).orElse("");
    }

    public Urgency urgency() {
        return about().map(AnswerSummary::urgency).map(Urgency::named).orElse(Urgency.NONE);
    }

    private Optional<AnswerSummary> about() {
        return TestSkill.skill().about(sessionId, json.path("sessionAttributes"));
    }

    public int bytes() {
        try {
            return JSON.writeValueAsBytes(json).length;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
