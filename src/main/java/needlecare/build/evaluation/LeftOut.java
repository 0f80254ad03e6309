package needlecare.build.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import needlecare.build.training.Corpus;
import needlecare.build.training.TrainingSets;
import needlecare.build.training.Utterance;
import needlecare.data.CompiledTree;
import needlecare.hearing.Tokenizer;
import needlecare.skill.NeedleCareSkill;
import needlecare.triage.DangerClassifier;
import needlecare.triage.Triage;

/**
 * How triage does on writers, and on kinds of sentences, that the classifier wasn't trained on: trains it anew without each
 * group of writers, and without each kind (and without composed sentences, which are made for kinds), and screens what was
 * left out. The thresholds are chosen by it, and whether a
 * likelihood of 0.9 means nine in ten.
 */
public final class LeftOut {
    private static final int GROUPS = 4;
    private static final int LARGEST_KINDS = 10;
    private static final int TENTHS = 10;

    /** A kind whose sentences mean nothing in particular. */
    private static final Predicate<String> SAYS_NOTHING = List.of("plain", "misheard")::contains;

    private final Path corpus;
    private final PrintWriter out;
    private final Triage triage = NeedleCareSkill.packagedTriage();
    private final Tokenizer tokenizer = new Tokenizer(CompiledTree.resource("/needlecare/en/words.data"));
    private final List<Utterance> people;

    /**
     * A measurement of the corpora.
     *
     * @param corpus their folder
     * @param out takes the figures
     */
    public LeftOut(Path corpus, PrintWriter out) {
        this.corpus = corpus;
        this.out = out;
        this.people = Corpus.read(corpus, "people/tuning").utterances();
    }

    /** Prints the figures of both, a line as soon as it is known. */
    public void report() {
        List<Screened> byWriter = new ArrayList<>();
        List<String> writers =
                people.stream().map(Utterance::phrasing).distinct().sorted().toList();
        for (int group = 0; group < GROUPS; group++) {
            int left = group;
            List<String> names = writers.stream()
                    .filter(writer -> writers.indexOf(writer) % GROUPS == left)
                    .toList();
            byWriter.addAll(without(
                    "writers " + String.join(", ", names),
                    utterance -> names.contains(utterance.phrasing()),
                    TrainingSets::varied));
        }
        print("all writers, each left out", byWriter);
        printCalibration(byWriter);
        for (String kind : largestKinds()) {
            without("kind " + kind, utterance -> utterance.style().equals(kind), TrainingSets::asSaid);
        }
    }

    private List<String> largestKinds() {
        return people.stream()
                .filter(utterance -> !utterance.isCalm())
                .collect(Collectors.groupingBy(Utterance::style, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(kind -> !SAYS_NOTHING.test(kind.getKey()))
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .limit(LARGEST_KINDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Screened> without(
            String name, Predicate<Utterance> isLeftOut, BiFunction<List<Utterance>, Path, List<Utterance>> lessons) {
        List<Utterance> rest = TrainingSets.tuningHalves(corpus).stream()
                .filter(isLeftOut.negate())
                .toList();
        Triage trained = triage.with(new DangerClassifier(
                TrainingSets.ofDanger(lessons.apply(rest, corpus), tokenizer).train()));
        List<Screened> screened = people.stream()
                .filter(isLeftOut)
                .map(utterance ->
                        new Screened(Predictions.screened(utterance, trained), trained.likelihood(utterance.text())))
                .toList();
        print(name, screened);
        return screened;
    }

    private void print(String name, List<Screened> screened) {
        Metrics metrics = Metrics.of(screened.stream().map(Screened::prediction).toList());
        out.println("## left out: " + name);
        out.println("- emergencies called emergency: " + metrics.emergencies());
        out.println("- urgent heard as danger: " + metrics.urgent());
        out.println("- red flag named right: " + metrics.named());
        out.println("- calm taken for danger: " + metrics.overTriage());
        out.println();
        out.flush();
    }

    /** Of the texts with each tenth of likelihood, how many are a danger. */
    private void printCalibration(List<Screened> screened) {
        out.println("## likelihood, and how many of these texts are a danger");
        screened.stream()
                .collect(Collectors.groupingBy(Screened::tenth, TreeMap::new, Collectors.toList()))
                .forEach((tenth, texts) -> out.println(String.format(
                        Locale.ROOT,
                        "- %.1f to %.1f: %s",
                        tenth / (double) TENTHS,
                        (tenth + 1) / (double) TENTHS,
                        ConfidenceInterval.of(
                                texts, text -> !text.prediction().utterance().isCalm()))));
        out.println();
        out.flush();
    }

    /** What was made of a text, and how likely a danger it seemed to the classifier. */
    private record Screened(Predictions.Prediction prediction, double likelihood) {
        int tenth() {
            return Math.min(TENTHS - 1, (int) (likelihood * TENTHS));
        }
    }
}
