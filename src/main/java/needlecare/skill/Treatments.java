package needlecare.skill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Asked;
import needlecare.guidance.Guidance;
import needlecare.guidance.Reply;
import needlecare.memory.Memory;
import needlecare.memory.Remembered;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.Session.Pending;

/** Talks about the time of the treatment: when it was, whether to remember it, what is known, and forgetting it. */
final class Treatments {
    private static final String TREATMENT_TIME = "treatment_time";
    private static final String FORGET_ME = "forget_me";
    private static final String KNOWN = "known";
    private static final String JUST_NOW = "now";

    /** The tip that comes with the consent, and not again. */
    private static final Set<String> OFFERED = Set.of("training_reminder");

    private final Guidance guidance;
    private final Memory memory;

    Treatments(Guidance guidance, Memory memory) {
        this.guidance = guidance;
        this.memory = memory;
    }

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
            case TreatmentTime.Ahead ahead -> answered(turn, "ahead", Ending.FOLLOW_UP);
            case TreatmentTime.Unclear unclear -> answered(turn, "unclear", Ending.FOLLOW_UP);
        };
    }

    private Outcome counted(Turn before, TreatmentTime.At at) {
        Session told = before.session().treated(at.instant());
        boolean kept = told.remembered() && memory.correct(before.device().userId(), remembered(at.instant(), before));
        Turn turn = before.with(told.remembered(kept));
        Outcome outcome = answered(turn, Asked.about(TREATMENT_TIME), Ending.FOLLOW_UP);
        if (at.vague()) {
            outcome = outcome.saying(guidance.conversation().careful());
        }
        return kept || !memory.isOn() ? outcome : outcome.asking(askToRemember(turn), Pending.REMEMBER);
    }

    private String askToRemember(Turn turn) {
        return Guidance.pick(guidance.conversation().askToRemember(), turn.variant());
    }

    private static Remembered remembered(Instant treatedAt, Turn turn) {
        return new Remembered(treatedAt, turn.session().zone(), turn.now(), OFFERED);
    }

    /** The patient agreed to have it remembered, or not. */
    Outcome consented(Turn turn, boolean agreed) {
        if (!agreed || turn.session().treatedAt().isEmpty()) {
            return answered(turn, "not_kept", Ending.FOLLOW_UP);
        }
        boolean kept = memory.remember(
                turn.device().userId(), remembered(turn.session().treatedAt().get(), turn));
        return answered(turn.with(turn.session().remembered(kept)), kept ? "kept" : "failed", Ending.FOLLOW_UP);
    }

    /**
     * The patient wants to be forgotten, or to know what is known.
     *
     * @param wished whether deletion is plainly wished; without that nothing is deleted, and what is known is said
     */
    Outcome forget(Turn turn, Asked asked, boolean wished) {
        if (!wished || asked.asking().filter(KNOWN::equals).isPresent()) {
            return answered(turn, known(turn), Ending.FOLLOW_UP);
        }
        if (!memory.forget(turn.device().userId())) {
            return answered(turn, about(FORGET_ME, "failed"), Ending.FOLLOW_UP);
        }
        return answered(turn.with(turn.session().forgotten()), forgotten(turn), Ending.FOLLOW_UP);
    }

    /** What a deletion that succeeded has done. */
    private Asked forgotten(Turn before) {
        if (before.session().treatedAt().isEmpty()) {
            return about(FORGET_ME, "nothing_kept");
        }
        return about(FORGET_ME, memory.isOn() ? "deleted" : "forgotten");
    }

    private static Asked known(Turn turn) {
        if (turn.session().treatedAt().isEmpty()) {
            return about(FORGET_ME, "known_nothing");
        }
        return about(FORGET_ME, turn.session().remembered() ? "known_kept" : "known_now");
    }

    /** The user has switched the skill off, or taken back all permissions: nothing may be kept. False if that failed. */
    boolean left(Turn turn) {
        return memory.forget(turn.device().userId());
    }

    private Outcome answered(Turn turn, String happened, Ending ending) {
        return answered(turn, about(TREATMENT_TIME, happened), ending);
    }

    private Outcome answered(Turn turn, Asked asked, Ending ending) {
        Reply reply = guidance.answer(asked, turn.recovery(), turn.region(), turn.variant());
        return new Outcome(reply, ending, turn.session().answered(new LastAnswer(reply.id(), asked, turn.variant())));
    }

    private static Asked about(String topic, String happened) {
        return new Asked(topic, Optional.empty(), Optional.empty(), Optional.of(happened));
    }
}
