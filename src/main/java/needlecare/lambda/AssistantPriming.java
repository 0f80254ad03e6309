package needlecare.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import needlecare.assistants.Assistants;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Answers a few messages of other assistants before a snapshot of the function is taken, as {@link SnapshotPriming}
 * does for the skill.
 */
final class AssistantPriming implements Resource {
    private static final String CALL =
            "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'%s','arguments':{'%s':'%s'}}}";

    private static final List<String> MESSAGES = List.of(
            "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'protocolVersion':'2025-11-25'}}",
            "{'jsonrpc':'2.0','id':1,'method':'tools/list'}",
            CALL.formatted("check_symptom_after_needling", "symptom", "my chest hurts when i breathe in"),
            CALL.formatted("check_symptom_after_needling", "symptom", "no fever and no numbness but i feel odd"),
            CALL.formatted("answer_aftercare_question", "question", "can i have a coffee"),
            CALL.formatted("answer_aftercare_question", "questions", "heat or ice"),
            "no JSON");

    private final AssistantHandler handler;
    private final Consumer<String> log;

    private AssistantPriming(AssistantHandler handler, Consumer<String> log) {
        this.handler = handler;
        this.log = log;
    }

    /**
     * Primes a handler now, or before the snapshot.
     *
     * @return what has to be kept as long as the handler, since the snapshot's context holds it weakly
     */
    static AssistantPriming of(AssistantHandler handler, Map<String, String> environment, Consumer<String> log) {
        AssistantPriming priming = new AssistantPriming(handler, log);
        if (SnapshotPriming.isSnapshot(environment)) {
            Core.getGlobalContext().register(priming);
        } else {
            priming.prime();
        }
        return priming;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        prime();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // The snapshot holds no connection and no time that would have to be renewed
    }

    /** Priming that fails costs the first patient some waiting, never the function. */
    private void prime() {
        try {
            for (int round = 0; round < SnapshotPriming.ROUNDS; round++) {
                for (String message : MESSAGES) {
                    handler.answer(
                            new ByteArrayInputStream(event(message).getBytes(StandardCharsets.UTF_8)),
                            OutputStream.nullOutputStream());
                }
            }
            System.gc();
        } catch (IOException | RuntimeException | LinkageError failure) {
            log.accept("goes on unprimed: " + Assistants.describe(failure));
        }
    }

    private static String event(String message) {
        return """
                {"version": "2.0", "rawPath": "/mcp/us", "headers": {"content-type": "application/json"},
                 "requestContext": {"http": {"method": "POST", "path": "/mcp/us"}},
                 "body": "%s", "isBase64Encoded": false}
                """.formatted(message.replace("'", "\\\""));
    }
}
