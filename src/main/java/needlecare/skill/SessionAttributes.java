package needlecare.skill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import needlecare.guidance.Guidance;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;
import needlecare.skill.Session.Danger;
import needlecare.skill.Session.Note;
import needlecare.skill.Session.Pending;

/** Writes a session into Alexa's session attributes and reads it back. */
final class SessionAttributes {
    private static final String TREATED_AT = "treatedAt";
    private static final String ZONE = "zone";
    private static final String PENDING = "pending";
    private static final String DANGER = "danger";
    private static final String SIGN = "sign";
    private static final String LAST = "last";
    private static final String ANSWER = "answer";
    private static final String LEVEL = "level";

    private SessionAttributes() {}

    /** Reads session attributes; what can't be read counts as not known. */
    static Session read(Map<String, Object> attributes, References references) {
        Optional<Danger> danger = danger(attributes, references);
        return new Session(
                new Session.Treatment(time(attributes, TREATED_AT, Instant::parse), time(attributes, ZONE, ZoneId::of)),
                new Session.Talk(
                        Pending.named(attributes.getOrDefault(PENDING, "")),
                        LastAnswer.read(attributes.getOrDefault(LAST, ""), references)),
                danger,
                notes(attributes, danger));
    }

    private static Set<Note> notes(Map<String, Object> attributes, Optional<Danger> danger) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        for (Note note : Note.values()) {
            if (Boolean.TRUE.equals(attributes.get(note.id()))) {
                notes.add(note);
            }
        }
        if (danger.isEmpty()) {
            notes.remove(Note.REMINDED);
        }
        return notes;
    }

    /**
     * A danger whose red flag can't be read, as of another version, stays one all the same: without a flag of its own.
     */
    private static Optional<Danger> danger(Map<String, Object> attributes, References references) {
        if (!(attributes.get(DANGER) instanceof String level)) {
            return Optional.empty();
        }
        String flag = attributes.get(SIGN) instanceof String sign
                ? references.answer(sign).map(LastAnswer::topic).orElse("")
                : "";
        return urgency(level).filter(Urgency::isDanger).map(known -> new Danger(flag, known));
    }

    private static Optional<Urgency> urgency(String id) {
        try {
            return Optional.of(Urgency.named(id));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> time(Map<String, Object> attributes, String name, Function<String, T> parse) {
        if (!(attributes.get(name) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The attributes, with a reference to the last reply and its level; these are for whoever looks on and never read
     * back.
     */
    static Map<String, Object> write(Session session, Reply reply, References references) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(ANSWER, references.to(reply.id()));
        attributes.put(LEVEL, reply.urgency().id());
        session.treatedAt().ifPresent(at -> attributes.put(TREATED_AT, at.toString()));
        session.zone().ifPresent(zone -> attributes.put(ZONE, zone.getId()));
        for (Note note : Note.values()) {
            if (session.has(note)) {
                attributes.put(note.id(), true);
            }
        }
        session.pending().ifPresent(pending -> attributes.put(PENDING, pending.id()));
        session.danger().ifPresent(danger -> {
            attributes.put(DANGER, danger.level().id());
            attributes.put(SIGN, references.to(Guidance.advisoryId(danger.flag(), danger.level())));
        });
        session.last().ifPresent(last -> attributes.put(LAST, last.attributes(references)));
        return attributes;
    }

    /** Which answer the attributes of a response speak of; empty if there is none. */
    static Optional<String> answerId(Map<String, ?> attributes, References references) {
        return attributes.get(ANSWER) instanceof String reference ? references.answer(reference) : Optional.empty();
    }
}
