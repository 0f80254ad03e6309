package needlecare.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalEcho;
import needlecare.testing.Alexa;

/**
 * Many clients at once ask the local Echo; every tenth sends a byte at a time, every tenth hangs up in the middle,
 * every tenth sends nonsense.
 */
final class EchoLoad {
    private static final int QUESTIONS = 20;
    private static final int KINDS = 10;
    private static final int SLOW = 1;
    private static final int HANGS_UP = 2;
    private static final int NONSENSE = 3;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(2);

    private EchoLoad() {}

    /** What was wrong; empty if nothing was. */
    static List<String> run(int clients, PrintStream out) throws IOException, InterruptedException {
        LocalEcho echo = LocalEcho.start(0, "en-US", new IntentRecognizer(InteractionModel.of("en-US")));
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger answers = new AtomicInteger();
        String danger =
                Alexa.intent("WordsIntent", Map.of("words", "my chest hurts")).toString();
        URI address = URI.create("http://127.0.0.1:" + echo.port() + "/alexa");
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (int i = 0; i < clients; i++) {
                int kind = i % KINDS;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int question = 0; question < QUESTIONS; question++) {
                        try {
                            client(kind, address, http, danger);
                            answers.incrementAndGet();
                        } catch (IOException | AssertionError failure) {
                            wrong.add("client of kind " + kind + ": " + failure);
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            HttpResponse<String> last = post(http, address, danger);
            if (last.statusCode() != OK || !last.body().contains("nine one one")) {
                wrong.add("afterwards a danger was answered with " + last.statusCode());
            }
        } finally {
            echo.stop();
        }
        out.printf(
                "local Echo: %d clients, %d questions as expected, %d not, in %d s%n",
                clients,
                answers.get(),
                wrong.size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return List.copyOf(wrong);
    }

    private static void client(int kind, URI address, HttpClient http, String danger)
            throws IOException, InterruptedException {
        switch (kind) {
            case SLOW ->
                expect(raw(address, danger, danger.length(), true).startsWith("HTTP/1.1 200"), "a slow client");
            case HANGS_UP -> raw(address, danger, danger.length() / 2, false);
            case NONSENSE -> expect(post(http, address, "{nonsense").statusCode() == BAD_REQUEST, "nonsense");
            default -> {
                HttpResponse<String> response = post(http, address, danger);
                expect(response.statusCode() == OK && response.body().contains("nine one one"), "a danger");
            }
        }
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what + " was answered wrongly");
        }
    }

    private static HttpResponse<String> post(HttpClient http, URI address, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * Sends the first characters of a request a few at a time, and reads the first line of the answer if it sent all.
     */
    private static String raw(URI address, String body, int length, boolean reads)
            throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(("POST /alexa HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort() + "\r\nContent-Length: "
                            + body.length() + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (byte one : body.substring(0, length).getBytes(StandardCharsets.UTF_8)) {
                out.write(one);
                out.flush();
                if (one == ',') {
                    Thread.sleep(BETWEEN_BYTES);
                }
            }
            return reads ? new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : "";
        }
    }
}
