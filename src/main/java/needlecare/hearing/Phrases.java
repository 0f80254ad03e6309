package needlecare.hearing;

import java.util.List;
import java.util.stream.Stream;

/** Patterns of which any may be heard. */
public final class Phrases {
    private final List<Pattern> patterns;

    /** Patterns, all over one lexicon. */
    public Phrases(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Whether any of them is heard. */
    public boolean heardIn(Reading reading) {
        return matches(reading).findFirst().isPresent();
    }

    /** All places of all patterns, pattern by pattern. */
    public List<Span> in(Reading reading) {
        return matches(reading).toList();
    }

    private Stream<Span> matches(Reading reading) {
        return patterns.stream().flatMap(pattern -> pattern.in(reading).stream());
    }
}
