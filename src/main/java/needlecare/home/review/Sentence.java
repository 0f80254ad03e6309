package needlecare.home.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that a clinician signs: a sentence, a level, the examples or patterns of a red flag, a word list.
 *
 * @param id where it stands, such as {@code topics/caffeine/[asking why]/say 1}
 * @param text as it stands in the files
 */
record Sentence(String id, String text) {
    private static final int PREFIX = 16;

    /** The beginning of the SHA-256 of the text. */
    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, PREFIX);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
