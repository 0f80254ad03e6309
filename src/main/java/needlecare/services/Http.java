package needlecare.services;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request and waits no longer than told, the body of the answer included; the client's own time-out ends with
 * the head of it.
 */
final class Http {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final int OK_FROM = 200;
    private static final int OK_BEFORE = 300;

    private Http() {}

    /** Made when first used: most answers need none. */
    private static final class Client {
        static final HttpClient SHARED = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came back. */
    record Response(int status, String body) {
        boolean isOk() {
            return status >= OK_FROM && status < OK_BEFORE;
        }
    }

    /** The answer; empty if none came in time. */
    static Optional<Response> send(HttpRequest request, Duration longest) {
        CompletableFuture<HttpResponse<String>> sent =
                Client.SHARED.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(new Response(response.statusCode(), response.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException failure) {
            sent.cancel(true);
            return Optional.empty();
        }
    }
}
