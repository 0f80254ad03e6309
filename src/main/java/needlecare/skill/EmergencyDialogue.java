package needlecare.skill;

import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;
import needlecare.guidance.WhileWaiting;
import needlecare.listening.Listener;
import needlecare.listening.WaitingListener;
import needlecare.listening.WaitingListener.Kind;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.Session.Danger;
import needlecare.triage.Finding;

/**
 * Answers every turn after an emergency, until the patient says that it is over or the session ends: from what the red
 * flag says for the time until help comes, never with an everyday answer.
 */
record EmergencyDialogue(Guidance guidance, WaitingListener waiting, Listener listener) {
    private static final String WORSE = "worse";
    private static final String EVERYDAY = "everyday";
    private static final String UNKNOWN = "unknown";
    private static final String GOODBYE = "goodbye";

    /** The red flag of last resort: it has no first aid of its own, so it never takes the place of one that has. */
    private static final String OTHER_DANGER = "other_danger";

    /**
     * The answer to a turn while an emergency stands.
     *
     * @param heard the danger of the turn itself
     */
    Outcome answer(Turn turn, Danger danger, Optional<Finding> heard) {
        Optional<Kind> kind = waiting.kind(turn.words());
        if (heard.isEmpty()
                && kind.filter(told -> told.kind().equals(WhileWaiting.OVER)).isPresent()) {
            return over(turn, danger);
        }
        Optional<String> becomes = kind.flatMap(Kind::becomes).or(() -> takesOver(danger, heard));
        if (becomes.isPresent()) {
            return advisory(becomes.get(), turn);
        }
        Optional<String> topic = turn.intent().topic().or(() -> everyday(turn));
        if (kind.isEmpty() && heard.isEmpty() && topic.isPresent()) {
            return ofTopic(topic.get(), turn, danger);
        }
        String usual = heard.isPresent() ? WORSE : UNKNOWN;
        return waiting(kind.map(Kind::kind).orElse(usual), turn, danger, Ending.LISTEN);
    }

    /**
     * What a red flag that isn't an emergency has to say itself to what was asked; empty if it has nothing of its own.
     */
    Optional<Outcome> ownAnswer(Turn turn, Danger danger) {
        Map<String, String> ownWords = flag(danger).whileWaiting(danger.level());
        if (ownWords.isEmpty()) {
            return Optional.empty();
        }
        return waiting.kind(turn.words())
                .or(() -> turn.intent().topic().flatMap(waiting::kindOfTopic))
                .map(Kind::kind)
                .filter(ownWords::containsKey)
                .map(kind -> waiting(kind, turn, danger, Ending.LISTEN));
    }

    /**
     * A second emergency takes over, unless its signs belong to the first one, as being out of breath belongs to an
     * allergic shock.
     */
    private Optional<String> takesOver(Danger danger, Optional<Finding> heard) {
        return heard.filter(finding -> finding.urgency() == Urgency.EMERGENCY)
                .map(Finding::flag)
                .filter(flag -> !flag.equals(OTHER_DANGER)
                        && !flag.equals(danger.flag())
                        && !flag(danger).includes().contains(flag));
    }

    private Optional<String> everyday(Turn turn) {
        return turn.words().isEmpty()
                ? Optional.empty()
                : listener.understand(turn.words()).map(Question::topic);
    }

    private Outcome ofTopic(String topic, Turn turn, Danger danger) {
        return switch (topic) {
            case Topics.REPEAT -> advisory(flag(danger).id(), turn);
            case Topics.STOP -> waiting(GOODBYE, turn, danger, Ending.END);
            default ->
                waiting(waiting.kindOfTopic(topic).map(Kind::kind).orElse(EVERYDAY), turn, danger, Ending.LISTEN);
        };
    }

    private Outcome advisory(String flag, Turn turn) {
        return Replies.danger(turn, guidance.advisory(flag, Urgency.EMERGENCY, turn.region()), Ending.LISTEN);
    }

    private Outcome waiting(String kind, Turn turn, Danger danger, Ending ending) {
        return Replies.danger(
                turn, guidance.whileWaiting(flag(danger).id(), kind, danger.level(), turn.region()), ending);
    }

    private Outcome over(Turn turn, Danger danger) {
        Reply reply = guidance.over(flag(danger).id(), danger.level(), turn.region());
        return new Outcome(reply, Ending.FOLLOW_UP, turn.with(turn.session().outOfDanger()));
    }

    private RedFlag flag(Danger danger) {
        return Optional.ofNullable(guidance.redFlags().get(danger.flag()))
                .or(() -> Optional.ofNullable(guidance.redFlags().get(OTHER_DANGER)))
                .orElseThrow();
    }
}
