package needlecare.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import needlecare.skill.TurnEvent;

/**
 * Writes a turn as one line in CloudWatch's embedded metric format: the log line is the metric, so no service has to be called while a
 * patient waits. The names are those of the alarms and the dashboard in {@code template.yaml}.
 */
final class EmbeddedMetrics {
    static final String NAMESPACE = "NeedleCare";
    private static final JsonFactory JSON = new JsonFactory();

    private final String function;

    /** @param function the function's name; keeps a test stack's figures apart from those of patients */
    EmbeddedMetrics(String function) {
        this.function = function;
    }

    String line(TurnEvent turn, Duration took, Instant now) {
        StringWriter line = new StringWriter(640);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", now.toEpochMilli());
            json.writeArrayFieldStart("CloudWatchMetrics");
            directive(
                    json,
                    List.of(List.of("Function")),
                    "Turns",
                    "Dangers",
                    "SafetyLine",
                    "StoreFault",
                    "StaleTimestamp",
                    "Duration");
            directive(json, List.of(List.of("Function", "Topic"), List.of("Function", "Urgency")), "Turns");
            json.writeEndArray();
            json.writeEndObject();
            json.writeStringField("Function", function);
            json.writeStringField("Topic", turn.topic());
            json.writeStringField("Urgency", turn.urgency());
            json.writeNumberField("Turns", 1);
            json.writeNumberField("Dangers", count(turn.danger()));
            json.writeNumberField("SafetyLine", count(turn.safetyLine()));
            json.writeNumberField("StoreFault", count(turn.storeFault()));
            json.writeNumberField("StaleTimestamp", count(turn.stale()));
            json.writeNumberField("Duration", took.toMillis());
            json.writeEndObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return line.toString();
    }

    private static void directive(JsonGenerator json, List<List<String>> dimensions, String... metrics)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        for (List<String> set : dimensions) {
            json.writeArray(set.toArray(String[]::new), 0, set.size());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (String metric : metrics) {
            json.writeStartObject();
            json.writeStringField("Name", metric);
            json.writeStringField("Unit", metric.equals("Duration") ? "Milliseconds" : "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static int count(boolean happened) {
        return happened ? 1 : 0;
    }
}
