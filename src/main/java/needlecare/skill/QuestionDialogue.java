package needlecare.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.Topic;
import needlecare.listening.Listener;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.Session.Note;
import needlecare.skill.Session.Pending;

/**
 * Decides what is answered to everyday questions, and to what is said between them: a turn in, an outcome out; knows no
 * Alexa.
 */
record QuestionDialogue(
        Guidance guidance,
        Listener listener,
        Replies replies,
        TreatmentDialogue treatments,
        ReminderDialogue reminding) {
    private static final String WARNING_SIGNS = "warning_signs";

    /** The answer of a topic, with the thing and the way of asking that the slots or the words name. */
    Outcome answer(Turn turn, String topic) {
        return answer(turn, question(turn, topic));
    }

    /** The answer to words that came in a free-speech slot; empty if they are about nothing that we know. */
    Optional<Outcome> answerWords(Turn turn) {
        return listener.understand(turn.words())
                .map(question -> answer(turn, question))
                .or(() -> turn.screening().mentions() ? Optional.of(answer(turn, WARNING_SIGNS)) : Optional.empty());
    }

    private Outcome answer(Turn turn, Question question) {
        String topic = question.topic();
        Optional<Pending> pending = turn.session().pending();
        if (pending.isPresent() && (topic.equals(Topics.YES) || topic.equals(Topics.NO))) {
            return topic.equals(Topics.YES) ? agreed(turn, pending.get()) : declined(turn, pending.get());
        }
        if (isOff(topic)) {
            return replies.answer(turn, question, Ending.FOLLOW_UP);
        }
        return switch (topic) {
            case Topics.STOP, Topics.NO -> replies.answer(turn, Question.about(topic), Ending.END);
            case Topics.REPEAT -> again(turn);
            case Topics.MORE -> more(turn);
            case Topics.FORGET_ME ->
                wishesDeletion(turn) ? treatments.forget(turn, question) : treatments.whatIsKnown(turn);
            case Topics.TREATMENT_TIME -> treatments.told(turn);
            case Topics.REMINDER -> reminding.answer(turn, question);
            default -> offeringTime(replies.answer(turn, question, Ending.FOLLOW_UP), turn);
        };
    }

    /** An intent alone tells what its samples say; where words came, these must say it themselves. */
    private boolean wishesDeletion(Turn turn) {
        return turn.words().isEmpty() || listener.wishesDeletion(turn.words());
    }

    private Outcome agreed(Turn turn, Pending pending) {
        return switch (pending) {
            case REMEMBER -> treatments.consented(turn);
            case REMIND_WATER, REMIND_TRAINING -> reminding.agreed(turn, pending);
            case TREATMENT_TIME -> treatments.told(turn);
        };
    }

    private Outcome declined(Turn turn, Pending pending) {
        return switch (pending) {
            case REMEMBER -> treatments.refused(turn);
            case REMIND_WATER, REMIND_TRAINING -> reminding.declined(turn);
            case TREATMENT_TIME -> replies.answer(turn, Question.about(Topics.NO), Ending.END);
        };
    }

    /** Asks once a session when the treatment was, where the answer would be better for it. */
    private Outcome offeringTime(Outcome outcome, Turn turn) {
        boolean wanted = guidance.dependsOnTime(outcome.reply().topic())
                && turn.session().treatedAt().isEmpty()
                && turn.session().danger().isEmpty()
                && !turn.session().has(Note.OFFERED)
                && !isOff(Topics.TREATMENT_TIME)
                && !turn.oneShot();
        return wanted ? asking(outcome.with(outcome.session().offeredTime()), turn, Pending.TREATMENT_TIME) : outcome;
    }

    /** The outcome with one of our own questions behind it. */
    private Outcome asking(Outcome outcome, Turn turn, Pending pending) {
        List<String> question = switch (pending) {
            case REMEMBER -> guidance.conversation().prompts().askToRemember();
            case TREATMENT_TIME -> guidance.conversation().prompts().offerTime();
            case REMIND_WATER, REMIND_TRAINING ->
                guidance.conversation().prompts().askToRemind();
        };
        return outcome.asking(Guidance.pick(question, turn.variant()), pending);
    }

    private boolean isOff(String topic) {
        Topic known = guidance.topics().get(topic);
        return known != null && known.isOff();
    }

    private Question question(Turn turn, String topic) {
        Question heard = listener.about(topic, turn.words());
        Optional<String> thing = turn.id("thing");
        Optional<String> asking = asking(turn, heard);
        if (thing.isEmpty() || thing.equals(heard.thing())) {
            return new Question(topic, heard.thing(), heard.brand(), asking, heard.circumstances());
        }
        return new Question(topic, thing, Optional.empty(), asking, heard.circumstances());
    }

    private static Optional<String> asking(Turn turn, Question heard) {
        return turn.id("asking").or(() -> turn.intent().asking()).or(heard::asking);
    }

    /**
     * Goes on where a session was interrupted: with what was answered last, and what was asked behind it; empty if
     * nothing was.
     */
    Optional<Outcome> resumed(Turn turn) {
        if (turn.session().last().isEmpty()) {
            return Optional.empty();
        }
        Outcome again = again(turn);
        boolean asks = again.ending() == Ending.FOLLOW_UP;
        return turn.session()
                .pending()
                .filter(pending -> asks)
                .map(pending -> asking(again, turn, pending))
                .or(() -> Optional.of(again));
    }

    private Outcome again(Turn turn) {
        Optional<LastAnswer> last = turn.session().last();
        if (last.isEmpty()) {
            return replies.answer(turn, Question.about(Topics.REPEAT), Ending.FOLLOW_UP);
        }
        Question asked = last.get().question();
        if (isRedFlag(asked)) {
            return Replies.danger(
                    turn,
                    guidance.advisory(last.get().id(), turn.region()),
                    turn.oneShot() ? Ending.END : Ending.LISTEN);
        }
        if (asked.topic().equals(Topics.REMINDER)) {
            return reminding.again(turn, asked);
        }
        int variant = last.get().variant();
        return guidance.again(last.get().id(), asked, turn.recovery(), turn.region(), variant, Map.of())
                .map(reply ->
                        Replies.answered(turn, reply, new LastAnswer(reply.id(), asked, variant), Ending.FOLLOW_UP))
                .orElseGet(() -> replies.answer(
                        turn,
                        guidance.topics().containsKey(asked.topic()) ? asked : Question.about(Topics.REPEAT),
                        Ending.FOLLOW_UP));
    }

    private Outcome more(Turn turn) {
        Optional<Question> last = turn.session().last().map(LastAnswer::question);
        if (last.filter(this::isRedFlag).isPresent()) {
            return again(turn);
        }
        return last.filter(asked -> guidance.topics().containsKey(asked.topic()))
                .flatMap(asked -> guidance.more(asked, turn.recovery(), turn.region(), turn.variant())
                        .map(reply -> Replies.answered(
                                turn, reply, new LastAnswer(reply.id(), asked, turn.variant()), Ending.FOLLOW_UP)))
                .orElseGet(() -> replies.answer(turn, Question.about(Topics.MORE), Ending.FOLLOW_UP));
    }

    private boolean isRedFlag(Question asked) {
        return guidance.redFlags().containsKey(asked.topic());
    }
}
