package needlecare.home.command;

import java.io.IOException;
import needlecare.assistants.Assistants;
import needlecare.assistants.HttpDoor;

/** The local server of the tools at a free port. */
public final class TestAssistantServer implements AutoCloseable {
    private final AssistantServer server;

    public TestAssistantServer(Assistants assistants) throws IOException {
        server = AssistantServer.start(0, assistants.door(HttpDoor.Rules.atHome()));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
