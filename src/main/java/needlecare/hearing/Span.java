package needlecare.hearing;

import java.util.BitSet;
import java.util.List;

/** A run of tokens, from {@code start} to before {@code end}. */
public record Span(int start, int end) {
    /** All tokens of several spans. */
    public static BitSet words(List<Span> spans) {
        BitSet words = new BitSet();
        spans.forEach(span -> words.set(span.start, span.end));
        return words;
    }

    /** Whether it holds one of these tokens. */
    public boolean touches(BitSet tokens) {
        int next = tokens.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** The smallest span that covers both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
