package needlecare.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import needlecare.skill.TurnEvent;
import needlecare.skill.TurnEvent.Mark;

/**
 * Writes a turn as one line in CloudWatch's embedded metric format: the log line is the metric, so no service has to be
 * called while a patient waits. The names are those of the alarms and the dashboard in {@code template.yaml}.
 *
 * @param function the name of the function; keeps the metrics of a test stack apart from those of patients
 */
record EmbeddedMetrics(String function) {
    static final String NAMESPACE = "NeedleCare";

    /** Which figures a line holds: the same in each. */
    private static final String METRICS = "["
            + directive(
                    "[\"Function\"]",
                    metric("Turns", "Count"),
                    metric("Dangers", "Count"),
                    metric("SafetyLine", "Count"),
                    metric("StoreFault", "Count"),
                    metric("StaleTimestamp", "Count"),
                    metric("UnknownRequest", "Count"),
                    metric("Duration", "Milliseconds"))
            + ","
            + directive("[\"Function\",\"Topic\"],[\"Function\",\"Urgency\"]", metric("Turns", "Count"))
            + "]";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 1024;

    /** A line with its end, to be written in one go. */
    byte[] line(TurnEvent turn, Duration took, Instant now) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", now.toEpochMilli());
            json.writeFieldName("CloudWatchMetrics");
            json.writeRawValue(METRICS);
            json.writeEndObject();
            json.writeStringField("Function", function);
            json.writeStringField("Topic", turn.topic());
            json.writeStringField("Urgency", turn.level());
            json.writeNumberField("Turns", 1);
            json.writeNumberField("Dangers", count(turn.isDanger()));
            json.writeNumberField("SafetyLine", count(turn.isSafetyLine()));
            json.writeNumberField("StoreFault", count(turn.has(Mark.STORE_FAULT)));
            json.writeNumberField("StaleTimestamp", count(turn.has(Mark.STALE)));
            json.writeNumberField("UnknownRequest", count(turn.has(Mark.UNKNOWN_REQUEST)));
            json.writeNumberField("Duration", took.toMillis());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toByteArray();
    }

    private static String directive(String dimensions, String... metrics) {
        return "{\"Namespace\":\"" + NAMESPACE + "\",\"Dimensions\":[" + dimensions + "],\"Metrics\":["
                + String.join(",", metrics) + "]}";
    }

    private static String metric(String name, String unit) {
        return "{\"Name\":\"" + name + "\",\"Unit\":\"" + unit + "\"}";
    }

    private static int count(boolean happened) {
        return happened ? 1 : 0;
    }
}
