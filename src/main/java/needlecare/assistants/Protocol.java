package needlecare.assistants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.guidance.Region;

/**
 * The Model Context Protocol without sessions: bytes of a message in, bytes of the answer out. Whatever comes gets an
 * answer of the protocol, and a danger that is told in any text of a message is answered before its form is looked at.
 */
final class Protocol {
    /** The answers to a full body of pings stay far below what Lambda passes on. */
    private static final int LONGEST_BATCH = 32;

    /** How long a list of tools may be kept, in milliseconds; it changes with a new version only. */
    private static final int LIST_IS_GOOD_FOR = 3_600_000;

    private static final String NOTIFICATION = "notifications/";
    private static final String NAME = "name";
    private static final Pattern QUOTE = Pattern.compile("[\"\\\\]");

    /** Words of the protocol and our own: told to us, not by a patient. */
    private static final Set<String> OWN_WORDS = Set.of(
            "jsonrpc",
            "2.0",
            "id",
            "method",
            "params",
            NAME,
            "arguments",
            "_meta",
            "symptom",
            "question",
            Tool.AREA,
            Tool.HOURS,
            "tools/call",
            "tools/list",
            "initialize",
            "ping",
            "server/discover",
            "protocolVersion",
            "capabilities",
            "clientInfo",
            "version",
            "title",
            "progressToken",
            "cursor",
            "result",
            "error",
            "code",
            "message",
            "data",
            Versions.IN_META,
            "io.modelcontextprotocol/clientInfo",
            "io.modelcontextprotocol/clientCapabilities");

    private final Answers answers;
    private final List<Map<String, Object>> tools;
    private final Consumer<String> log;

    /**
     * The protocol over some answers.
     *
     * @param log takes a line on each failure, never a word of the patient
     */
    Protocol(Answers answers, Consumer<String> log) {
        this.answers = answers;
        this.tools = Stream.of(Tool.values())
                .map(tool -> tool.definition(answers.words()))
                .toList();
        this.log = log;
    }

    /**
     * What goes back.
     *
     * @param body the answer; empty if none is due
     * @param outcome what HTTP makes of it
     * @param id of the request; null of the protocol where there is none
     * @param events what may be counted
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(byte[] body, Outcome outcome, Object id, List<CallEvent> events) {}

    /** What came of a message, as far as a status of HTTP tells it. */
    enum Outcome {
        ANSWERED,
        /** Answers a handshake. */
        GREETED,
        /** The message as a whole was refused. */
        REFUSED,
        /** A method that we don't have, asked for by a request without handshake. */
        NOT_FOUND
    }

    /** A request with all that is known of it. */
    private record Request(Object id, String method, Map<String, Object> params, List<String> texts, Region region) {
        boolean isStateless() {
            return Protocol.isStateless(params);
        }
    }

    private static boolean isStateless(Map<String, Object> params) {
        return Versions.named(params).filter(Versions.STATELESS::equals).isPresent();
    }

    private static Map<String, Object> params(Map<String, Object> message) {
        return Json.fields(message.getOrDefault("params", Json.Nothing.NULL));
    }

    /** Answers a message or a batch of messages. */
    Reply answer(byte[] body, Region region) {
        List<CallEvent> events = new ArrayList<>();
        Object read;
        try {
            read = Json.read(body);
        } catch (IOException | RuntimeException noJson) {
            return refused(Rpc.PARSE_ERROR, "This is no JSON.", pieces(body), region);
        }
        if (read instanceof List<?> batch) {
            return batch(batch, region, events);
        }
        Optional<Map<String, Object>> answer = message(read, region, events);
        Map<String, Object> fields = Json.fields(read);
        return new Reply(
                answer.map(Json::write).orElse(new byte[0]),
                answer.map(one -> outcome(fields, one)).orElse(Outcome.ANSWERED),
                answer.map(one -> one.getOrDefault("id", Json.Nothing.NULL)).orElse(Json.Nothing.NULL),
                events);
    }

    private static Outcome outcome(Map<String, Object> request, Map<String, Object> answer) {
        if (Rpc.isRefusal(answer)) {
            return Outcome.REFUSED;
        }
        if (Rpc.isError(answer, Rpc.METHOD_NOT_FOUND) && isStateless(params(request))) {
            return Outcome.NOT_FOUND;
        }
        return request.getOrDefault("method", "").equals("initialize") ? Outcome.GREETED : Outcome.ANSWERED;
    }

    /** Batches belong to the revision of 2025-03-26; they are answered to anybody. */
    private Reply batch(List<?> batch, Region region, List<CallEvent> events) {
        if (batch.isEmpty() || batch.size() > LONGEST_BATCH) {
            return refused(
                    Rpc.INVALID_REQUEST,
                    "A batch holds 1 to " + LONGEST_BATCH + " messages.",
                    Json.texts(batch),
                    region);
        }
        List<Map<String, Object>> given = new ArrayList<>();
        batch.forEach(one -> message(one, region, events).ifPresent(given::add));
        return new Reply(
                given.isEmpty() ? new byte[0] : Json.write(given), Outcome.ANSWERED, Json.Nothing.NULL, events);
    }

    private Reply refused(int code, String why, List<String> texts, Region region) {
        return new Reply(
                Json.write(error(Json.Nothing.NULL, code, why, texts, region)),
                Outcome.REFUSED,
                Json.Nothing.NULL,
                List.of());
    }

    /** What a body that is no JSON may tell all the same: its pieces between quotes. */
    private static List<String> pieces(byte[] body) {
        return List.of(QUOTE.split(new String(body, StandardCharsets.UTF_8), -1));
    }

    private Optional<Map<String, Object>> message(Object message, Region region, List<CallEvent> events) {
        Map<String, Object> fields = Json.fields(message);
        Object id = fields.getOrDefault("id", Json.Nothing.NULL);
        boolean hasId = id instanceof String || id instanceof Json.Numeral;
        Object method = fields.getOrDefault("method", Json.Nothing.NULL);
        if (!(method instanceof String name)) {
            boolean isAnswer = hasId && (fields.containsKey("result") || fields.containsKey("error"));
            return isAnswer ? Optional.empty() : Optional.of(invalid(hasId, id, message, region));
        }
        if (!fields.containsKey("id") && name.startsWith(NOTIFICATION)) {
            return Optional.empty();
        }
        if (!hasId || !fields.getOrDefault("jsonrpc", "").equals("2.0")) {
            return Optional.of(invalid(hasId, id, message, region));
        }
        return Optional.of(answer(new Request(id, name, params(fields), Json.texts(message), region), events));
    }

    private Map<String, Object> invalid(boolean hasId, Object id, Object message, Region region) {
        return error(
                hasId ? id : Json.Nothing.NULL,
                Rpc.INVALID_REQUEST,
                "A request was expected, with jsonrpc, id and method.",
                Json.texts(message),
                region);
    }

    private Map<String, Object> answer(Request request, List<CallEvent> events) {
        boolean isCall = request.method().equals("tools/call");
        try {
            return isCall ? call(request, events) : other(request);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            log.accept("answered with the safety line: " + Assistants.describe(failure));
            ToolAnswer failed = answers.failed(request.region());
            if (isCall) {
                events.add(CallEvent.of(CallEvent.OTHER, failed));
                return Rpc.result(request.id(), failed.result());
            }
            return Rpc.error(request.id(), Rpc.INTERNAL_ERROR, failed.say());
        }
    }

    private Map<String, Object> other(Request request) {
        Optional<Map<String, Object>> unknownVersion = unknownVersion(request);
        if (unknownVersion.isPresent()) {
            return unknownVersion.get();
        }
        return switch (request.method()) {
            case "initialize" -> result(request, greeting(request.params()));
            case "server/discover" -> result(request, discovery());
            case "ping" -> result(request, new LinkedHashMap<>());
            case "tools/list" -> result(request, list(request));
            default ->
                error(
                        request.id(),
                        Rpc.METHOD_NOT_FOUND,
                        "There is no such method.",
                        request.texts(),
                        request.region());
        };
    }

    private Optional<Map<String, Object>> unknownVersion(Request request) {
        return Versions.named(request.params())
                .filter(version -> !Versions.ALL.contains(version))
                .map(version -> Rpc.error(
                        request.id(),
                        Rpc.UNSUPPORTED_VERSION,
                        message("This revision of the protocol is unknown.", request.texts(), request.region()),
                        versions(version)));
    }

    private static Map<String, Object> versions(Object requested) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("supported", Versions.ALL);
        data.put("requested", requested instanceof String text && Versions.isEchoed(text) ? text : "");
        return data;
    }

    /** A danger comes first, whatever is wrong with the call. */
    private Map<String, Object> call(Request request, List<CallEvent> events) {
        Object name = request.params().getOrDefault(NAME, Json.Nothing.NULL);
        Optional<Tool> tool = Tool.named(name);
        Object arguments = request.params().getOrDefault("arguments", Json.Nothing.NULL);
        Optional<ToolAnswer> danger = danger(request.texts(), request.region());
        if (danger.isPresent()) {
            return called(request, tool, danger.get(), events);
        }
        Optional<Map<String, Object>> unknownVersion = unknownVersion(request);
        if (unknownVersion.isPresent()) {
            return unknownVersion.get();
        }
        if (tool.isEmpty()) {
            return error(
                    request.id(),
                    Rpc.INVALID_PARAMS,
                    "There is no such tool.",
                    List.of(String.join(" ", Json.texts(arguments))),
                    request.region());
        }
        return called(request, tool, answer(tool.get(), arguments, request.region()), events);
    }

    private ToolAnswer answer(Tool tool, Object arguments, Region region) {
        try {
            ToolArguments given =
                    ToolArguments.of(tool, arguments, answers.words().areas());
            return tool == Tool.ABOUT ? answers.about(region) : answers.everyday(given, region);
        } catch (ToolArguments.Mistake mistake) {
            // A sentence may have come in parts
            return answers.danger(List.of(String.join(" ", Json.texts(arguments))), region)
                    .orElseGet(() -> answers.mistake(String.valueOf(mistake.getMessage()), region));
        }
    }

    private static Map<String, Object> called(
            Request request, Optional<Tool> tool, ToolAnswer answer, List<CallEvent> events) {
        events.add(CallEvent.of(tool.map(Tool::id).orElse(CallEvent.OTHER), answer));
        return result(request, answer.result());
    }

    private static Map<String, Object> result(Request request, Map<String, Object> result) {
        if (request.isStateless()) {
            result.put("resultType", "complete");
            result.put("_meta", Map.of("io.modelcontextprotocol/serverInfo", info()));
        }
        return Rpc.result(request.id(), result);
    }

    private Map<String, Object> greeting(Map<String, Object> params) {
        Map<String, Object> greeting = new LinkedHashMap<>();
        greeting.put("protocolVersion", Versions.agreed(params.getOrDefault("protocolVersion", Json.Nothing.NULL)));
        greeting.putAll(ourselves());
        return greeting;
    }

    private Map<String, Object> discovery() {
        Map<String, Object> discovery = new LinkedHashMap<>();
        discovery.put("supportedVersions", Versions.ALL);
        discovery.putAll(ourselves());
        keepable(discovery);
        return discovery;
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put(NAME, "needle-care");
        info.put("title", "Needle Care");
        info.put("version", "1.0.0");
        return info;
    }

    private Map<String, Object> ourselves() {
        Map<String, Object> ourselves = new LinkedHashMap<>();
        ourselves.put("capabilities", Map.of("tools", Map.of("listChanged", false)));
        ourselves.put("serverInfo", info());
        ourselves.put("instructions", answers.words().instructions());
        return ourselves;
    }

    private Map<String, Object> list(Request request) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("tools", tools);
        if (request.isStateless()) {
            keepable(list);
        }
        return list;
    }

    /** It is the same for everybody. */
    private static void keepable(Map<String, Object> result) {
        result.put("ttlMs", LIST_IS_GOOD_FOR);
        result.put("cacheScope", "public");
    }

    private Map<String, Object> error(Object id, int code, String text, List<String> texts, Region region) {
        return Rpc.error(id, code, message(text, texts, region));
    }

    /** What an error says: the advice on a danger if one is told, else what was wrong and the safety line. */
    private String message(String text, List<String> texts, Region region) {
        try {
            return danger(texts, region).map(ToolAnswer::say).orElseGet(() -> text + " " + answers.safetyLine(region));
        } catch (RuntimeException | StackOverflowError failure) {
            log.accept("refused with the safety line: " + Assistants.describe(failure));
            return answers.failed(region).say();
        }
    }

    private Optional<ToolAnswer> danger(List<String> texts, Region region) {
        return answers.danger(texts.stream().distinct().filter(this::isTold).toList(), region);
    }

    private boolean isTold(String text) {
        return !text.isBlank()
                && !OWN_WORDS.contains(text)
                && Tool.named(text).isEmpty()
                && !answers.words().areas().contains(text);
    }
}
