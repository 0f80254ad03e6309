package needlecare.build.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Tokenizer;
import needlecare.listening.Listener;
import needlecare.triage.DangerClassifier;

/** What is learned from which part of the corpus. */
public final class TrainingSets {
    private static final String EVERYDAY = "everyday";
    private static final String OUT_OF_SCOPE = "out_of_scope";

    private static final int UNITS_OF_DANGER = 44;
    private static final int UNITS_OF_TOPICS = 24;
    private static final int UNITS_OF_WAITING = 12;

    /** Of the utterances one in so many stands beside a question, so that questions alone still weigh more. */
    private static final int EVERY = 3;

    /** Slots of the network of danger. */
    private static final int LARGE = 1 << 16;

    /** Slots of the networks that tell fewer things apart. */
    private static final int SMALL = 1 << 15;

    private TrainingSets() {}

    /** The tuning halves of all corpora: the others are kept to tell how it does on what it hasn't heard. */
    public static List<Utterance> tuningHalves(Path corpus) {
        return Stream.of("danger", "illness", EVERYDAY, "people", "other-talk")
                .flatMap(name -> tuningHalf(name, corpus).stream())
                .toList();
    }

    private static List<Utterance> tuningHalf(String name, Path corpus) {
        return Corpus.read(corpus, name + "/tuning").utterances();
    }

    /**
     * What teaches topics: all tuning halves with words around them that change nothing. What is out of scope is taught
     * by everyday questions alone; the other corpora hold so much of it that the topics beside it would fade.
     */
    public static List<Utterance> aboutTopics(Path corpus) {
        Set<Utterance> everyday = Set.copyOf(tuningHalf(EVERYDAY, corpus));
        return withAdditions(
                tuningHalves(corpus).stream()
                        .filter(utterance -> everyday.contains(utterance)
                                || !utterance.topic().equals(OUT_OF_SCOPE))
                        .toList(),
                corpus);
    }

    /** All that utterances teach: {@link #asSaid}, and in sentences that are composed of parts. */
    public static List<Utterance> varied(List<Utterance> utterances, Path corpus) {
        List<Utterance> all = new ArrayList<>(asSaid(utterances, corpus));
        all.addAll(new Compositions(Corpus.compositions(corpus), utterances).all());
        return all;
    }

    /**
     * What utterances teach as they are, with words around them that change nothing, in one breath with an everyday
     * question, and beside denials.
     */
    public static List<Utterance> asSaid(List<Utterance> utterances, Path corpus) {
        List<Utterance> all = new ArrayList<>(withAdditions(utterances, corpus));
        List<Utterance> questions = tuningHalf(EVERYDAY, corpus);
        all.addAll(withQuestions(utterances, questions));
        all.addAll(questions);
        all.addAll(questions);
        all.addAll(new Denials(Corpus.denials(corpus)).with(utterances));
        return all;
    }

    /**
     * The same utterances, and each once more with words around it that change nothing, so that they teach that these
     * words mean nothing. The additions take turns.
     */
    private static List<Utterance> withAdditions(List<Utterance> utterances, Path corpus) {
        List<String[]> additions = Corpus.additions(corpus);
        List<Utterance> all = new ArrayList<>(utterances);
        int turn = 0;
        for (Utterance utterance : utterances) {
            String[] addition = additions.get(turn++ % additions.size());
            String text = addition[0].equals("start")
                    ? addition[1] + " " + utterance.text()
                    : utterance.text() + " " + addition[1];
            all.add(new Utterance(utterance.level(), utterance.topic(), utterance.style(), utterance.phrasing(), text));
        }
        return all;
    }

    /**
     * A danger stays one in the same breath as a question about coffee. The questions take turns, before and behind.
     */
    private static List<Utterance> withQuestions(List<Utterance> utterances, List<Utterance> questions) {
        Set<Utterance> everyday = Set.copyOf(questions);
        List<Utterance> joined = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i += EVERY) {
            Utterance utterance = utterances.get(i);
            if (!everyday.contains(utterance)) {
                String question =
                        questions.get(joined.size() % questions.size()).text();
                String text =
                        joined.size() % 2 == 0 ? question + " " + utterance.text() : utterance.text() + " " + question;
                String topic = utterance.isCalm() ? Utterance.SEVERAL : utterance.topic();
                joined.add(new Utterance(utterance.level(), topic, utterance.style(), utterance.phrasing(), text));
            }
        }
        return joined;
    }

    /** Teaches which red flag a text tells of at which level, or none. Dangers that several flags fit teach nothing. */
    public static ClassifierTrainer ofDanger(List<Utterance> utterances, Tokenizer tokenizer) {
        ClassifierTrainer trainer = new ClassifierTrainer(UNITS_OF_DANGER, LARGE);
        for (Utterance utterance : utterances) {
            if (utterance.isCalm()) {
                trainer.add(features(utterance, tokenizer), DangerClassifier.CALM);
            } else if (!utterance.topic().equals(Utterance.SEVERAL)) {
                trainer.add(
                        features(utterance, tokenizer), DangerClassifier.label(utterance.topic(), utterance.level()));
            }
        }
        return trainer;
    }

    private static int[] features(Utterance utterance, Tokenizer tokenizer) {
        return TextFeatures.of(tokenizer.tokens(utterance.text()));
    }

    /** What teaches the kinds of what is asked after an emergency. */
    public static List<Utterance> afterEmergency(Path corpus) {
        return tuningHalf("after-emergency", corpus);
    }

    /** Teaches which kind of question a text is that is said after an emergency. */
    public static ClassifierTrainer ofWaiting(List<Utterance> utterances, Tokenizer tokenizer) {
        ClassifierTrainer trainer = new ClassifierTrainer(UNITS_OF_WAITING, SMALL);
        utterances.forEach(utterance -> trainer.add(features(utterance, tokenizer), utterance.topic()));
        return trainer;
    }

    /** Teaches the listener which topic a text is about. Calm texts that several topics could answer teach nothing. */
    public static ClassifierTrainer ofTopics(List<Utterance> utterances, Listener cues) {
        ClassifierTrainer trainer = new ClassifierTrainer(UNITS_OF_TOPICS, SMALL);
        for (Utterance utterance : utterances) {
            if (!utterance.isCalm()) {
                trainer.add(cues.features(utterance.text()), Listener.DANGER);
            } else if (!utterance.topic().equals(Utterance.SEVERAL)) {
                trainer.add(cues.features(utterance.text()), utterance.topic());
            }
        }
        return trainer;
    }
}
