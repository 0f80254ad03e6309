package needlecare.assistants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The revisions of the protocol. Those of 2025 begin with a handshake; that of 2026 names itself in each request. */
final class Versions {
    /** Named to whoever asks for one that we don't know. */
    static final String USUAL = "2025-11-25";

    /** Without a handshake and without sessions. */
    static final String STATELESS = "2026-07-28";

    private static final List<String> WITH_HANDSHAKE = List.of("2025-03-26", "2025-06-18", USUAL);

    /** All of them, the newest first. */
    static final List<String> ALL = List.of(STATELESS, USUAL, "2025-06-18", "2025-03-26");

    /** Where a request of 2026 names its revision. */
    static final String IN_META = "io.modelcontextprotocol/protocolVersion";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private Versions() {}

    /** The revision to agree on with a client that asks for one: never an error. */
    static String agreed(Object asked) {
        return asked instanceof String version && WITH_HANDSHAKE.contains(version) ? version : USUAL;
    }

    /** Whether a header may stand. Clients were seen to send another date than they agreed on, so any date may. */
    static boolean isDate(String header) {
        return DATE.matcher(header.strip()).matches();
    }

    /** Whether the name of an unknown revision may be said back: it is no sentence. */
    static boolean isEchoed(String version) {
        return SHORT.matcher(version).matches();
    }

    /** The revision that a request names itself, if it does. */
    static Optional<Object> named(Map<String, Object> params) {
        return Optional.ofNullable(
                Json.fields(params.getOrDefault("_meta", Json.Nothing.NULL)).get(IN_META));
    }
}
