package needlecare.skill;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Urgency;

/**
 * What is known within a session; it travels in the session attributes and ends with the session. Of symptoms nothing
 * but the danger that was answered, as level and red flag, and the last answer.
 *
 * @param treatment when and where the patient was treated
 * @param talk where the talk stands
 * @param danger the danger that was answered in this session: an emergency stays until it is over
 * @param notes what was done already
 */
record Session(Treatment treatment, Talk talk, Optional<Danger> danger, Set<Note> notes) {

    /**
     * The treatment.
     *
     * @param at when it was
     * @param zone the listener's time zone
     */
    record Treatment(Optional<Instant> at, Optional<ZoneId> zone) {}

    /**
     * Where the talk stands.
     *
     * @param pending what a yes or no would answer
     * @param last the last answer
     */
    record Talk(Optional<Pending> pending, Optional<LastAnswer> last) {}

    /**
     * A danger that was answered.
     *
     * @param flag id of the red flag
     * @param level its level
     */
    record Danger(String flag, Urgency level) {
        boolean isEmergency() {
            return level == Urgency.EMERGENCY;
        }
    }

    /** What was done already. */
    enum Note {
        /** The zone and what is remembered were looked up. */
        LOOKED_UP("lookedUp"),
        /** The time is kept beyond the session, with the patient's consent. */
        REMEMBERED("remembered"),
        /** The patient was asked when the treatment was. */
        OFFERED("offered"),
        /** An everyday answer after a danger has said already what is to be done about it. */
        REMINDED("reminded");

        private final String id;

        Note(String id) {
            this.id = id;
        }

        /** Its name in the session attributes. */
        String id() {
            return id;
        }
    }

    /** A question of ours that a yes or no would answer. */
    enum Pending {
        /** Shall I remember this? */
        REMEMBER,
        /** When was your session? */
        TREATMENT_TIME,
        /** Shall I remind you to drink? */
        REMIND_WATER,
        /** Shall I remind you when you can train? */
        REMIND_TRAINING;

        private final String id = name().toLowerCase(Locale.ROOT);

        String id() {
            return id;
        }

        static Optional<Pending> named(Object id) {
            for (Pending pending : values()) {
                if (pending.id().equals(id)) {
                    return Optional.of(pending);
                }
            }
            return Optional.empty();
        }
    }

    Session {
        notes = Set.copyOf(notes);
    }

    Optional<Instant> treatedAt() {
        return treatment.at();
    }

    Optional<ZoneId> zone() {
        return treatment.zone();
    }

    Optional<Pending> pending() {
        return talk.pending();
    }

    Optional<LastAnswer> last() {
        return talk.last();
    }

    boolean has(Note note) {
        return notes.contains(note);
    }

    /** The emergency that was heard in this session and isn't over. */
    Optional<Danger> emergency() {
        return danger.filter(Danger::isEmergency);
    }

    /** The urgent sign that was heard in this session, as long as no everyday answer has come back to it. */
    Optional<Danger> urgentNotRemindedOf() {
        return danger.filter(known -> !known.isEmergency() && !has(Note.REMINDED));
    }

    Session treated(Instant at) {
        return with(new Treatment(Optional.of(at), zone()));
    }

    /** What was looked up is known from now on, and not looked up again. */
    Session lookedUp(Optional<ZoneId> found) {
        return with(new Treatment(treatedAt(), found.or(this::zone))).with(Note.LOOKED_UP);
    }

    /** Whether the time is kept beyond the session from now on. */
    Session remembered(boolean kept) {
        return kept ? with(Note.REMEMBERED) : without(Note.REMEMBERED);
    }

    /** The patient was asked for the time of the treatment. */
    Session offeredTime() {
        return asking(Pending.TREATMENT_TIME).with(Note.OFFERED);
    }

    Session asking(Pending question) {
        return with(new Talk(Optional.of(question), last()));
    }

    Session answered(LastAnswer answer) {
        return with(new Talk(Optional.empty(), Optional.of(answer)));
    }

    /** A danger was answered: it stays until one comes that is as high, or until it is over. */
    Session endangered(String flag, Urgency level) {
        boolean asHigh =
                danger.filter(known -> known.level().compareTo(level) > 0).isEmpty();
        return asHigh ? with(Optional.of(new Danger(flag, level))).without(Note.REMINDED) : this;
    }

    /** What is to be done about the danger was said once more, beside an everyday answer. */
    Session reminded() {
        return danger.isPresent() ? with(Note.REMINDED) : this;
    }

    /** The patient said that there is no danger, or that it is over. */
    Session outOfDanger() {
        return with(Optional.empty()).without(Note.REMINDED);
    }

    /** Everything forgotten, and not looked up again in this session. A danger stays: it is no memory, but a duty. */
    Session forgotten() {
        return with(new Treatment(Optional.empty(), zone()))
                .with(new Talk(Optional.empty(), Optional.empty()))
                .with(Note.LOOKED_UP)
                .with(Note.OFFERED)
                .without(Note.REMEMBERED);
    }

    private Session with(Treatment other) {
        return new Session(other, talk, danger, notes);
    }

    private Session with(Talk other) {
        return new Session(treatment, other, danger, notes);
    }

    private Session with(Optional<Danger> other) {
        return new Session(treatment, talk, other, notes);
    }

    private Session with(Note note) {
        Set<Note> more = EnumSet.of(note);
        more.addAll(notes);
        return new Session(treatment, talk, danger, more);
    }

    private Session without(Note note) {
        Set<Note> fewer = EnumSet.noneOf(Note.class);
        fewer.addAll(notes);
        fewer.remove(note);
        return new Session(treatment, talk, danger, fewer);
    }
}
