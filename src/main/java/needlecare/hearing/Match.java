package needlecare.hearing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where a pattern was heard.
 *
 * @param span from the first to the last word of it
 * @param parts the words that the pattern names, without the other words in between
 */
public record Match(Span span, List<Span> parts) {
    static Match of(Span span) {
        return new Match(span, span.start() == span.end() ? List.of() : List.of(span));
    }

    /** All words from the first to the last of each match. */
    public static BitSet words(List<Match> matches) {
        BitSet words = new BitSet();
        matches.forEach(match -> words.set(match.span().start(), match.span().end()));
        return words;
    }

    /** Both as one, from the first to the last word of either. */
    public Match join(Match next) {
        List<Span> all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Match(span.cover(next.span), List.copyOf(all));
    }

    /** Whether it names one of these words. */
    public boolean names(Span other) {
        return parts.stream().anyMatch(part -> part.overlaps(other));
    }

    /** Whether it names one of these words. */
    public boolean namesAny(BitSet words) {
        return parts.stream().anyMatch(part -> part.touches(words));
    }
}
