package needlecare.assistants;

import java.util.LinkedHashMap;
import java.util.Map;

/** The messages of JSON-RPC 2.0. */
final class Rpc {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    /** Of the revision of 2026: the request names a revision that we don't know. */
    static final int UNSUPPORTED_VERSION = -32022;

    private Rpc() {}

    static Map<String, Object> result(Object id, Map<String, Object> result) {
        Map<String, Object> message = message(id);
        message.put("result", result);
        return message;
    }

    static Map<String, Object> error(Object id, int code, String text) {
        return error(id, code, text, Map.of());
    }

    static Map<String, Object> error(Object id, int code, String text, Map<String, Object> data) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", text);
        if (!data.isEmpty()) {
            error.put("data", data);
        }
        Map<String, Object> message = message(id);
        message.put("error", error);
        return message;
    }

    private static Map<String, Object> message(Object id) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        return message;
    }

    /** Whether a message is no answer to a request but a refusal of the whole message. */
    static boolean isRefusal(Map<String, Object> message) {
        return isError(message, PARSE_ERROR)
                || isError(message, INVALID_REQUEST)
                || isError(message, UNSUPPORTED_VERSION);
    }

    static boolean isError(Map<String, Object> message, int code) {
        return Json.fields(message.getOrDefault("error", Json.Nothing.NULL))
                .getOrDefault("code", 0)
                .equals(code);
    }
}
