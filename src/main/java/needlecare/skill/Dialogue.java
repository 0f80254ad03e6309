package needlecare.skill;

import java.util.List;
import java.util.Optional;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.skill.Outcome.Ending;
import needlecare.triage.Finding;

/** Decides what is answered to danger, and to what is no question: a turn in, an outcome out; knows no Alexa. */
record Dialogue(Guidance guidance, Replies replies, EmergencyDialogue emergencies) {
    /** The answer to a turn after an emergency that isn't over; empty where none was heard in this session. */
    Optional<Outcome> inEmergency(Turn turn) {
        return turn.session().emergency().map(danger -> emergencies.answer(turn, danger, danger(turn)));
    }

    /**
     * What an urgent sign that was heard in this session has to say itself to what is asked now; empty if it has
     * nothing of its own.
     */
    Optional<Outcome> afterUrgent(Turn turn) {
        return turn.session().danger().flatMap(danger -> emergencies.ownAnswer(turn, danger));
    }

    /** The danger of a turn: heard in its words, or told by its intent. The higher level counts (red-flag rule 1). */
    Optional<Finding> danger(Turn turn) {
        Optional<Finding> heard = turn.screening().danger();
        Optional<Finding> told = byIntent(turn);
        if (heard.isEmpty() || told.isEmpty()) {
            return heard.isPresent() ? heard : told;
        }
        return heard.get().urgency().compareTo(told.get().urgency()) >= 0 ? heard : told;
    }

    private Optional<Finding> byIntent(Turn turn) {
        RedFlag flag = guidance.redFlags().get(turn.intent().topic().orElse(""));
        return flag == null
                ? Optional.empty()
                : Optional.of(new Finding(
                        flag.id(),
                        turn.intent().urgency().orElse(flag.urgency()),
                        "the intent " + turn.utterance().intentName()));
    }

    /** The urgent advisory and nothing else; empty if the turn tells of no danger. */
    Optional<Outcome> advise(Turn turn) {
        return danger(turn)
                .map(finding -> guidance.advisory(finding.flag(), finding.urgency(), turn.region()))
                .map(advisory -> Replies.danger(turn, advisory, turn.oneShot() ? Ending.END : Ending.LISTEN));
    }

    /** The disclaimer is heard at each launch but that of a patient who is remembered: that one has heard it. */
    Outcome welcome(Turn turn) {
        List<String> welcome = turn.session().has(Session.Note.REMEMBERED)
                ? guidance.conversation().launch().later()
                : guidance.conversation().launch().first();
        return replies.welcome(turn, Guidance.pick(welcome, turn.variant()));
    }

    /** Says what can be asked, and first what to do in an emergency. */
    Outcome notUnderstood(Turn turn) {
        String text = Guidance.pick(guidance.conversation().fallback(), turn.variant());
        return replies.say(turn, "fallback", text, Ending.ASKS);
    }

    /** Something failed, or the request is of no kind that we know. */
    Outcome failed(Turn turn) {
        return replies.say(turn, TurnEvent.SAFETY_LINE, guidance.conversation().safetyLine(), Ending.END);
    }
}
