package needlecare.build.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import needlecare.build.training.Corpus;
import needlecare.home.simulator.IntentRecognizer;

/**
 * How often an everyday question reaches the right topic: by topic, with a confusion table, for both halves of the
 * corpus.
 */
public final class Accuracy {
    private static final String OUT_OF_SCOPE = "out_of_scope";
    private static final String NOTHING = "(not understood)";

    private final Predictions predictions = new Predictions();
    private final PrintWriter out;

    /** Prints to {@code out}. */
    public Accuracy(PrintWriter out) {
        this.out = out;
    }

    /** Measures the halves of {@code corpus/everyday}. */
    public void report(Path corpus) {
        report(Corpus.read(corpus, "everyday/tuning"));
        report(Corpus.read(corpus, "everyday/held-back"));
        out.flush();
    }

    /** Measures both halves and lists the mistakes of the tuning half; those of the other half never are. */
    public void reportWithMistakes(Path corpus) {
        list(report(Corpus.read(corpus, "everyday/tuning")));
        report(Corpus.read(corpus, "everyday/held-back"));
        out.flush();
    }

    private List<Predictions.Prediction> report(Corpus corpus) {
        IntentRecognizer recognizer = predictions.recognizer(IntentRecognizer.Way.ALL);
        List<Predictions.Prediction> results = corpus.utterances().stream()
                .map(utterance -> predictions.understood(utterance, recognizer))
                .toList();
        List<Predictions.Prediction> inScope = results.stream()
                .filter(result -> !result.utterance().topic().equals(OUT_OF_SCOPE))
                .toList();
        List<Predictions.Prediction> outOfScope = results.stream()
                .filter(result -> result.utterance().topic().equals(OUT_OF_SCOPE))
                .toList();
        out.println();
        out.println("## " + corpus.name() + ", " + results.size() + " utterances");
        out.println();
        out.println(
                "- right topic, in scope: " + ConfidenceInterval.of(inScope, Predictions.Prediction::namesTheTopic));
        out.println("- left alone, out of scope: " + ConfidenceInterval.of(outOfScope, Accuracy::leftAlone));
        out.println("- false danger: " + ConfidenceInterval.of(results, Predictions.Prediction::isDanger));
        Map<String, Integer> heardBy = new TreeMap<>();
        results.forEach(result -> heardBy.merge(result.by().map(Enum::name).orElse(""), 1, Integer::sum));
        out.println("- heard by: " + heardBy);
        out.println();
        confusion(results);
        return results;
    }

    private static boolean leftAlone(Predictions.Prediction result) {
        return result.topic().isEmpty() || result.namesTheTopic();
    }

    private void confusion(List<Predictions.Prediction> results) {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (Predictions.Prediction result : results) {
            table.computeIfAbsent(result.utterance().topic(), topic -> new LinkedHashMap<>())
                    .merge(result.topic().orElse(NOTHING), 1, Integer::sum);
        }
        out.println("| topic | n | right | taken for |");
        out.println("| --- | --- | --- | --- |");
        table.forEach((topic, answers) -> {
            int n = answers.values().stream().mapToInt(Integer::intValue).sum();
            List<String> others = new ArrayList<>();
            answers.forEach((answer, count) -> {
                if (!answer.equals(topic)) {
                    others.add(answer + " " + count);
                }
            });
            out.println("| " + topic + " | " + n + " | " + answers.getOrDefault(topic, 0) + " | "
                    + String.join(", ", others) + " |");
        });
    }

    private void list(List<Predictions.Prediction> results) {
        out.println();
        for (Predictions.Prediction result : results) {
            boolean right =
                    result.utterance().topic().equals(OUT_OF_SCOPE) ? leftAlone(result) : result.namesTheTopic();
            if (!right) {
                out.println(result.utterance().topic() + " taken for "
                        + result.topic().orElse(NOTHING) + ": "
                        + result.utterance().text());
            }
        }
    }
}
