package needlecare.words;

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

    /** Both as one, from the first to the last word of either. */
    public Match join(Match next) {
        Span[] all = new Span[parts.size() + next.parts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < parts.size() ? parts.get(i) : next.parts.get(i - parts.size());
        }
        return new Match(span.cover(next.span), List.of(all));
    }

    /** Whether it names one of these words. */
    public boolean names(Span other) {
        for (Span part : parts) {
            if (part.overlaps(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names one of these words. */
    public boolean namesAny(BitSet words) {
        for (Span part : parts) {
            if (part.touches(words)) {
                return true;
            }
        }
        return false;
    }
}
