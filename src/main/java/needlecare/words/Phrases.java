package needlecare.words;

import java.util.List;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/**
 * Patterns that are listened for, any of them. A text is looked at only for those whose words it holds, see {@link PatternIndex}.
 */
public final class Phrases {
    private final int first;
    private final int end;

    /** Their numbers among all patterns over the lexicon, which follow one another. */
    private Phrases(int first, int end) {
        this.first = first;
        this.end = end;
    }

    /** Patterns over a lexicon. */
    public static Phrases of(List<Pattern> patterns, Lexicon lexicon) {
        int first = lexicon.listenFor(patterns);
        return new Phrases(first, first + patterns.size());
    }

    /** Reads what {@link #write} wrote. */
    public static Phrases read(CompactReader in) {
        return new Phrases(in.number(), in.number());
    }

    /** Writes which they are; the patterns themselves are written with their lexicon. */
    public void write(CompactWriter out) {
        out.number(first).number(end);
    }

    /** Whether any of them is heard. */
    public boolean heardIn(Reading reading) {
        return isOne(firstHeard(reading));
    }

    /** The first that is heard, by its number; none of them if there is none. */
    int firstHeard(Reading reading) {
        int next = first(reading);
        while (isOne(next) && reading.heard(next).isEmpty()) {
            next = after(next, reading);
        }
        return next;
    }

    /** All places of all patterns, pattern by pattern. */
    public List<Match> in(Reading reading) {
        Matches.Union matches = new Matches.Union();
        for (int next = first(reading); isOne(next); next = after(next, reading)) {
            matches.addAll(reading.heard(next));
        }
        return matches.all();
    }

    /** The first that a text may hold, by its number; none of them if there is none. */
    int first(Reading reading) {
        return reading.candidates().nextSetBit(first);
    }

    /** The next that a text may hold. */
    int after(int number, Reading reading) {
        return reading.candidates().nextSetBit(number + 1);
    }

    boolean isOne(int number) {
        return number >= 0 && number < end;
    }

    /** Its place among them. */
    int place(int number) {
        return number - first;
    }
}
