package needlecare.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text that was read with a lexicon: its words and the places of each concept, in their order. For one thread. */
public final class Reading {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final Places places;
    private final int[] heavyBefore;
    private @Nullable Matches @Nullable [] named;
    private @Nullable BitSet candidates;

    Reading(Lexicon lexicon, List<Token> tokens, Places places) {
        this(lexicon, List.copyOf(tokens), places, heavyBefore(tokens));
    }

    private Reading(Lexicon lexicon, List<Token> tokens, Places places, int[] heavyBefore) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.places = places;
        this.heavyBefore = heavyBefore;
    }

    private static int[] heavyBefore(List<Token> tokens) {
        int[] heavy = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            heavy[i + 1] = heavy[i] + (tokens.get(i).light() ? 0 : 1);
        }
        return heavy;
    }

    /** Words from one place to before another, those that change nothing not counted. */
    int words(int from, int to) {
        return heavyBefore[to] - heavyBefore[from];
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Where a concept was heard, first to last. */
    public List<Span> places(int concept) {
        Matches matches = places.of(concept);
        List<Span> spans = new ArrayList<>(matches.size());
        for (Match match : matches) {
            spans.add(match.span());
        }
        return spans;
    }

    /** Where a concept was heard, first to last. */
    public List<Span> places(String concept) {
        return places(lexicon.find(concept));
    }

    public boolean has(String concept) {
        return has(lexicon.find(concept));
    }

    /** Whether a concept was heard, by its number. */
    public boolean has(int concept) {
        return places.has(concept);
    }

    Matches matches(int concept) {
        return places.of(concept);
    }

    /**
     * Adds each word list that was heard to the features of a text.
     *
     * @param marks what stands before the name of a list that is heard at a place: nothing where it counts as it is
     */
    public void addConcepts(TextFeatures features, Function<Span, String> marks) {
        for (int i = 0; i < places.size(); i++) {
            int concept = places.heard(i);
            int feature = lexicon.feature(concept);
            if (feature < 0) {
                continue;
            }
            for (Match match : matches(concept)) {
                String mark = marks.apply(match.span());
                if (mark.isEmpty()) {
                    features.set(feature);
                } else {
                    features.addConcept(mark + lexicon.name(concept));
                }
            }
        }
    }

    /** The same text with some words not to be heard, such as those of an idiom. */
    public Reading without(BitSet words) {
        return words.isEmpty() ? this : new Reading(lexicon, tokens, places.without(words), heavyBefore);
    }

    /** The same text with more places of a concept, in their order. */
    public Reading with(int concept, List<Span> more) {
        return more.isEmpty() ? this : new Reading(lexicon, tokens, places.with(concept, more), heavyBefore);
    }

    /** The patterns of which all words are there, by their numbers: looked for once, whoever listens for them. */
    BitSet candidates() {
        BitSet known = candidates;
        if (known == null) {
            known = lexicon.index().candidates(places);
            candidates = known;
        }
        return known;
    }

    boolean sameClause(int one, int other) {
        return one < 0
                || other >= tokens.size()
                || tokens.get(one).clause() == tokens.get(other).clause();
    }

    /** Where a pattern was heard that is listened for, by its number. */
    Matches heard(int pattern) {
        return lexicon.code().pattern(pattern, this);
    }

    /** Where a pattern was heard that others ask for by its name: looked for once. */
    Matches named(int name) {
        @Nullable Matches[] known = named;
        if (known == null) {
            known = new Matches[lexicon.code().names()];
            named = known;
        }
        Matches matches = known[name];
        if (matches == null) {
            matches = lexicon.code().named(name, this);
            known[name] = matches;
        }
        return matches;
    }
}
