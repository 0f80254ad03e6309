package needlecare.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Asked;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Reply;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.listening.Listener;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.Session.Danger;
import needlecare.skill.Session.Pending;
import needlecare.triage.Finding;

/** Decides what is answered: a turn in, an outcome out; knows no Alexa. */
final class Dialogue {
    private static final String WARNING_SIGNS = "warning_signs";
    private static final String TREATMENT_TIME = "treatment_time";
    private static final String REMINDER = "reminder";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Guidance guidance;
    private final Listener listener;
    private final Treatments treatments;
    private final Reminding reminding;
    private final EmergencyDialogue emergencies;

    Dialogue(
            Guidance guidance,
            Listener listener,
            Treatments treatments,
            Reminding reminding,
            EmergencyDialogue emergencies) {
        this.guidance = guidance;
        this.listener = listener;
        this.treatments = treatments;
        this.reminding = reminding;
        this.emergencies = emergencies;
    }

    /** The answer to a turn after an emergency that isn't over; empty where none was heard in this session. */
    Optional<Outcome> inEmergency(Turn turn) {
        return turn.session()
                .danger()
                .filter(Danger::isEmergency)
                .map(danger -> emergencies.answer(turn, danger, danger(turn)));
    }

    /** What an urgent sign that was heard in this session has to say itself to what is asked now; empty if it has nothing of its own. */
    Optional<Outcome> afterUrgent(Turn turn) {
        return turn.session().danger().flatMap(danger -> emergencies.ownAnswer(turn, danger));
    }

    /** The danger of a turn: heard in its words, or told by its intent. The higher level counts (red-flag rule 1). */
    Optional<Finding> danger(Turn turn) {
        Optional<Finding> heard = turn.screening().worst();
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
                        "the intent " + turn.intentName(),
                        ""));
    }

    /** The urgent advisory and nothing else. */
    Outcome advise(Turn turn, Finding finding) {
        Reply advisory = guidance.advisory(finding.flag(), finding.urgency(), turn.region());
        return danger(advisory, turn);
    }

    private static Outcome danger(Reply advisory, Turn turn) {
        LastAnswer last = new LastAnswer(advisory.id(), Asked.about(advisory.topic()), 0);
        return new Outcome(
                advisory,
                turn.oneShot() ? Ending.END : Ending.LISTEN,
                turn.session().answered(last).endangered(advisory.topic(), advisory.urgency()));
    }

    /** The disclaimer is heard at each launch but that of a patient who is remembered: that one has heard it. */
    Outcome welcome(Turn turn) {
        List<String> welcome = turn.session().remembered()
                ? guidance.conversation().laterLaunch()
                : guidance.conversation().firstLaunch();
        return said("launch", "help", Urgency.INFO, Guidance.pick(welcome, turn.variant()), Ending.ASKS, turn);
    }

    /** The answer of a topic, with the thing and the way of asking that the slots or the words name. */
    Outcome answer(Turn turn, String topic) {
        return answer(turn, asked(turn, topic));
    }

    /** The answer to words that came in a free-speech slot. */
    Outcome answerWords(Turn turn) {
        return listener.understand(turn.words())
                .map(question -> answer(turn, question))
                .orElseGet(() -> turn.screening().asked() ? answer(turn, WARNING_SIGNS) : notUnderstood(turn));
    }

    private Outcome answer(Turn turn, Asked question) {
        String topic = question.topic();
        Optional<Pending> pending = turn.session().pending();
        if (pending.isPresent() && (topic.equals(YES) || topic.equals(NO))) {
            return decided(turn, pending.get(), topic.equals(YES));
        }
        if (isOff(topic)) {
            return answered(turn, question, Ending.FOLLOW_UP);
        }
        return switch (topic) {
            case "stop", NO -> answered(turn, Asked.about(topic), Ending.END);
            case "repeat" -> again(turn);
            case "more" -> more(turn);
            case "forget_me" -> treatments.forget(turn, question, wishesDeletion(turn));
            case TREATMENT_TIME -> treatments.told(turn);
            case REMINDER -> reminding.asked(turn, question);
            default -> offeringTime(answered(turn, question, Ending.FOLLOW_UP), turn);
        };
    }

    /** An intent alone tells what its samples say; where words came, these must say it themselves. */
    private boolean wishesDeletion(Turn turn) {
        return turn.words().isEmpty() || listener.wishesDeletion(turn.words());
    }

    /** A yes or no to a question of ours. */
    private Outcome decided(Turn turn, Pending pending, boolean agreed) {
        return switch (pending) {
            case REMEMBER -> treatments.consented(turn, agreed);
            case REMIND_WATER, REMIND_TRAINING -> reminding.decided(turn, pending, agreed);
            case TREATMENT_TIME -> agreed ? treatments.told(turn) : answered(turn, Asked.about(NO), Ending.END);
        };
    }

    /** Amazon asked the patient to allow reminders; this is what came of it. */
    Outcome permitted(Turn turn, String status, String token) {
        return reminding.permitted(turn, status, Pending.named(token));
    }

    /** The user has left the skill. False if what is kept couldn't be deleted. */
    boolean left(Turn turn) {
        return treatments.left(turn);
    }

    /** Asks once a session when the treatment was, where the answer would be better for it. */
    private Outcome offeringTime(Outcome outcome, Turn turn) {
        boolean wanted = guidance.dependsOnTime(outcome.reply().topic())
                && turn.session().treatedAt().isEmpty()
                && turn.session().danger().isEmpty()
                && !turn.session().offered()
                && !isOff(TREATMENT_TIME)
                && !turn.oneShot();
        return wanted
                ? outcome.with(outcome.session().offeredTime())
                        .asking(
                                Guidance.pick(guidance.conversation().offerTime(), turn.variant()),
                                Pending.TREATMENT_TIME)
                : outcome;
    }

    private boolean isOff(String topic) {
        Topic known = guidance.topics().get(topic);
        return known != null && known.isOff();
    }

    /** Says what can be asked, and first what to do in an emergency. */
    Outcome notUnderstood(Turn turn) {
        String text = Guidance.pick(guidance.conversation().fallback(), turn.variant());
        return said("fallback", "", Urgency.NONE, text, Ending.ASKS, turn);
    }

    /** Something failed, or the request is of no kind that we know. */
    Outcome failed(Turn turn) {
        return said("safety_line", "", Urgency.NONE, guidance.conversation().safetyLine(), Ending.END, turn);
    }

    private Outcome said(String id, String topic, Urgency urgency, String text, Ending ending, Turn turn) {
        Reply reply = new Reply(
                id, topic, urgency, guidance.say(text, turn.region()), guidance.show(text, turn.region()), List.of());
        return new Outcome(reply, ending, turn.session());
    }

    private Asked asked(Turn turn, String topic) {
        Asked heard = listener.about(topic, turn.words());
        Optional<String> thing = turn.id("thing");
        Optional<String> asking = asking(turn, heard);
        if (thing.isEmpty() || thing.equals(heard.thing())) {
            return new Asked(topic, heard.thing(), heard.brand(), asking, heard.circumstances());
        }
        return new Asked(topic, thing, Optional.empty(), asking, heard.circumstances());
    }

    private static Optional<String> asking(Turn turn, Asked heard) {
        Optional<String> resolved = turn.id("asking");
        if (resolved.isPresent()) {
            return resolved;
        }
        return turn.intent().asking().isPresent() ? turn.intent().asking() : heard.asking();
    }

    private Outcome answered(Turn turn, Asked asked, Ending ending) {
        Reply reply = guidance.answer(asked, turn.recovery(), turn.region(), turn.variant());
        return remembered(reply, asked, turn.variant(), ending, turn);
    }

    private static Outcome remembered(Reply reply, Asked asked, int variant, Ending ending, Turn turn) {
        LastAnswer last = new LastAnswer(reply.id(), asked, variant);
        return new Outcome(reply, ending, turn.session().answered(last));
    }

    private Outcome again(Turn turn) {
        Optional<LastAnswer> last = turn.session().last();
        if (last.isEmpty()) {
            return answered(turn, Asked.about("repeat"), Ending.FOLLOW_UP);
        }
        Asked asked = last.get().asked();
        if (guidance.redFlags().containsKey(asked.topic())) {
            return danger(guidance.advisory(last.get().id(), turn.region()), turn);
        }
        if (asked.topic().equals(REMINDER)) {
            return reminding.again(turn, asked);
        }
        int variant = last.get().variant();
        return guidance.again(last.get().id(), asked, turn.recovery(), turn.region(), variant, Map.of())
                .map(reply -> remembered(reply, asked, variant, Ending.FOLLOW_UP, turn))
                .orElseGet(() -> answered(
                        turn,
                        guidance.topics().containsKey(asked.topic()) ? asked : Asked.about("repeat"),
                        Ending.FOLLOW_UP));
    }

    private Outcome more(Turn turn) {
        Optional<LastAnswer> last = turn.session().last();
        if (last.isPresent()
                && guidance.redFlags().containsKey(last.get().asked().topic())) {
            return again(turn);
        }
        return last.map(LastAnswer::asked)
                .filter(asked -> guidance.topics().containsKey(asked.topic()))
                .flatMap(asked -> guidance.more(asked, turn.recovery(), turn.region(), turn.variant())
                        .map(reply -> remembered(reply, asked, turn.variant(), Ending.FOLLOW_UP, turn)))
                .orElseGet(() -> answered(turn, Asked.about("more"), Ending.FOLLOW_UP));
    }
}
