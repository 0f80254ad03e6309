package needlecare.skill;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How an answer is named in session attributes, so that it can be said again: by a number that means something in this
 * session only. What a patient asked or feels is not written down there.
 *
 * <p>The number keeps no secret from whoever has both the session's id and our answers: they could try all of them,
 * however they were mixed. So they are mixed by arithmetic, and no digest is loaded while a patient waits for the first
 * answer.
 */
final class References {
    /**
     * The fractional part of the golden ratio in 64 bits: odd, and with bits that spread (Steele, Lea and Flood, 2014).
     */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int HALF = Long.SIZE / 2;

    private final long session;
    private final Collection<String> answers;

    /**
     * References of a session.
     *
     * @param answers ids of all answers
     */
    References(String sessionId, Collection<String> answers) {
        this.session = mixed(SPREAD, sessionId);
        this.answers = answers;
    }

    /** The reference of an answer. */
    String to(String answerId) {
        return HexFormat.of().toHexDigits(mixed(session, answerId));
    }

    /** The id of the answer that a reference names; empty if it is of another session or version. */
    Optional<String> answer(String reference) {
        try {
            return answer(HexFormat.fromHexDigitsToLong(reference)).filter(id -> to(id).equals(reference));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<String> answer(long number) {
        for (String id : answers) {
            if (mixed(session, id) == number) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static long mixed(long start, String text) {
        long mix = start;
        for (int i = 0; i < text.length(); i++) {
            mix = (mix ^ text.charAt(i)) * SPREAD;
            mix ^= mix >>> HALF;
        }
        return mix;
    }
}
