package needlecare.memory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for a patient in the store: a keyed hash (HMAC-SHA256) of the user ID. Without the key nobody can tell whose
 * it is, and with another key all that was stored is out of reach.
 */
public record PatientKey(String value) {
    private static final String ALGORITHM = "HmacSHA256";

    static PatientKey of(String userId, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return new PatientKey(HexFormat.of().formatHex(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, impossible);
        }
    }

    /** Says nothing, so that it can't end up in a log. */
    @Override
    public String toString() {
        return "a patient";
    }
}
