package needlecare.assistants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import needlecare.guidance.Region;

/**
 * The rules of the protocol over HTTP, whoever serves it: POST at {@code /mcp} and {@code /mcp/<country>}, answers as
 * plain JSON. Which hosts and origins may ask depends on where it stands.
 */
public final class HttpDoor {
    /** The longest body; far longer than any call. */
    public static final int LONGEST_BODY = 64 * 1024;

    private static final String PATH = "/mcp";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final String JSON_TYPE = "application/json";

    private final Assistants assistants;
    private final Rules rules;

    HttpDoor(Assistants assistants, Rules rules) {
        this.assistants = assistants;
        this.rules = rules;
    }

    /**
     * Who may ask.
     *
     * @param hosts names by which the server may be called: a foreign one comes from a site that had its name point
     *     here (DNS rebinding)
     * @param origins web pages that may ask
     */
    public record Rules(Pattern hosts, Pattern origins) {
        private static final String THIS_MACHINE = "(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?";

        /** For this machine alone. */
        public static Rules atHome() {
            return new Rules(Pattern.compile(THIS_MACHINE), Pattern.compile("https?://" + THIS_MACHINE));
        }

        /** For assistants' servers, and for no web page. */
        public static Rules everywhere() {
            return new Rules(Pattern.compile(".*"), Pattern.compile("(?!)"));
        }
    }

    /**
     * A call.
     *
     * @param headers by their names in small letters
     * @param body at most one byte more than {@link #LONGEST_BODY}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Call(String method, String path, Map<String, String> headers, byte[] body) {}

    /** What goes back, and what may be counted of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Reply(int status, Map<String, String> headers, byte[] body, List<CallEvent> events) {}

    /** Answers a call: never with a status of 500 and above. */
    public Reply answer(Call call) {
        Optional<Region> country = country(call.path());
        if (country.isEmpty()) {
            return refused(NOT_FOUND, "There is nothing at this address.", assistants.anywhere(), Map.of());
        }
        if (!isAllowed(call)) {
            return refused(FORBIDDEN, "This host or page may not ask.", country.get(), Map.of());
        }
        if (!call.method().equals("POST")) {
            return refused(METHOD_NOT_ALLOWED, "Send it with POST.", country.get(), Map.of("Allow", "POST"));
        }
        if (call.body().length > LONGEST_BODY) {
            return refused(TOO_LARGE, "The message is over 64 KB.", country.get(), Map.of());
        }
        Protocol.Reply reply = assistants.protocol().answer(call.body(), country.get());
        boolean isVersion = Versions.isDate(call.headers().getOrDefault("mcp-protocol-version", Versions.USUAL));
        if (!isVersion && reply.events().stream().noneMatch(CallEvent::isDanger)) {
            return refused(BAD_REQUEST, reply.id(), "The protocol's version is a date.", country.get(), Map.of());
        }
        return reply(reply);
    }

    private static Reply reply(Protocol.Reply reply) {
        if (reply.body().length == 0) {
            return new Reply(ACCEPTED, Map.of(), reply.body(), reply.events());
        }
        Map<String, String> headers = headers();
        if (reply.outcome() == Protocol.Outcome.GREETED) {
            // Some clients want one; nothing is kept behind it, and any is taken
            headers.put("Mcp-Session-Id", UUID.randomUUID().toString());
        }
        int status = switch (reply.outcome()) {
            case REFUSED -> BAD_REQUEST;
            case NOT_FOUND -> NOT_FOUND;
            case ANSWERED, GREETED -> OK;
        };
        return new Reply(status, headers, reply.body(), reply.events());
    }

    private Reply refused(int status, String why, Region region, Map<String, String> more) {
        return refused(status, Json.Nothing.NULL, why, region, more);
    }

    private Reply refused(int status, Object id, String why, Region region, Map<String, String> more) {
        Map<String, String> headers = headers();
        headers.putAll(more);
        String text = why + " " + assistants.safetyLine(region);
        byte[] body = Json.write(Rpc.error(id, Rpc.INVALID_REQUEST, text));
        return new Reply(status, headers, body, List.of());
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", JSON_TYPE);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private Optional<Region> country(String path) {
        if (path.equals(PATH) || path.equals(PATH + "/")) {
            return Optional.of(assistants.anywhere());
        }
        String name = path.startsWith(PATH + "/") ? path.substring(PATH.length() + 1) : "";
        return name.equals(Countries.ANYWHERE)
                ? Optional.empty()
                : assistants.countries().find(name);
    }

    private boolean isAllowed(Call call) {
        String origin = call.headers().getOrDefault("origin", "");
        return rules.hosts().matcher(call.headers().getOrDefault("host", "")).matches()
                && (!call.headers().containsKey("origin")
                        || rules.origins().matcher(origin).matches());
    }
}
