package needlecare.build.evaluation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import needlecare.build.training.Utterance;
import needlecare.guidance.Urgency;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalSkill;
import needlecare.home.simulator.RecognizedIntent;
import needlecare.triage.Screening;
import needlecare.triage.Triage;

/** Hears utterances in the ways that are measured: by triage alone, and through the whole skill. */
final class Predictions {
    private static final String LOCALE = "en-US";

    /**
     * What was made of an utterance.
     *
     * @param topic topic or red flag, empty if none
     * @param urgency as spoken
     * @param by how it was heard
     * @param because what was heard in it, or what was said
     */
    record Prediction(
            Utterance utterance,
            Optional<String> topic,
            Urgency urgency,
            Optional<RecognizedIntent.By> by,
            String because) {
        boolean isDanger() {
            return urgency.isDanger();
        }

        boolean reachesItsLevel() {
            return urgency.compareTo(utterance.level()) >= 0;
        }

        boolean isMistake() {
            boolean right = utterance.isCalm() ? !isDanger() : urgency == utterance.level() && namesTheTopic();
            return !right;
        }

        @Override
        public String toString() {
            return (utterance.isCalm() || urgency != utterance.level() ? "LEVEL " : "NAME ")
                    + utterance.level().id() + " " + utterance.topic() + " -> " + urgency.id() + " " + topic.orElse("")
                    + " | " + utterance.text() + " | " + because;
        }

        boolean namesTheTopic() {
            return utterance.topic().equals(Utterance.SEVERAL)
                    || topic.filter(utterance.topic()::equals).isPresent();
        }
    }

    private final LocalSkill skill = new LocalSkill(Clock.systemUTC());
    private final InteractionModel model = InteractionModel.of(LOCALE);

    Prediction screened(Utterance utterance) {
        return screened(utterance, skill.skill().triage());
    }

    static Prediction screened(Utterance utterance, Triage triage) {
        Screening screening = triage.screen(utterance.text());
        String unheard = screening.mentions() ? "only mentioned" : "no danger is told";
        return screening
                .danger()
                .map(finding -> new Prediction(
                        utterance, Optional.of(finding.flag()), finding.urgency(), Optional.empty(), finding.because()))
                .orElseGet(() -> new Prediction(utterance, Optional.empty(), Urgency.NONE, Optional.empty(), unheard));
    }

    IntentRecognizer recognizer(Set<IntentRecognizer.Way> ways) {
        return new IntentRecognizer(model, ways);
    }

    Prediction understood(Utterance utterance, IntentRecognizer recognizer) {
        Exchange exchange = new Conversation(
                        skill, recognizer, LOCALE, Clock.systemUTC(), Optional.empty(), "evaluation")
                .say(utterance.text());
        return new Prediction(
                utterance,
                exchange.topic(),
                Urgency.named(exchange.urgency()),
                Optional.of(exchange.recognized().by()),
                exchange.recognized().intent());
    }

    /** What is said right after an emergency was answered; kept there if its answer is of an emergency, too. */
    Exchange afterAnEmergency(Utterance utterance, IntentRecognizer recognizer) {
        Conversation conversation =
                new Conversation(skill, recognizer, LOCALE, Clock.systemUTC(), Optional.empty(), "evaluation");
        conversation.open();
        conversation.say("my chest hurts");
        return conversation.say(utterance.text());
    }
}
