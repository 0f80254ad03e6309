package needlecare.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text that was read with a lexicon: its words and the places of each concept, in their order. */
public final class Reading {
    private final List<Token> tokens;
    private final Map<String, List<Span>> places;
    private final int[] heavyBefore;

    Reading(List<Token> tokens, Map<String, List<Span>> places) {
        this(List.copyOf(tokens), places, heavyBefore(tokens));
    }

    private Reading(List<Token> tokens, Map<String, List<Span>> places, int[] heavyBefore) {
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
    public List<Span> places(String concept) {
        return places.getOrDefault(concept, List.of());
    }

    public boolean has(String concept) {
        return places.containsKey(concept);
    }

    /** The same text with some words not to be heard, such as those of an idiom. */
    public Reading without(List<Span> masked) {
        if (masked.isEmpty()) {
            return this;
        }
        Map<String, List<Span>> left = new HashMap<>();
        places.forEach((concept, spans) -> {
            List<Span> kept = spans.stream()
                    .filter(span -> masked.stream().noneMatch(span::overlaps))
                    .toList();
            if (!kept.isEmpty()) {
                left.put(concept, kept);
            }
        });
        return new Reading(tokens, left, heavyBefore);
    }

    boolean sameClause(int one, int other) {
        return one < 0
                || other >= tokens.size()
                || tokens.get(one).clause() == tokens.get(other).clause();
    }
}
