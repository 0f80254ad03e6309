package needlecare.hearing;

import java.util.List;
import java.util.stream.Stream;

/** Patterns of which any may be heard. */
public final class Phrases {
    private final List<Pattern> patterns;
    private final PatternIndex index;

    /** Patterns, all over one lexicon. */
    public Phrases(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
        index = new PatternIndex(patterns);
    }

    /** Whether any of them is heard. */
    public boolean heardIn(Reading reading) {
        return matches(reading).findFirst().isPresent();
    }

    /** All places of all patterns, pattern by pattern. */
    public List<Match> in(Reading reading) {
        return matches(reading).toList();
    }

    private Stream<Match> matches(Reading reading) {
        return index.candidates(reading).stream()
                .boxed()
                .flatMap(pattern -> patterns.get(pattern).in(reading).stream());
    }
}
