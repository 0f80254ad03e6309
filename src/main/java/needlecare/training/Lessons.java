package needlecare.training;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import needlecare.listening.Listener;
import needlecare.triage.SecondEar;
import needlecare.triage.Triage;

/** What is learned from which part of the corpus. */
public final class Lessons {
    private static final String SEVERAL = "-";

    private Lessons() {}

    /** The tuning halves of all corpora: the others are kept to tell how it does on what it hasn't heard. */
    public static List<Utterance> tuningHalves(Path corpus) {
        return Stream.of("danger", "illness", "everyday")
                .flatMap(name -> Corpus.read(corpus, name + "/tuning").utterances().stream())
                .toList();
    }

    /** Teaches the second ear which red flag a text sounds like, or none. Dangers that several flags fit teach nothing. */
    public static LinearTrainer ofDanger(List<Utterance> utterances, Triage rules) {
        LinearTrainer trainer = new LinearTrainer();
        for (Utterance utterance : utterances) {
            if (utterance.isCalm()) {
                trainer.add(rules.features(utterance.text()), SecondEar.CALM);
            } else if (!utterance.topic().equals(SEVERAL)) {
                trainer.add(rules.features(utterance.text()), SecondEar.label(utterance.topic(), utterance.level()));
            }
        }
        return trainer;
    }

    /** Teaches the listener which topic a text is about. Calm texts that several topics could answer teach nothing. */
    public static LinearTrainer ofTopics(List<Utterance> utterances, Listener cues) {
        LinearTrainer trainer = new LinearTrainer();
        for (Utterance utterance : utterances) {
            if (!utterance.isCalm()) {
                trainer.add(cues.features(utterance.text()), Listener.DANGER);
            } else if (!utterance.topic().equals(SEVERAL)) {
                trainer.add(cues.features(utterance.text()), utterance.topic());
            }
        }
        return trainer;
    }
}
