package needlecare.hearing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A text that was read with a lexicon: its words and the places of each concept. For one thread. */
public final class Reading {
    private final List<Token> tokens;

    /** Where each concept that was heard stands, first to last. */
    private final Map<String, List<Span>> places;

    /** For each word, how many of those before it aren't light. */
    private final int[] heavyBefore;

    /** What {@link Pattern.Named} patterns have matched so far. */
    private final Map<String, List<Span>> named = new HashMap<>();

    Reading(List<Token> tokens, Map<String, List<Span>> places) {
        this.tokens = List.copyOf(tokens);
        this.places = places;
        heavyBefore = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            heavyBefore[i + 1] = heavyBefore[i] + (tokens.get(i).light() ? 0 : 1);
        }
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** The word lists of which something was heard; no plain words of patterns. */
    public Set<String> lists() {
        return places.keySet().stream()
                .filter(concept -> !concept.startsWith(Pattern.PLAIN))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where a concept was heard, first to last. */
    public List<Span> places(String concept) {
        return places.getOrDefault(concept, List.of());
    }

    /** Where a pattern that others refer to by its name was heard; it is matched once for each text. */
    List<Span> matches(Pattern.Named pattern) {
        List<Span> known = named.get(pattern.name());
        if (known == null) {
            known = pattern.pattern().in(this);
            named.put(pattern.name(), known);
        }
        return known;
    }

    /** How many words stand from one place to before another; light words aren't counted. */
    int words(int from, int to) {
        return heavyBefore[to] - heavyBefore[from];
    }

    boolean sameClause(int one, int other) {
        return one < 0
                || other >= tokens.size()
                || tokens.get(one).clause() == tokens.get(other).clause();
    }

    /** The same text with some words not to be heard, such as those of an idiom. */
    public Reading without(BitSet words) {
        if (words.isEmpty()) {
            return this;
        }
        Map<String, List<Span>> left = new LinkedHashMap<>();
        places.forEach((concept, matches) -> {
            List<Span> heard =
                    matches.stream().filter(match -> !match.touches(words)).toList();
            if (!heard.isEmpty()) {
                left.put(concept, heard);
            }
        });
        return new Reading(tokens, left);
    }
}
