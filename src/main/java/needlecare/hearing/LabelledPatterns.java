package needlecare.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patterns with labels: each speaks for something, such as a red flag.
 *
 * @param <T> what the patterns speak for
 */
public final class LabelledPatterns<T> {
    private final List<T> labels;
    private final List<List<Pattern>> patterns;

    /**
     * The patterns of several labels.
     *
     * @param patterns for each label those of which any may be heard
     */
    public LabelledPatterns(List<T> labels, List<List<Pattern>> patterns) {
        this.labels = List.copyOf(labels);
        this.patterns = List.copyOf(patterns);
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
    public record Heard<T>(T label, List<Span> places) {}

    /** Each label that is heard, in their order. */
    public List<Heard<T>> in(Reading reading) {
        List<Heard<T>> heard = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            List<Span> places = patterns.get(i).stream()
                    .flatMap(pattern -> pattern.in(reading).stream())
                    .toList();
            if (!places.isEmpty()) {
                heard.add(new Heard<>(labels.get(i), Spans.shortestByEnd(places)));
            }
        }
        return heard;
    }

    /** The first label that is heard. */
    public Optional<T> firstIn(Reading reading) {
        return in(reading).stream().map(Heard::label).findFirst();
    }
}
