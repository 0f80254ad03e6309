package needlecare.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import needlecare.testing.Alexa;

/**
 * How long the deployed jar takes from nothing to its first answer: Lambda's own runtime client in a Java with Lambda's settings, against an
 * interface of Lambda that hands out two requests in turn. The kinds of start take turns, so that noise of the machine hits all alike.
 */
public final class ColdStarts {
    private static final Path JAR = Path.of("target/needle-care.jar");
    private static final Path CACHE = Path.of("target/needle-care.aot");
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String HANDLER = "needlecare.lambda.NeedleCareHandler::handleRequest";
    private static final List<byte[]> REQUESTS = List.of(
            Alexa.request("LaunchRequest").toString().getBytes(StandardCharsets.UTF_8),
            Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee"))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
    private static final int WARM = 400;
    private static final double NANOS = 1e6;

    /** What one start measured, in milliseconds and megabytes. */
    private record Start(double ready, double first, double cold, double warm, double memory) {}

    private ColdStarts() {}

    /** Measures; the argument is how often. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("a cold start", List.of());
        if (Files.exists(CACHE)) {
            kinds.put("with a cache", List.of("-XX:AOTCache=" + CACHE));
        }
        kinds.put("rehearsed ahead", List.of());
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
                starts.computeIfAbsent(kind.getKey(), none -> new ArrayList<>())
                        .add(start(kind.getValue(), kind.getKey().startsWith("rehearsed")));
            }
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

    private static Start start(List<String> options, boolean ahead) throws IOException, InterruptedException {
        List<Long> asked = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        HttpServer lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        lambda.createContext("/", exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                asked.add(System.nanoTime());
                if (asked.size() > WARM) {
                    done.countDown();
                    return;
                }
                hand(exchange, REQUESTS.get((asked.size() - 1) % REQUESTS.size()));
            } else {
                exchange.getRequestBody().readAllBytes();
                answered.add(System.nanoTime());
                exchange.sendResponseHeaders(202, -1);
                exchange.close();
            }
        });
        lambda.start();
        long began = System.nanoTime();
        Process function = function(options, ahead, lambda.getAddress().getPort());
        boolean finished = done.await(60, TimeUnit.SECONDS);
        double memory = memory(function);
        function.destroyForcibly().waitFor();
        lambda.stop(0);
        if (!finished) {
            throw new IOException("the function answered " + answered.size() + " requests of " + WARM);
        }
        List<Double> warm = new ArrayList<>();
        for (int i = WARM / 2; i < WARM; i++) {
            warm.add((answered.get(i) - asked.get(i)) / NANOS);
        }
        return new Start(
                (asked.getFirst() - began) / NANOS,
                (answered.getFirst() - asked.getFirst()) / NANOS,
                (answered.getFirst() - began) / NANOS,
                median(warm),
                memory);
    }

    private static Process function(List<String> options, boolean ahead, int port) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(options);
        String libraries = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", JAR + ":" + runtime(libraries), CLIENT, HANDLER));
        ProcessBuilder function = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        function.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port,
                        "AWS_LAMBDA_FUNCTION_NAME", "needle-care",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                        "AWS_LAMBDA_FUNCTION_VERSION", "1",
                        "AWS_REGION", "us-east-1",
                        "SKILL_ID", Alexa.APPLICATION,
                        "TABLE_NAME", "",
                        "AWS_LAMBDA_INITIALIZATION_TYPE", ahead ? "provisioned-concurrency" : "on-demand"));
        return function.start();
    }

    /** Lambda's own part of the class path. */
    private static String runtime(String libraries) {
        List<String> parts = new ArrayList<>();
        for (String library : libraries.split(":")) {
            if (library.contains("aws-lambda-java")) {
                parts.add(library);
            }
        }
        return String.join(":", parts);
    }

    private static void hand(HttpExchange exchange, byte[] request) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "request");
        exchange.getResponseHeaders().add("Lambda-Runtime-Trace-Id", "Root=1");
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:1:function:f");
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 8000));
        exchange.sendResponseHeaders(200, request.length);
        exchange.getResponseBody().write(request);
        exchange.close();
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
