package needlecare.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * AWS Lambda for one function on this machine: the runtime API on the loopback interface, and a JVM with Lambda's
 * settings in which Lambda's own runtime interface client runs the function.
 */
public final class LocalLambda implements AutoCloseable {
    /** The jar that is deployed. */
    public static final Path JAR = TestSkill.file("target/needle-care.jar");

    private static final String API = "/2018-06-01/runtime/";
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** The handler of the skill's function. */
    public static final String SKILL = "needlecare.lambda.NeedleCareHandler::handleRequest";

    /** The handler of the function for other assistants. */
    public static final String ASSISTANTS = "needlecare.lambda.AssistantHandler::handleRequest";

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /** Milliseconds that Alexa waits for an answer. */
    private static final int DEADLINE = 8000;

    /** Why Lambda initialises a function, and what it passes then. */
    public enum Initialization {
        ON_DEMAND("on-demand"),
        PROVISIONED("provisioned-concurrency"),
        SNAP_START("snap-start");

        private final String value;

        Initialization(String value) {
            this.value = value;
        }
    }

    /** What a function answered; the times are those of {@link System#nanoTime()}. */
    public record Invocation(String response, long handedOut, long answered) {}

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<Invocation> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch snapshot = new CountDownLatch(1);
    private final CountDownLatch restored = new CountDownLatch(1);
    private final HttpServer api;
    private final Path log;
    private final Process function;
    private final long started;
    private volatile long handedOut;

    /**
     * Starts the skill's function.
     *
     * @param options further options of its JVM
     * @param environment further environment variables
     */
    public LocalLambda(Initialization initialization, List<String> options, Map<String, String> environment)
            throws IOException {
        this(SKILL, initialization, options, environment);
    }

    /**
     * Starts a function.
     *
     * @param handler of the deployed jar
     * @param options further options of its JVM
     * @param environment further environment variables
     */
    public LocalLambda(
            String handler, Initialization initialization, List<String> options, Map<String, String> environment)
            throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        api.createContext("/", this::serve);
        api.start();
        log = Files.createTempFile("needle-care-lambda", ".log");
        started = System.nanoTime();
        function = start(handler, initialization, options, environment);
    }

    /** When the function was started. */
    public long started() {
        return started;
    }

    /** The function's process. */
    public Process function() {
        return function;
    }

    /** What the function has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Hands out a request and waits for the answer. */
    public Invocation invoke(String request) throws IOException, InterruptedException {
        requests.add(request);
        Invocation answer = answers.poll(1, TimeUnit.MINUTES);
        if (answer == null) {
            throw new IOException("the function did not answer:\n" + log());
        }
        return answer;
    }

    /** Waits until the function is ready for its snapshot. */
    public void awaitSnapshot() throws IOException, InterruptedException {
        if (!snapshot.await(1, TimeUnit.MINUTES)) {
            throw new IOException("the function was never ready for a snapshot:\n" + log());
        }
    }

    /** Goes on as Lambda does once a snapshot is restored. */
    public void restore() {
        restored.countDown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case API + "invocation/next" -> handOut(exchange);
                case API + "restore/next" -> {
                    snapshot.countDown();
                    restored.await();
                    exchange.sendResponseHeaders(OK, -1);
                }
                // The answer, or an error in place of it: of the invocation, the initialisation or the restore
                default -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    answers.add(new Invocation(body, handedOut, System.nanoTime()));
                    exchange.sendResponseHeaders(ACCEPTED, -1);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOut(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] request = requests.take().getBytes(StandardCharsets.UTF_8);
        handedOut = System.nanoTime();
        Map.of(
                        "Content-Type", "application/json",
                        "Lambda-Runtime-Aws-Request-Id", "request",
                        "Lambda-Runtime-Trace-Id", "Root=1",
                        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:1:function:needle-care",
                        "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + DEADLINE))
                .forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(OK, request.length);
        exchange.getResponseBody().write(request);
    }

    private Process start(
            String handler, Initialization initialization, List<String> options, Map<String, String> environment)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        if (initialization == Initialization.SNAP_START) {
            command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", JAR + ":" + runtimeClient(), CLIENT, handler));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                                "127.0.0.1:" + api.getAddress().getPort(),
                        "AWS_LAMBDA_FUNCTION_NAME", "needle-care",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                        "AWS_LAMBDA_FUNCTION_VERSION", "1",
                        "AWS_LAMBDA_INITIALIZATION_TYPE", initialization.value,
                        "AWS_REGION", "us-east-1",
                        "SKILL_ID", Alexa.APPLICATION,
                        "TABLE_NAME", ""));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The runtime interface client, as it stands on the class path of the tests. */
    private static String runtimeClient() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(library -> library.contains("aws-lambda-java"))
                .collect(Collectors.joining(":"));
    }

    @Override
    public void close() throws IOException {
        function.destroyForcibly().onExit().join();
        api.stop(0);
        Files.delete(log);
    }
}
