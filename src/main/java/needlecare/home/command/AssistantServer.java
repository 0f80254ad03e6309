package needlecare.home.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import needlecare.assistants.HttpDoor;

/** The tools over HTTP, for this machine alone. */
final class AssistantServer {
    static {
        // The server would wait for a client without end; it reads this once, when its first class is loaded.
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
    }

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Clients that may wait to be let in at once. */
    private static final int BACKLOG = 512;

    /** Read and thrown away before a body is refused, so that a client that is still sending hears why. */
    private static final int LONGEST_SKIP = 16 * 1024 * 1024;

    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final HttpDoor door;

    private AssistantServer(HttpServer server, HttpDoor door) {
        this.server = server;
        this.door = door;
    }

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws IOException if the port can't be had; the message says what to do
     */
    static AssistantServer start(int port, HttpDoor door) throws IOException {
        HttpServer http;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        } catch (IOException taken) {
            throw new IOException("port " + port + " can't be had: try another with --port", taken);
        }
        AssistantServer server = new AssistantServer(http, door);
        http.createContext("/", server::serve);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpDoor.Reply reply = door.answer(new HttpDoor.Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers(exchange),
                    body(exchange)));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            if (reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(reply.status(), NO_BODY);
            } else {
                exchange.sendResponseHeaders(reply.status(), reply.body().length);
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(HttpDoor.LONGEST_BODY + 1);
        if (body.length > HttpDoor.LONGEST_BODY) {
            exchange.getRequestBody().skip(LONGEST_SKIP);
        }
        return body;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().getFirst());
        }
        return headers;
    }
}
