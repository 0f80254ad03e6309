package needlecare.skill;

import java.time.Instant;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;

/** Watches one request go through the skill and tells afterwards what may be counted of it. Made anew for each request. */
public final class Observation {
    /** The topic of a request that was rightly answered with silence, or refused. */
    static final String SILENT = "silent";

    static final String SAFETY_LINE = "safety_line";

    /** How far the time of a request may lie from ours; endpoints outside Lambda must refuse what lies further. */
    private static final long LIMIT_SECONDS = 150;

    private String topic = SILENT;
    private Urgency urgency = Urgency.NONE;
    private boolean storeFault;
    private boolean stale;
    private boolean notDeleted;

    /** Something was said. */
    void answered(Reply reply) {
        topic = reply.topic().isEmpty() ? reply.id() : reply.topic();
        urgency = reply.urgency();
    }

    /** When the request says that it was sent. */
    void sent(Instant at, Instant now) {
        stale = Math.abs(at.getEpochSecond() - now.getEpochSecond()) > LIMIT_SECONDS;
    }

    /** Something failed, and all that was left was the safety line. */
    public void safetyLine() {
        topic = SAFETY_LINE;
        urgency = Urgency.NONE;
    }

    /** The store of treatment times failed; the answer came without it. */
    public void storeFault() {
        storeFault = true;
    }

    /** A user who left is still remembered, since the store failed. */
    void notDeleted() {
        notDeleted = true;
    }

    boolean isNotDeleted() {
        return notDeleted;
    }

    /** What may be counted. */
    public TurnEvent event() {
        return new TurnEvent(topic, urgency.id(), urgency.isDanger(), topic.equals(SAFETY_LINE), storeFault, stale);
    }
}
