package needlecare.skill;

import java.util.Set;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;

/**
 * What an operator may count of one request: never a word, an ID or a token.
 *
 * @param topic id of the topic or red flag, else what was said instead of one ({@code launch}, {@code fallback}, {@code
 *     safety_line}), or {@code silent}: always one of the guidance's own ids, so there are few
 * @param urgency the answer's level
 * @param marks what else is counted
 */
public record TurnEvent(String topic, Urgency urgency, Set<Mark> marks) {
    /** The topic of a request that was rightly answered with an empty response. */
    static final String SILENT = "silent";

    /** The id of what is said when something failed. */
    static final String SAFETY_LINE = "safety_line";

    /** What may be counted besides the topic and the level. */
    public enum Mark {
        /** The store of treatment times failed; the answer came without it. */
        STORE_FAULT,
        /** The request was older or newer than Alexa's own limit; on Lambda it is answered all the same. */
        STALE,
        /** The request is of a type that the skill doesn't know. */
        UNKNOWN_REQUEST
    }

    public TurnEvent {
        marks = Set.copyOf(marks);
    }

    /** Something was said. */
    static TurnEvent answered(Reply reply, Set<Mark> marks) {
        return new TurnEvent(reply.topic().isEmpty() ? reply.id() : reply.topic(), reply.urgency(), marks);
    }

    /** Nothing was said, since nobody listens. */
    static TurnEvent silent(Set<Mark> marks) {
        return new TurnEvent(SILENT, Urgency.NONE, marks);
    }

    /** All that was left was the safety line. */
    public static TurnEvent failed() {
        return new TurnEvent(SAFETY_LINE, Urgency.NONE, Set.of());
    }

    /** The name of the answer's level. */
    public String level() {
        return urgency.id();
    }

    /** Whether something is counted. */
    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether the answer's level is a danger. */
    public boolean isDanger() {
        return urgency.isDanger();
    }

    /** Whether something failed and the safety line was spoken. */
    public boolean isSafetyLine() {
        return topic.equals(SAFETY_LINE);
    }
}
