package needlecare.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import needlecare.testing.TestSkill;

/** What holds of every answer, whatever was asked. */
final class SafeAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final int CHARACTERS = 8000;
    private static final int BYTES = 24 * 1024;
    private static final Set<String> TAGS =
            Set.of("speak", "p", "s", "break", "say-as", "sub", "emphasis", "prosody", "lang", "w", "phoneme");
    private static final Pattern UNSPOKEN =
            Pattern.compile("SessionEndedRequest|System\\.ExceptionEncountered|CanFulfillIntentRequest"
                    + "|(AlexaSkillEvent|AudioPlayer|PlaybackController|Reminders|Messaging|GameEngine)\\..*"
                    + "|Alexa\\.Presentation\\..*\\.RuntimeError");
    private static final Set<String> SPOKEN = Set.of(
            "LaunchRequest",
            "IntentRequest",
            "Connections.Response",
            "SessionResumedRequest",
            "Alexa.Presentation.APL.UserEvent");
    private static final Set<String> TOPICS = topics();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private SafeAnswer() {}

    /** Whether a body is a request that must be answered without speech. */
    static boolean mustBeSilent(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            JsonNode request = root.path("request");
            String type = request.path("type").asText("");
            boolean waits =
                    root.path("session").isObject() || request.path("intent").isObject();
            return request.isObject() && (UNSPOKEN.matcher(type).matches() || (!waits && !SPOKEN.contains(type)));
        } catch (IOException noJson) {
            return false;
        }
    }

    static void check(byte[] request, byte[] response) {
        hold(response.length <= BYTES, "a response of " + response.length + " bytes");
        JsonNode json = json(response);
        hold(json.path("version").asText().equals("1.0"), "no version");
        hold(json.path("response").isObject(), "no response");
        String ssml = json.at("/response/outputSpeech/ssml").asText("");
        if (mustBeSilent(request)) {
            hold(ssml.isEmpty(), "speech where nobody listens: " + ssml);
            return;
        }
        hold(!spoken(ssml).isBlank(), "silence");
        checkSpeech(ssml);
        JsonNode reprompt = json.at("/response/reprompt/outputSpeech/ssml");
        if (!reprompt.isMissingNode()) {
            checkSpeech(reprompt.asText());
        }
        String card = json.at("/response/card/content").asText("");
        hold(card.length() <= CHARACTERS, "a card of " + card.length() + " characters");
        String perceived = ssml
                + reprompt.asText("")
                + json.path("response").path("card")
                + json.path("response").path("directives");
        hold(
                !perceived.toLowerCase(Locale.ROOT).contains(HostileWords.MARKER),
                "words of the user come back: " + perceived);
    }

    private static void checkSpeech(String ssml) {
        hold(ssml.length() <= CHARACTERS, "speech of " + ssml.length() + " characters");
        spoken(ssml);
    }

    /** The text of SSML; fails if it isn't well-formed or holds a tag that we never use. */
    private static String spoken(String ssml) {
        if (ssml.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(ssml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    hold(TAGS.contains(reader.getLocalName()), "the tag " + reader.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else {
                    hold(
                            event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT,
                            "no speech: " + ssml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new AssertionError("no well-formed SSML: " + ssml, broken);
        }
        return text.toString();
    }

    /** A log line is one line, of our own words. */
    static void checkLog(List<String> lines) {
        for (String line : lines) {
            hold(line.codePoints().noneMatch(Character::isISOControl), "a control character in the log: " + line);
            hold(!line.toLowerCase(Locale.ROOT).contains(HostileWords.MARKER), "words of the user in the log: " + line);
            hold(!line.contains("amzn1.") && !line.contains("token"), "an ID or a token in the log: " + line);
        }
    }

    /** One line of metrics a request, whose dimensions are of a bounded set. */
    static void checkMetrics(List<String> lines) {
        hold(lines.size() == 1, lines.size() + " lines of metrics");
        JsonNode metrics = json(lines.getFirst().getBytes(StandardCharsets.UTF_8));
        hold(
                TOPICS.contains(metrics.path("Topic").asText()),
                "a topic that isn't ours is counted: " + metrics.path("Topic"));
    }

    private static Set<String> topics() {
        Set<String> topics = new HashSet<>(TestSkill.guidance().topics().keySet());
        topics.addAll(TestSkill.guidance().redFlags().keySet());
        TestSkill.guidance().subjects().values().forEach(said -> topics.add(said.topic()));
        topics.addAll(List.of("launch", "fallback", "safety_line", "silent"));
        return topics;
    }

    private static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + new String(text, StandardCharsets.UTF_8), broken);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void hold(boolean truth, String otherwise) {
        if (!truth) {
            throw new AssertionError(otherwise);
        }
    }
}
