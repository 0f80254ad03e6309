package needlecare.skill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * How an answer is named in session attributes, so that it can be said again: by a number that means something in this session only. What a
 * patient asked or feels is not written down there.
 */
final class References {
    private static final int BYTES = 8;

    private final String sessionId;
    private final Collection<String> answers;
    private Map<String, String> known = Map.of();

    /**
     * References of a session.
     *
     * @param answers ids of all answers
     */
    References(String sessionId, Collection<String> answers) {
        this.sessionId = sessionId;
        this.answers = answers;
    }

    /** The reference of an answer. */
    String to(String answerId) {
        return HexFormat.of().formatHex(sha256().digest(bytes(answerId)), 0, BYTES);
    }

    /** The id of the answer that a reference names; empty if it is of another session or version. */
    Optional<String> answer(String reference) {
        if (known.isEmpty()) {
            Map<String, String> all = new HashMap<>();
            answers.forEach(id -> all.put(to(id), id));
            known = all;
        }
        return Optional.ofNullable(known.get(reference));
    }

    private byte[] bytes(String answerId) {
        return (sessionId + '\n' + answerId).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
