package needlecare.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import needlecare.json.JsonWriter;
import needlecare.skill.TurnEvent;

/**
 * Writes a turn as one line in CloudWatch's embedded metric format: the log line is the metric, so no service has to be called while a
 * patient waits. The names are those of the alarms and the dashboard in {@code template.yaml}.
 */
final class EmbeddedMetrics {
    static final String NAMESPACE = "NeedleCare";

    /** Which figures a line holds: the same in each. */
    private static final byte[] METRICS = metrics();

    private final String function;

    /** @param function the function's name; keeps a test stack's figures apart from those of patients */
    EmbeddedMetrics(String function) {
        this.function = function;
    }

    /** A line with its end, to be written in one go. */
    byte[] line(TurnEvent turn, Duration took, Instant now) {
        JsonWriter json = new JsonWriter();
        json.open().name("_aws").open().field("Timestamp", now.toEpochMilli());
        json.name("CloudWatchMetrics").written(METRICS).close();
        json.field("Function", function);
        json.field("Topic", turn.topic());
        json.field("Urgency", turn.urgency());
        json.field("Turns", 1);
        json.field("Dangers", count(turn.danger()));
        json.field("SafetyLine", count(turn.safetyLine()));
        json.field("StoreFault", count(turn.storeFault()));
        json.field("StaleTimestamp", count(turn.stale()));
        json.field("Duration", took.toMillis());
        return json.close().endOfLine().bytes();
    }

    private static byte[] metrics() {
        JsonWriter json = new JsonWriter().openList();
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
        return json.closeList().bytes();
    }

    private static void directive(JsonWriter json, List<List<String>> dimensions, String... metrics) {
        json.open().field("Namespace", NAMESPACE).field("Dimensions", dimensions);
        json.name("Metrics").openList();
        for (String metric : metrics) {
            json.open().field("Name", metric);
            json.field("Unit", metric.equals("Duration") ? "Milliseconds" : "Count");
            json.close();
        }
        json.closeList().close();
    }

    private static int count(boolean happened) {
        return happened ? 1 : 0;
    }
}
