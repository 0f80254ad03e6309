package needlecare.home.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import needlecare.skill.RefusedRequest;

/** A local Echo over HTTP, for this machine alone: Alexa's JSON at {@code /alexa}, and a page to talk to. */
public final class LocalEcho {
    static {
        // The server would wait for a client without end; it reads this once, when its first class is loaded.
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 256 * 1024;

    /** Read and thrown away before a body is refused, so that a client that is still sending hears why. */
    private static final int LONGEST_SKIP = 16 * 1024 * 1024;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Clients that may wait to be let in at once. */
    private static final int BACKLOG = 512;

    private static final Pattern PAGE_FILE = Pattern.compile("[a-z]+\\.(html|css|js|json|svg)");
    private static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", JSON_TYPE);

    /** Nothing from elsewhere, no inline code, no text that becomes code. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /**
     * The page's own requests name this machine. Others come from a site that had its name point here (DNS rebinding).
     */
    private static final Pattern THIS_MACHINE = Pattern.compile("(http://)?(localhost|127\\.0\\.0\\.1)(:[0-9]+)?");

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final String LOCALE_QUERY = "locale=";

    private final LocalSkill skill;
    private final Page page;
    private final HttpServer server;

    private LocalEcho(HttpServer server, String locale, IntentRecognizer recognizer, LocalSkill skill) {
        this.skill = skill;
        this.server = server;
        this.page = new Page(skill, Clock.systemUTC(), locale, recognizer);
    }

    /** Starts to listen with the skill as it is packaged. */
    public static LocalEcho start(int port, String locale, IntentRecognizer recognizer) throws IOException {
        return start(port, locale, recognizer, new LocalSkill(Clock.systemUTC()));
    }

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param skill answers
     * @throws IOException if the port can't be had; the message says what to do
     */
    public static LocalEcho start(int port, String locale, IntentRecognizer recognizer, LocalSkill skill)
            throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        } catch (IOException refused) {
            throw refused(port, refused);
        }
        LocalEcho echo = new LocalEcho(server, locale, recognizer, skill);
        server.createContext("/alexa", exchange -> echo.guard(exchange, echo::alexa));
        server.createContext("/ask", exchange -> echo.guard(exchange, fromHere(echo::ask)));
        server.createContext("/facts", exchange -> echo.guard(exchange, fromHere(echo::facts)));
        server.createContext("/", exchange -> echo.guard(exchange, fromHere(LocalEcho::file)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return echo;
    }

    /** Ports below 1024 belong to the system's administrator on most systems. */
    static IOException refused(int port, IOException cause) {
        boolean forbidden = String.valueOf(cause.getMessage()).contains("Permission");
        String why = forbidden ? " may not be used without the rights of an administrator" : " is taken";
        return new IOException("port " + port + why + ": try another with --port", cause);
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

    private static Route fromHere(Route route) {
        return exchange -> {
            Headers headers = exchange.getRequestHeaders();
            String host = Objects.requireNonNullElse(headers.getFirst("Host"), "");
            String origin = Objects.requireNonNullElse(headers.getFirst("Origin"), host);
            if (THIS_MACHINE.matcher(host).matches()
                    && THIS_MACHINE.matcher(origin).matches()) {
                route.handle(exchange);
            } else {
                error(
                        exchange,
                        FORBIDDEN,
                        "the page is at http://localhost:"
                                + exchange.getLocalAddress().getPort());
            }
        };
    }

    private void ask(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            return;
        }
        try {
            send(exchange, OK, JSON_TYPE, JSON.writeValueAsBytes(page.answer(JSON.readTree(body.get()))));
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            error(exchange, BAD_REQUEST, "the body is no JSON");
        } catch (Page.Mistake mistake) {
            error(exchange, BAD_REQUEST, String.valueOf(mistake.getMessage()));
        }
    }

    private void facts(HttpExchange exchange) throws IOException {
        if (!isRead(exchange)) {
            return;
        }
        Optional<String> locale = Optional.ofNullable(exchange.getRequestURI().getQuery())
                .filter(query -> query.startsWith(LOCALE_QUERY))
                .map(query -> query.substring(LOCALE_QUERY.length()));
        try {
            send(exchange, OK, JSON_TYPE, JSON.writeValueAsBytes(page.facts(locale)));
        } catch (Page.Mistake mistake) {
            error(exchange, BAD_REQUEST, String.valueOf(mistake.getMessage()));
        }
    }

    private static void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "index.html" : path.substring(1);
        if (!PAGE_FILE.matcher(name).matches()) {
            error(exchange, NOT_FOUND, "there is no such page");
            return;
        }
        try (InputStream in = LocalEcho.class.getResourceAsStream("/simulator/page/" + name)) {
            if (in == null) {
                error(exchange, NOT_FOUND, "there is no such page");
            } else if (isRead(exchange)) {
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
                exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
                String ending = name.substring(name.lastIndexOf('.') + 1);
                send(exchange, OK, TYPES.getOrDefault(ending, JSON_TYPE), in.readAllBytes());
            }
        }
    }

    /** Whether something is only read; if not, the request was answered with an error already. */
    private static boolean isRead(HttpExchange exchange) throws IOException {
        if (List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        error(exchange, METHOD_NOT_ALLOWED, "read it with GET");
        return false;
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
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
