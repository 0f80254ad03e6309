package needlecare.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import needlecare.assistants.CallEvent;
import needlecare.assistants.HttpDoor;

/**
 * Writes each call of a tool as one line in CloudWatch's embedded metric format, as {@link EmbeddedMetrics} does for
 * the skill: the tool, the urgency and the milliseconds, never a word.
 *
 * @param function the name of the function
 */
record AssistantMetrics(String function) {
    private static final int BAD_REQUEST = 400;

    /** A request that calls no tool, such as a handshake. */
    private static final CallEvent NO_CALL = new CallEvent("none", "none", false, false);

    private static final String METRICS = "[{\"Namespace\":\"" + EmbeddedMetrics.NAMESPACE
            + "\",\"Dimensions\":[[\"Function\"]],\"Metrics\":["
            + "{\"Name\":\"Calls\",\"Unit\":\"Count\"},{\"Name\":\"Dangers\",\"Unit\":\"Count\"},"
            + "{\"Name\":\"SafetyLine\",\"Unit\":\"Count\"},{\"Name\":\"Mistakes\",\"Unit\":\"Count\"},"
            + "{\"Name\":\"Refused\",\"Unit\":\"Count\"},{\"Name\":\"Duration\",\"Unit\":\"Milliseconds\"}]},"
            + "{\"Namespace\":\"" + EmbeddedMetrics.NAMESPACE
            + "\",\"Dimensions\":[[\"Function\",\"Tool\"],[\"Function\",\"Urgency\"]],\"Metrics\":["
            + "{\"Name\":\"Calls\",\"Unit\":\"Count\"}]}]";

    private static final JsonFactory JSON = new JsonFactory();

    /** The lines of an answer, one for each call, to be written each in one go. */
    List<byte[]> lines(HttpDoor.Reply reply, Duration took, Instant now) {
        List<CallEvent> events = reply.events().isEmpty() ? List.of(NO_CALL) : reply.events();
        return events.stream()
                .map(event -> line(event, reply.status() >= BAD_REQUEST, took, now))
                .toList();
    }

    private byte[] line(CallEvent call, boolean isRefused, Duration took, Instant now) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", now.toEpochMilli());
            json.writeFieldName("CloudWatchMetrics");
            json.writeRawValue(METRICS);
            json.writeEndObject();
            json.writeStringField("Function", function);
            json.writeStringField("Tool", call.tool());
            json.writeStringField("Urgency", call.urgency());
            json.writeNumberField("Calls", count(!call.equals(NO_CALL)));
            json.writeNumberField("Dangers", count(call.isDanger()));
            json.writeNumberField("SafetyLine", count(call.isFault()));
            json.writeNumberField("Mistakes", count(call.isMistake()));
            json.writeNumberField("Refused", count(isRefused));
            json.writeNumberField("Duration", took.toMillis());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toByteArray();
    }

    private static int count(boolean happened) {
        return happened ? 1 : 0;
    }
}
