package needlecare.home.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needlecare.build.packaging.Packaging;
import needlecare.build.packaging.RedFlagExamples;
import needlecare.build.training.Utterance;
import needlecare.triage.Finding;
import needlecare.triage.Triage;

/**
 * Says why a text was taken for a danger, so that a clinician can judge it: by which pattern or how sure, which words
 * weighed most, and which sentences of the red flags' files it resembles.
 */
final class Explanations {
    private static final int MOST_WORDS = 3;
    private static final int MOST_EXAMPLES = 2;

    /** A word counts as telling if the text without it is less likely a danger by this much. */
    private static final double TELLING = 0.02;

    private final Triage triage;
    private final Map<Utterance, float[]> meanings = new LinkedHashMap<>();

    private Explanations(Triage triage, List<Utterance> examples) {
        this.triage = triage;
        examples.stream()
                .filter(utterance -> !utterance.isCalm())
                .forEach(utterance -> meanings.put(utterance, triage.meaning(utterance.text())));
    }

    /** Explanations by the examples in the files of the project's red flags. */
    static Explanations of(Triage triage) {
        return new Explanations(
                triage, RedFlagExamples.all(Packaging.sources(Project.folder()).redFlags()));
    }

    /** Why a text was taken for this danger, in a line. */
    String because(String text, Finding finding) {
        String words = String.join(", ", tellingWords(text));
        String nearest = nearest(text, finding).stream()
                .map(example -> '"' + example + '"')
                .collect(Collectors.joining(" and "));
        return finding.because()
                + (words.isEmpty() ? "" : "; by the words " + words)
                + (nearest.isEmpty() ? "" : "; like " + nearest);
    }

    /** The words without which the text would be least like a danger. */
    private List<String> tellingWords(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        double whole = triage.likelihood(text);
        List<Integer> telling = IntStream.range(0, words.size())
                .boxed()
                .filter(word -> whole - triage.likelihood(without(word, words)) >= TELLING)
                .sorted(Comparator.comparingDouble(word -> triage.likelihood(without(word, words))))
                .limit(MOST_WORDS)
                .sorted()
                .toList();
        return telling.stream().map(words::get).toList();
    }

    private static String without(int word, List<String> words) {
        List<String> left = new ArrayList<>(words);
        left.remove(word);
        return String.join(" ", left);
    }

    /** The examples of the red flag that mean most nearly the same. */
    private List<String> nearest(String text, Finding finding) {
        float[] meaning = triage.meaning(text);
        return meanings.entrySet().stream()
                .filter(example -> example.getKey().topic().equals(finding.flag())
                        && !example.getKey().text().equals(text))
                .sorted(Comparator.comparingDouble(example -> -likeness(example.getValue(), meaning)))
                .limit(MOST_EXAMPLES)
                .map(example -> example.getKey().text())
                .toList();
    }

    /** The cosine of the angle between two vectors. */
    private static double likeness(float[] one, float[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            squares += one[i] * one[i];
            otherSquares += other[i] * other[i];
        }
        return product / Math.sqrt(Math.max(Float.MIN_NORMAL, squares * otherSquares));
    }
}
