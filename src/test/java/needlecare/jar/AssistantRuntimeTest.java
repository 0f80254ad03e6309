package needlecare.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import needlecare.testing.Alexa;
import needlecare.testing.LocalLambda;
import needlecare.testing.LocalLambda.Initialization;
import org.junit.jupiter.api.Test;

/** The second function of the deployed jar under Lambda's own runtime interface client. */
class AssistantRuntimeTest {
    private static final String DANGER =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"check_symptom_after_needling\","
                    + "\"arguments\":{\"symptom\":\"my chest hurts when i breathe in\"}}}";

    @Test
    void aCallIsAnsweredAndCounted() throws IOException, InterruptedException {
        try (LocalLambda lambda =
                new LocalLambda(LocalLambda.ASSISTANTS, Initialization.ON_DEMAND, List.of(), Map.of())) {
            assertThat(lambda.invoke(event("/mcp/gb")).response()).contains("\"statusCode\":200", "Call 999 now");
            assertThat(lambda.invoke(event("/moon")).response()).contains("\"statusCode\":404");
            assertThat(lambda.invoke("no JSON").response()).contains("\"statusCode\":400");
            assertThat(lambda.log().lines())
                    .filteredOn(line -> line.contains("\"Tool\":"))
                    .hasSize(3);
            assertThat(lambda.log()).doesNotContain("breathe");
        }
    }

    @Test
    void itIsPrimedBeforeItsSnapshot() throws IOException, InterruptedException {
        try (LocalLambda lambda =
                new LocalLambda(LocalLambda.ASSISTANTS, Initialization.SNAP_START, List.of(), Map.of())) {
            lambda.awaitSnapshot();
            lambda.restore();
            assertThat(lambda.invoke(event("/mcp")).response()).contains("\"statusCode\":200");
            assertThat(lambda.log()).doesNotContain("unprimed");
        }
    }

    private static String event(String path) {
        ObjectNode event = Alexa.parse("{\"version\": \"2.0\", \"headers\": {}}");
        event.withObject("/requestContext/http").put("method", "POST");
        return event.put("rawPath", path).put("body", DANGER).toString();
    }
}
