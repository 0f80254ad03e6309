package needlecare.words;

import java.util.Arrays;
import java.util.List;

/** Concepts of which at least one must be heard for a pattern to be heard at all. */
final class Needs {
    /** Of a pattern that may be heard in any text, such as its start. */
    static final Needs NOTHING = new Needs(new int[0], Long.MAX_VALUE);

    private final int[] anyOf;
    private final long frequency;

    private Needs(int[] anyOf, long frequency) {
        this.anyOf = anyOf;
        this.frequency = frequency;
    }

    /** One concept, and how often it is to be expected, compared with others. */
    static Needs of(int concept, long frequency) {
        return new Needs(new int[] {concept}, frequency);
    }

    /** What is needed for any of several patterns to be heard. */
    static Needs ofAny(List<Pattern> patterns, Lexicon lexicon) {
        int[] all = new int[patterns.size()];
        int size = 0;
        long frequency = 0;
        for (Pattern pattern : patterns) {
            Needs needs = pattern.needs(lexicon);
            if (needs.isNothing()) {
                return NOTHING;
            }
            int longer = size + needs.anyOf.length;
            all = longer > all.length ? Arrays.copyOf(all, 2 * longer) : all;
            System.arraycopy(needs.anyOf, 0, all, size, needs.anyOf.length);
            size = longer;
            frequency += needs.frequency;
        }
        return new Needs(Arrays.copyOf(all, size), frequency);
    }

    /** Where both are needed, the one that fewer texts will have. */
    Needs rarer(Needs other) {
        return frequency <= other.frequency ? this : other;
    }

    /** The numbers of the concepts; none if the pattern may be heard in any text. */
    int[] anyOf() {
        return anyOf;
    }

    boolean isNothing() {
        return anyOf.length == 0;
    }
}
