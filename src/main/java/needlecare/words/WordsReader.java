package needlecare.words;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import needlecare.data.CompactReader;
import org.jspecify.annotations.Nullable;

/** Reads what {@link WordsWriter} wrote: lexicon and patterns at once, the rest in the order in which it was written. */
public final class WordsReader {
    private final CompactReader in;
    private final Lexicon lexicon;
    private final PatternCode code;

    /** A reader of a compiled file. */
    public WordsReader(CompactReader in) {
        this.in = in;
        lexicon = Lexicon.read(in);
        code = new PatternCode(in.numbers(), places());
    }

    /** The words that the patterns listen for. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** What was written beside the patterns. */
    public CompactReader structure() {
        return in;
    }

    /** A list of patterns. */
    public List<Pattern> patterns() {
        int[] places = places();
        return places.length == 0 ? List.of() : new Coded(code, places);
    }

    /** Patterns that speak for others. */
    public <T> Phrases<T> phrases(List<T> owners) {
        return Phrases.read(owners, this);
    }

    /** Patterns that speak for themselves. */
    public Phrases<Pattern> phrases() {
        return Phrases.read(this);
    }

    private int[] places() {
        int[] places = new int[in.number()];
        for (int i = 0; i < places.length; i++) {
            places[i] = in.number();
        }
        return places;
    }

    /** Patterns that are made when they are asked for. Two threads may make the same one: it is the same to both. */
    private static final class Coded extends AbstractList<Pattern> implements RandomAccess {
        private final PatternCode code;
        private final int[] places;
        private final @Nullable Pattern[] known;

        Coded(PatternCode code, int[] places) {
            this.code = code;
            this.places = places;
            known = new Pattern[places.length];
        }

        @Override
        public Pattern get(int index) {
            Pattern pattern = known[index];
            if (pattern == null) {
                pattern = code.at(places[index]);
                known[index] = pattern;
            }
            return pattern;
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
