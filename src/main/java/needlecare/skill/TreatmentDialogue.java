package needlecare.skill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.memory.Change;
import needlecare.memory.Memory;
import needlecare.memory.Remembered;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.Session.Note;
import needlecare.skill.Session.Pending;
import needlecare.skill.TurnEvent.Mark;

/** Talks about the time of the treatment: when it was, whether to remember it, what is known, and forgetting it. */
record TreatmentDialogue(Guidance guidance, Replies replies, Memory memory) {
    private static final String KNOWN = "known";
    private static final String JUST_NOW = "now";

    /** The tip that comes with the consent, and not again. */
    private static final Set<String> OFFERED = Set.of("training_reminder");

    /** The patient says when it was. */
    Outcome told(Turn turn) {
        if (turn.intent().asking().filter(JUST_NOW::equals).isPresent()) {
            return counted(turn, new TreatmentTime.At(turn.now(), false));
        }
        TreatmentTime.Said said =
                new TreatmentTime.Said(turn.spoken("date"), turn.spoken("time"), turn.spoken("duration"));
        return switch (TreatmentTime.read(
                said,
                turn.now(),
                turn.session().zone().map(List::of).orElse(turn.region().zones()),
                guidance.clock().latest())) {
            case TreatmentTime.At at -> counted(turn, at);
            case TreatmentTime.Ahead ahead -> answered(turn, "ahead");
            case TreatmentTime.Unclear unclear -> answered(turn, "unclear");
        };
    }

    private Outcome counted(Turn before, TreatmentTime.At at) {
        Session told = before.session().treated(at.instant());
        Optional<Change> change = told.has(Note.REMEMBERED)
                ? Optional.of(memory.correct(before.device().userId(), remembered(at.instant(), before)))
                : Optional.empty();
        boolean kept = change.filter(Change.DONE::equals).isPresent();
        Turn turn = noting(before.with(told.remembered(kept)), change);
        Outcome outcome = replies.answer(turn, Question.about(Topics.TREATMENT_TIME), Ending.FOLLOW_UP);
        if (at.vague()) {
            outcome = outcome.saying(guidance.conversation().careful());
        }
        return kept || !memory.isOn() ? outcome : outcome.asking(askToRemember(turn), Pending.REMEMBER);
    }

    private String askToRemember(Turn turn) {
        return Guidance.pick(guidance.conversation().prompts().askToRemember(), turn.variant());
    }

    private static Remembered remembered(Instant treatedAt, Turn turn) {
        return new Remembered(treatedAt, turn.session().zone(), turn.now(), OFFERED);
    }

    /** The patient agreed to have it remembered. */
    Outcome consented(Turn turn) {
        Optional<Instant> treatedAt = turn.session().treatedAt();
        if (treatedAt.isEmpty()) {
            return refused(turn);
        }
        Change change = memory.remember(turn.device().userId(), remembered(treatedAt.get(), turn));
        boolean kept = change == Change.DONE;
        Turn after = noting(turn.with(turn.session().remembered(kept)), Optional.of(change));
        return answered(after, kept ? "kept" : "failed");
    }

    /** The patient doesn't want it remembered. */
    Outcome refused(Turn turn) {
        return answered(turn, "not_kept");
    }

    /** What is known of the patient. */
    Outcome whatIsKnown(Turn turn) {
        return replies.answer(turn, known(turn), Ending.FOLLOW_UP);
    }

    /** The patient wants to be forgotten, or asks what is known: then nothing is deleted. */
    Outcome forget(Turn turn, Question question) {
        if (question.asking().filter(KNOWN::equals).isPresent()) {
            return whatIsKnown(turn);
        }
        Change change = memory.forget(turn.device().userId());
        Turn after = noting(turn, Optional.of(change));
        return change == Change.DONE
                ? replies.answer(after.with(turn.session().forgotten()), forgotten(turn), Ending.FOLLOW_UP)
                : replies.answer(after, about(Topics.FORGET_ME, "failed"), Ending.FOLLOW_UP);
    }

    /** What a deletion that succeeded has done. */
    private Question forgotten(Turn before) {
        if (before.session().treatedAt().isEmpty()) {
            return about(Topics.FORGET_ME, "nothing_kept");
        }
        return about(Topics.FORGET_ME, memory.isOn() ? "deleted" : "forgotten");
    }

    private static Question known(Turn turn) {
        if (turn.session().treatedAt().isEmpty()) {
            return about(Topics.FORGET_ME, "known_nothing");
        }
        return about(Topics.FORGET_ME, turn.session().has(Note.REMEMBERED) ? "known_kept" : "known_now");
    }

    /** The user has switched the skill off: nothing may be kept. False if that failed. */
    boolean forgetUser(Turn turn) {
        return memory.forget(turn.device().userId()) == Change.DONE;
    }

    private static Turn noting(Turn turn, Optional<Change> change) {
        return change.filter(Change.FAULT::equals).isPresent() ? turn.with(Mark.STORE_FAULT) : turn;
    }

    private Outcome answered(Turn turn, String happened) {
        return replies.answer(turn, about(Topics.TREATMENT_TIME, happened), Ending.FOLLOW_UP);
    }

    private static Question about(String topic, String happened) {
        return new Question(topic, Optional.empty(), Optional.empty(), Optional.of(happened));
    }
}
