package needlecare.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import needlecare.testing.Alexa;
import needlecare.testing.LocalLambda;
import needlecare.testing.LocalLambda.Initialization;
import needlecare.testing.LocalLambda.Invocation;

/**
 * How long the deployed jar takes from nothing to its first answer under {@link LocalLambda}, which hands out two
 * requests in turn. The kinds of start take turns, so that noise of the machine hits all alike.
 */
public final class ColdStarts {
    private static final Path CACHE = Path.of("target/needle-care.aot");
    private static final List<String> REQUESTS = List.of(
            Alexa.request("LaunchRequest").toString(),
            Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee")).toString());

    private static final List<String> CALLS = List.of(
            call("{'protocolVersion':'2025-03-26','capabilities':{}}", "initialize"),
            call(
                    "{'name':'check_symptom_after_needling','arguments':{'symptom':'my chest hurts when i breathe in'}}",
                    "tools/call"));

    private static final int INVOCATIONS = 400;
    private static final double NANOS = 1e6;

    /** What one start measured, in milliseconds and megabytes. */
    private record Start(double ready, double first, double cold, double warm, double memory) {}

    /**
     * A function of the jar.
     *
     * @param handler its door
     * @param requests what it is asked in turn
     */
    private record Function(String handler, List<String> requests) {}

    private static final Function SKILL = new Function(LocalLambda.SKILL, REQUESTS);
    private static final Function ASSISTANTS = new Function(LocalLambda.ASSISTANTS, CALLS);

    private ColdStarts() {}

    /** A message of another assistant, as an HTTP API hands it on. */
    private static String call(String params, String method) {
        ObjectNode event = Alexa.parse("{'version': '2.0', 'rawPath': '/mcp/us', 'headers': {}}".replace('\'', '"'));
        event.withObject("/requestContext/http").put("method", "POST");
        return event.put(
                        "body",
                        ("{'jsonrpc':'2.0','id':1,'method':'" + method + "','params':" + params + "}")
                                .replace('\'', '"'))
                .toString();
    }

    /** Measures; the argument is how often. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            add(starts, "a cold start", SKILL, Initialization.ON_DEMAND, List.of());
            if (Files.exists(CACHE)) {
                add(starts, "with a cache", SKILL, Initialization.ON_DEMAND, List.of("-XX:AOTCache=" + CACHE));
            }
            add(starts, "primed ahead", SKILL, Initialization.PROVISIONED, List.of());
            add(starts, "assistants, cold", ASSISTANTS, Initialization.ON_DEMAND, List.of());
            add(starts, "assistants, primed", ASSISTANTS, Initialization.PROVISIONED, List.of());
        }
        System.out.printf(
                "%n%-20s %12s %12s %12s %12s %12s%n", "medians", "ready", "first", "together", "warm", "memory");
        starts.forEach((kind, all) -> System.out.printf(
                Locale.ROOT,
                "%-20s %9.0f ms %9.1f ms %9.0f ms %9.2f ms %9.0f MB%n",
                kind,
                median(all.stream().map(Start::ready).toList()),
                median(all.stream().map(Start::first).toList()),
                median(all.stream().map(Start::cold).toList()),
                median(all.stream().map(Start::warm).toList()),
                median(all.stream().map(Start::memory).toList())));
    }

    private static void add(
            Map<String, List<Start>> starts,
            String kind,
            Function function,
            Initialization initialization,
            List<String> options)
            throws IOException, InterruptedException {
        starts.computeIfAbsent(kind, none -> new ArrayList<>()).add(start(function, initialization, options));
    }

    private static Start start(Function function, Initialization initialization, List<String> options)
            throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(function.handler(), initialization, options, Map.of())) {
            Invocation first = lambda.invoke(function.requests().getFirst());
            List<Double> warm = new ArrayList<>();
            for (int i = 1; i < INVOCATIONS; i++) {
                Invocation next = lambda.invoke(
                        function.requests().get(i % function.requests().size()));
                if (i >= INVOCATIONS / 2) {
                    warm.add((next.answered() - next.handedOut()) / NANOS);
                }
            }
            return new Start(
                    (first.handedOut() - lambda.started()) / NANOS,
                    (first.answered() - first.handedOut()) / NANOS,
                    (first.answered() - lambda.started()) / NANOS,
                    median(warm),
                    memory(lambda.function()));
        }
    }

    /** The most memory that a process had; zero where the system doesn't tell. */
    private static double memory(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
