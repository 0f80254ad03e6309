package needlecare.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import needlecare.home.command.TestAssistantServer;
import org.junit.jupiter.api.Test;

/** The official client, over HTTP: it checks each structured answer against the tool's own output schema. */
class SdkClientTest {
    @Test
    void theOfficialClientListsAndCalls() throws Exception {
        try (TestAssistantServer server = new TestAssistantServer(Calls.ASSISTANTS);
                McpSyncClient client = McpClient.sync(
                                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                                        .endpoint("/mcp/us")
                                        .build())
                        .build()) {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("needle-care");
            assertThat(client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .containsExactly(Calls.CHECK, Calls.ASK, Calls.ABOUT);
            client.ping();
            McpSchema.CallToolResult danger = call(client, Calls.CHECK, Map.of("symptom", "i can't breathe"));
            assertThat(danger.structuredContent().toString()).contains("urgency=emergency", "call=911");
            assertThat(danger.isError()).isFalse();
            assertThat(danger.content()).hasSize(1);
            assertThat(call(client, Calls.ASK, Map.of("question", "heat or ice", "hours_since_treatment", 5))
                            .structuredContent()
                            .toString())
                    .contains("urgency=home", "topic=heat or ice");
            assertThat(call(client, Calls.ABOUT, Map.of()).isError()).isFalse();
            assertThat(call(client, Calls.CHECK, Map.of("symptom", "")).isError())
                    .isTrue();
        }
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }
}
