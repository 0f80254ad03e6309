package needlecare.skill;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;

/**
 * What is known within a session; it travels in the session attributes and ends with the session.
 *
 * @param treatedAt when the patient was treated
 * @param danger the worst level that was answered in this session, if it was a danger
 * @param last the last answer
 */
record Session(Optional<Instant> treatedAt, Optional<Urgency> danger, Optional<LastAnswer> last) {
    private static final String TREATED_AT = "treatedAt";
    private static final String DANGER = "danger";
    private static final String LAST = "last";
    private static final String ANSWER = "answer";

    /** Reads session attributes; what can't be read counts as not known. */
    static Session read(Map<String, Object> attributes) {
        return new Session(
                instant(attributes.getOrDefault(TREATED_AT, "")),
                attributes.get(DANGER) instanceof String level
                        ? urgency(level).filter(Urgency::isDanger)
                        : Optional.empty(),
                LastAnswer.read(attributes.getOrDefault(LAST, "")));
    }

    /** The attributes, with what the last reply was; that part is for whoever looks on and never read back. */
    Map<String, Object> attributes(Reply reply) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(
                ANSWER,
                Map.of("topic", reply.topic(), "urgency", reply.urgency().id()));
        treatedAt.ifPresent(at -> attributes.put(TREATED_AT, at.toString()));
        danger.ifPresent(level -> attributes.put(DANGER, level.id()));
        last.ifPresent(answer -> attributes.put(LAST, answer.attributes()));
        return attributes;
    }

    Session treated(Instant at) {
        return new Session(Optional.of(at), danger, last);
    }

    Session answered(LastAnswer answer) {
        boolean worse = answer.urgency().isDanger()
                && danger.filter(level -> level.compareTo(answer.urgency()) >= 0)
                        .isEmpty();
        return new Session(treatedAt, worse ? Optional.of(answer.urgency()) : danger, Optional.of(answer));
    }

    /** Everything forgotten. */
    static Session empty() {
        return new Session(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Optional<Urgency> urgency(String id) {
        try {
            return Optional.of(Urgency.named(id));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(Object value) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
