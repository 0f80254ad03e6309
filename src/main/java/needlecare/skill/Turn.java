package needlecare.skill;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Region;
import needlecare.triage.Screening;

/**
 * Everything that is known of one request.
 *
 * @param intentName name of the intent, empty for other requests
 * @param intent what the model says of it
 * @param slots what came in its slots
 * @param words the words that came, as a sentence
 * @param screening what triage makes of them
 * @param session what is known of the session
 * @param region where the listener lives
 * @param now the time of the answer
 * @param variant picks the wording; the same for the same request
 * @param oneShot whether the session began with this question ("ask needle care ...") and ends with its answer
 */
record Turn(
        String intentName,
        KnownIntent intent,
        Map<String, SlotWords> slots,
        String words,
        Screening screening,
        Session session,
        Region region,
        Instant now,
        int variant,
        boolean oneShot) {

    /** How long ago the treatment was; empty if that isn't known. */
    Optional<Duration> sinceTreatment() {
        return session.treatedAt().map(at -> Duration.between(at, now)).filter(since -> !since.isNegative());
    }

    Turn with(Session other) {
        return new Turn(intentName, intent, slots, words, screening, other, region, now, variant, oneShot);
    }
}
