package needlecare.skill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Guidance;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;

/**
 * What is known within a session; it travels in the session attributes and ends with the session. Of symptoms nothing but the danger that was
 * answered, as level and red flag, and the last answer.
 *
 * @param treatedAt when the patient was treated
 * @param zone the listener's time zone
 * @param lookedUp whether the zone and what is remembered were looked up already
 * @param remembered whether the time is kept beyond the session, with the patient's consent
 * @param offered whether the patient was asked already when the treatment was
 * @param pending what a yes or no would answer
 * @param danger the danger that was answered in this session: an emergency stays until it is over
 * @param last the last answer
 */
record Session(
        Optional<Instant> treatedAt,
        Optional<ZoneId> zone,
        boolean lookedUp,
        boolean remembered,
        boolean offered,
        Optional<Pending> pending,
        Optional<Danger> danger,
        Optional<LastAnswer> last) {

    /**
     * A danger that was answered.
     *
     * @param flag id of the red flag
     * @param level its level
     * @param reminded whether an everyday answer after it has said already what is to be done about it
     */
    record Danger(String flag, Urgency level, boolean reminded) {
        boolean isEmergency() {
            return level == Urgency.EMERGENCY;
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

    private static final String TREATED_AT = "treatedAt";
    private static final String ZONE = "zone";
    private static final String LOOKED_UP = "lookedUp";
    private static final String REMEMBERED = "remembered";
    private static final String OFFERED = "offered";
    private static final String PENDING = "pending";
    private static final String DANGER = "danger";
    private static final String SIGN = "sign";
    private static final String REMINDED = "reminded";
    private static final String LAST = "last";
    private static final String ANSWER = "answer";
    private static final String LEVEL = "level";

    /** Reads session attributes; what can't be read counts as not known. */
    static Session read(Map<String, Object> attributes, References references) {
        return new Session(
                instant(attributes.getOrDefault(TREATED_AT, "")),
                zone(attributes.getOrDefault(ZONE, "")),
                Boolean.TRUE.equals(attributes.get(LOOKED_UP)),
                Boolean.TRUE.equals(attributes.get(REMEMBERED)),
                Boolean.TRUE.equals(attributes.get(OFFERED)),
                Pending.named(attributes.getOrDefault(PENDING, "")),
                danger(attributes, references),
                LastAnswer.read(attributes.getOrDefault(LAST, ""), references));
    }

    /** A danger whose red flag can't be read, as of another version, stays one all the same: without a flag of its own. */
    private static Optional<Danger> danger(Map<String, Object> attributes, References references) {
        if (!(attributes.get(DANGER) instanceof String level)) {
            return Optional.empty();
        }
        String flag = attributes.get(SIGN) instanceof String sign
                ? references.answer(sign).map(LastAnswer::topic).orElse("")
                : "";
        return urgency(level)
                .filter(Urgency::isDanger)
                .map(known -> new Danger(flag, known, Boolean.TRUE.equals(attributes.get(REMINDED))));
    }

    /** The attributes, with a reference to the last reply and its level; these are for whoever looks on and never read back. */
    Map<String, Object> attributes(Reply reply, References references) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(ANSWER, references.to(reply.id()));
        attributes.put(LEVEL, reply.urgency().id());
        if (treatedAt.isPresent()) {
            attributes.put(TREATED_AT, treatedAt.get().toString());
        }
        if (zone.isPresent()) {
            attributes.put(ZONE, zone.get().getId());
        }
        flag(LOOKED_UP, lookedUp, attributes);
        flag(REMEMBERED, remembered, attributes);
        flag(OFFERED, offered, attributes);
        if (pending.isPresent()) {
            attributes.put(PENDING, pending.get().id());
        }
        if (danger.isPresent()) {
            Danger known = danger.get();
            attributes.put(DANGER, known.level().id());
            attributes.put(SIGN, references.to(Guidance.advisoryId(known.flag(), known.level())));
            flag(REMINDED, known.reminded(), attributes);
        }
        if (last.isPresent()) {
            attributes.put(LAST, last.get().attributes(references));
        }
        return attributes;
    }

    private static void flag(String name, boolean value, Map<String, Object> attributes) {
        if (value) {
            attributes.put(name, true);
        }
    }

    /** Which answer the attributes of a response speak of; empty if there is none. */
    static Optional<String> answerId(Map<String, ?> attributes, References references) {
        return attributes.get(ANSWER) instanceof String reference ? references.answer(reference) : Optional.empty();
    }

    Session treated(Instant at) {
        return new Session(Optional.of(at), zone, lookedUp, remembered, offered, pending, danger, last);
    }

    /** What was looked up is known from now on, and not looked up again. */
    Session lookedUp(Optional<ZoneId> found) {
        return new Session(treatedAt, found.or(() -> zone), true, remembered, offered, pending, danger, last);
    }

    Session remembered(boolean kept) {
        return new Session(treatedAt, zone, lookedUp, kept, offered, pending, danger, last);
    }

    /** The patient was asked for the time of the treatment. */
    Session offeredTime() {
        return new Session(
                treatedAt, zone, lookedUp, remembered, true, Optional.of(Pending.TREATMENT_TIME), danger, last);
    }

    Session asking(Pending question) {
        return new Session(treatedAt, zone, lookedUp, remembered, offered, Optional.of(question), danger, last);
    }

    Session answered(LastAnswer answer) {
        return new Session(
                treatedAt, zone, lookedUp, remembered, offered, Optional.empty(), danger, Optional.of(answer));
    }

    /** A danger was answered: it stays until one comes that is as high, or until it is over. */
    Session endangered(String flag, Urgency level) {
        boolean asHigh =
                danger.filter(known -> known.level().compareTo(level) > 0).isEmpty();
        return asHigh ? with(Optional.of(new Danger(flag, level, false))) : this;
    }

    /** What is to be done about the danger was said once more, beside an everyday answer. */
    Session reminded() {
        return with(danger.map(known -> new Danger(known.flag(), known.level(), true)));
    }

    /** The patient said that there is no danger, or that it is over. */
    Session outOfDanger() {
        return with(Optional.empty());
    }

    private Session with(Optional<Danger> other) {
        return new Session(treatedAt, zone, lookedUp, remembered, offered, pending, other, last);
    }

    /** Everything forgotten, and not looked up again in this session. A danger stays: it is no memory, but a duty. */
    Session forgotten() {
        return new Session(Optional.empty(), zone, true, false, true, Optional.empty(), danger, Optional.empty());
    }

    static Optional<Urgency> urgency(String id) {
        try {
            return Optional.of(Urgency.named(id));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
