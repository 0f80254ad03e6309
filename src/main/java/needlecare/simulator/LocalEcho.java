package needlecare.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import needlecare.skill.RefusedRequest;

/** A local Echo over HTTP, for this machine alone: Alexa's JSON at {@code /alexa}, and a page to type questions into. */
public final class LocalEcho {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 256 * 1024;

    /** Read and thrown away before a body is refused, so that a client that is still sending hears why. */
    private static final int LONGEST_SKIP = 16 * 1024 * 1024;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final String JSON_TYPE = "application/json; charset=utf-8";

    private final LocalSkill skill;
    private final Ear ear;
    private final String locale;
    private final HttpServer server;

    private LocalEcho(HttpServer server, String locale, Ear ear, LocalSkill skill) {
        this.skill = skill;
        this.server = server;
        this.locale = locale;
        this.ear = ear;
    }

    /** Starts to listen with the skill as it is packaged. */
    public static LocalEcho start(int port, String locale, Ear ear) throws IOException {
        return start(port, locale, ear, new LocalSkill(Clock.systemUTC()));
    }

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param skill answers
     * @throws IOException if the port can't be had; the message says what to do
     */
    public static LocalEcho start(int port, String locale, Ear ear, LocalSkill skill) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException taken) {
            throw new IOException("port " + port + " is taken: try another with --port", taken);
        }
        LocalEcho echo = new LocalEcho(server, locale, ear, skill);
        server.createContext("/alexa", exchange -> echo.guard(exchange, echo::alexa));
        server.createContext("/ask", exchange -> echo.guard(exchange, echo::ask));
        server.createContext("/", exchange -> echo.guard(exchange, echo::page));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return echo;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening. */
    public void stop() {
        server.stop(0);
    }

    private interface Route {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void guard(HttpExchange exchange, Route route) throws IOException {
        try (exchange) {
            try {
                if (isExact(exchange)) {
                    route.handle(exchange);
                } else {
                    error(exchange, NOT_FOUND, "there is no such page");
                }
            } catch (RuntimeException failure) {
                send(exchange, OK, JSON_TYPE, skill.skill().safetyLine());
            }
        }
    }

    /** The server hands over whatever begins like a route. */
    private static boolean isExact(HttpExchange exchange) {
        String route = exchange.getHttpContext().getPath();
        return route.equals("/") || exchange.getRequestURI().getPath().equals(route);
    }

    private void alexa(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            return;
        }
        try {
            if (!isRequest(JSON.readTree(body.get()))) {
                error(
                        exchange,
                        BAD_REQUEST,
                        "no request of Alexa's: an object with 'request' and its 'type' was expected");
                return;
            }
            send(exchange, OK, JSON_TYPE, skill.answer(body.get()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            error(exchange, BAD_REQUEST, "the body is no JSON");
        } catch (RefusedRequest refused) {
            error(exchange, BAD_REQUEST, "the request was refused");
        }
    }

    private static boolean isRequest(JsonNode body) {
        return body != null && body.path("request").path("type").isTextual();
    }

    private void ask(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            return;
        }
        String question = new String(body.get(), StandardCharsets.UTF_8);
        Exchange answer =
                new Conversation(skill, ear, locale, Clock.systemUTC(), Optional.empty(), "page").say(question);
        ObjectNode node = JSON.createObjectNode();
        node.put("speech", answer.speech()).put("card", answer.card()).put("urgency", answer.urgency());
        send(exchange, OK, JSON_TYPE, JSON.writeValueAsBytes(node));
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "index.html" : path.substring(1);
        if (!name.matches("[a-z]+\\.(html|css|js)")) {
            error(exchange, NOT_FOUND, "there is no such page");
            return;
        }
        try (InputStream in = LocalEcho.class.getResourceAsStream("/simulator/page/" + name)) {
            if (in == null) {
                error(exchange, NOT_FOUND, "there is no such page");
                return;
            }
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'");
            String type = name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "text/html";
            send(exchange, OK, type + "; charset=utf-8", in.readAllBytes());
        }
    }

    /** The body of a POST; empty if the request was answered with an error already. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            error(exchange, METHOD_NOT_ALLOWED, "send it with POST");
            return Optional.empty();
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            exchange.getRequestBody().readNBytes(LONGEST_SKIP);
            error(exchange, TOO_LARGE, "the body is over 256 KB");
            return Optional.empty();
        }
        return Optional.of(body);
    }

    private static void error(HttpExchange exchange, int status, String message) throws IOException {
        send(
                exchange,
                status,
                JSON_TYPE,
                JSON.writeValueAsBytes(JSON.createObjectNode().put("error", message)));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
