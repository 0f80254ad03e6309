package needlecare.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import needlecare.assistants.Assistants;
import needlecare.assistants.HttpDoor;
import needlecare.assistants.Json;
import needlecare.clinic.ClinicFile;

/**
 * The door for other assistants on AWS Lambda: HTTP events of payload format 2.0, as an HTTP API and a function's URL
 * send them. Environment: {@code NEEDLECARE_CLINIC}, the path of a clinic's own file in the package, empty for none.
 */
public final class AssistantHandler implements RequestStreamHandler {
    /** The function's name where it runs in no function. */
    private static final String LOCAL = "local";

    private final HttpDoor door;
    private final AssistantMetrics metrics;
    private final Consumer<byte[]> metricLines;

    @SuppressWarnings({"unused", "FieldCanBeFinal"})
    private Optional<AssistantPriming> priming = Optional.empty();

    /** Made by Lambda. */
    public AssistantHandler() {
        this(System.getenv(), System.err::println, line -> {
            System.out.write(line, 0, line.length);
            System.out.flush();
        });
        if (SnapshotPriming.isAhead(System.getenv())) {
            priming = Optional.of(AssistantPriming.of(this, System.getenv(), System.err::println));
        }
    }

    /**
     * Made of an environment, as on Lambda.
     *
     * @param log takes what is wrong with the clinic's file, and each failure
     * @param metricLines takes a line of metrics for each call
     */
    public AssistantHandler(Map<String, String> environment, Consumer<String> log, Consumer<byte[]> metricLines) {
        Path folder = Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", ""));
        this.door = Assistants.load(InstantSource.system(), ClinicFile.named(folder, environment), log)
                .door(HttpDoor.Rules.everywhere());
        this.metrics = new AssistantMetrics(environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", LOCAL));
        this.metricLines = metricLines;
    }

    /** Answers a request: an event that can't be read is refused by the protocol, too. */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        answer(input, output).forEach(metricLines);
    }

    /** Answers, and gives back what is counted of it, as lines of metrics with their ends. */
    List<byte[]> answer(InputStream input, OutputStream output) throws IOException {
        long start = System.nanoTime();
        HttpDoor.Reply reply = door.answer(call(input.readAllBytes()));
        output.write(Json.write(response(reply)));
        return metrics.lines(reply, Duration.ofNanos(System.nanoTime() - start), Instant.now());
    }

    /** An event that can't be read asks for nothing, at the address that everybody has. */
    private static HttpDoor.Call call(byte[] event) {
        try {
            Map<String, Object> fields = Json.fields(Json.read(event));
            Map<String, Object> http = at(at(fields, "requestContext"), "http");
            return new HttpDoor.Call(
                    text(http, "method"), text(fields, "rawPath"), headers(at(fields, "headers")), body(fields));
        } catch (IOException | RuntimeException unreadable) {
            return new HttpDoor.Call("POST", "/mcp", Map.of(), new byte[0]);
        }
    }

    private static byte[] body(Map<String, Object> event) {
        String body = text(event, "body");
        return Boolean.TRUE.equals(event.get("isBase64Encoded"))
                ? Base64.getMimeDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(Map<String, Object> given) {
        Map<String, String> headers = new HashMap<>();
        given.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.toString()));
        return headers;
    }

    private static Map<String, Object> at(Map<String, Object> fields, String name) {
        return Json.fields(fields.getOrDefault(name, Json.Nothing.NULL));
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    private static Map<String, Object> response(HttpDoor.Reply reply) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("statusCode", reply.status());
        response.put("headers", reply.headers());
        response.put("body", new String(reply.body(), StandardCharsets.UTF_8));
        response.put("isBase64Encoded", false);
        return response;
    }
}
