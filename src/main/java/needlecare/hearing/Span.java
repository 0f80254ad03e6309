package needlecare.hearing;

import java.util.BitSet;

/** A run of tokens, from {@code start} to before {@code end}. */
public record Span(int start, int end) {
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
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
