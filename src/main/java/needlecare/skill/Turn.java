package needlecare.skill;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.RecoveryClock;
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
 * @param references how the session names answers
 * @param device whose device it comes from
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
        References references,
        Device device,
        Region region,
        Instant now,
        int variant,
        boolean oneShot) {

    /** Where the patient stands in the recovery; empty if the time of the treatment isn't known. */
    Optional<RecoveryClock> recovery() {
        Optional<Instant> at = session.treatedAt();
        return at.isPresent() ? RecoveryClock.of(at.get(), now, session.zone()) : Optional.empty();
    }

    /** The words of a slot; empty if nothing came in it. */
    Optional<String> spoken(String slot) {
        return Optional.ofNullable(slots.get(slot)).map(SlotWords::spoken);
    }

    /** The id of the value that the words of a slot stand for. */
    Optional<String> id(String slot) {
        SlotWords words = slots.get(slot);
        return words == null ? Optional.empty() : words.id();
    }

    Turn with(Session other) {
        return new Turn(
                intentName, intent, slots, words, screening, other, references, device, region, now, variant, oneShot);
    }
}
