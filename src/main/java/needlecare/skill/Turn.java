package needlecare.skill;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.Region;
import needlecare.skill.TurnEvent.Mark;
import needlecare.triage.Screening;

/**
 * Everything that is known of one request.
 *
 * @param utterance what was said
 * @param session what is known of the session
 * @param setting where and when it was said
 * @param marks what is counted of it besides its answer
 */
record Turn(Utterance utterance, Session session, Setting setting, Set<Mark> marks) {

    /**
     * What was said.
     *
     * @param intentName name of the intent, empty for other requests
     * @param intent what the model says of it
     * @param slots what came in its slots
     * @param words the words that came, as a sentence
     * @param screening what triage makes of them
     */
    record Utterance(
            String intentName, KnownIntent intent, Map<String, SlotWords> slots, String words, Screening screening) {}

    /**
     * Where and when it was said.
     *
     * @param references how the session names answers
     * @param device whose device it comes from
     * @param region where the listener lives
     * @param now the time of the answer
     * @param variant picks the wording; the same for the same request
     * @param oneShot whether the session began with this question ("ask needle care ...") and ends with its answer
     */
    record Setting(References references, Device device, Region region, Instant now, int variant, boolean oneShot) {}

    KnownIntent intent() {
        return utterance.intent();
    }

    String words() {
        return utterance.words();
    }

    Screening screening() {
        return utterance.screening();
    }

    References references() {
        return setting.references();
    }

    Device device() {
        return setting.device();
    }

    Region region() {
        return setting.region();
    }

    Instant now() {
        return setting.now();
    }

    int variant() {
        return setting.variant();
    }

    boolean oneShot() {
        return setting.oneShot();
    }

    /** Where the patient stands in the recovery; empty if the time of the treatment isn't known. */
    Optional<RecoveryClock> recovery() {
        Optional<Instant> at = session.treatedAt();
        return at.isPresent() ? RecoveryClock.of(at.get(), now(), session.zone()) : Optional.empty();
    }

    /** The words of a slot; empty if nothing came in it. */
    Optional<String> spoken(String slot) {
        return Optional.ofNullable(utterance.slots().get(slot)).map(SlotWords::spoken);
    }

    /** The id of the value that the words of a slot stand for. */
    Optional<String> id(String slot) {
        SlotWords words = utterance.slots().get(slot);
        return words == null ? Optional.empty() : words.id();
    }

    Turn with(Session other) {
        return new Turn(utterance, other, setting, marks);
    }

    Turn with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Turn(utterance, session, setting, more);
    }
}
