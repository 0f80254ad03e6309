package needlecare.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Patterns with labels: each speaks for something, such as a red flag.
 *
 * @param <T> what the patterns speak for
 */
public final class LabelledPatterns<T> {
    private final List<T> labels;
    private final List<Pattern> patterns = new ArrayList<>();

    /** For each pattern the place of its label in the list. */
    private final List<Integer> labelOf = new ArrayList<>();

    private final PatternIndex index;

    /**
     * The patterns of several labels.
     *
     * @param patternsOf for each label those of which any may be heard
     */
    public LabelledPatterns(List<T> labels, List<List<Pattern>> patternsOf) {
        this.labels = List.copyOf(labels);
        for (int label = 0; label < labels.size(); label++) {
            for (Pattern pattern : patternsOf.get(label)) {
                patterns.add(pattern);
                labelOf.add(label);
            }
        }
        index = new PatternIndex(patterns);
    }

    /** What is listened for, in the order in which it was given. */
    public List<T> labels() {
        return labels;
    }

    /**
     * Something that is heard.
     *
     * @param label what the patterns speak for
     * @param places first to last by their end, at most one for each last word
     */
    public record Heard<T>(T label, List<Match> places) {}

    /** Each label that is heard, in their order. */
    public List<Heard<T>> in(Reading reading) {
        SortedMap<Integer, List<Match>> places = new TreeMap<>();
        index.candidates(reading).stream().forEach(pattern -> {
            List<Match> matches = patterns.get(pattern).in(reading);
            if (!matches.isEmpty()) {
                places.merge(labelOf.get(pattern), matches, Matches::union);
            }
        });
        return places.entrySet().stream()
                .map(heard -> new Heard<>(labels.get(heard.getKey()), heard.getValue()))
                .toList();
    }

    /** The first label that is heard. */
    public Optional<T> firstIn(Reading reading) {
        return in(reading).stream().map(Heard::label).findFirst();
    }
}
