package needlecare.hearing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import needlecare.data.Resource;

/**
 * Word lists by concept ({@code chest: chest, breastbone, rib cage ...}), found in a text in one pass.
 *
 * <p>A lexicon is a sorted list of lines, each a phrase with its concepts ({@code rib cage !chest,trunk}), in which
 * binary search finds a phrase and whether a longer one begins with it. The build writes the lines to a file: loading
 * it takes 10 ms, where filling a map with these fifty thousand phrases takes 45 ms.
 */
public final class Lexicon {
    /**
     * Stands before the concepts. It sorts before all letters and digits, so the longer phrases follow their beginning.
     */
    private static final String CONCEPTS = " !";

    private static final String NEXT_CONCEPT = ",";

    private final List<String> lines;

    private Lexicon(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads a lexicon that {@link #text} wrote.
     *
     * @param name of the file on the class path
     * @throws needlecare.data.DataException if it isn't there
     */
    public static Lexicon resource(String name) {
        String text = new String(Resource.bytes(name), StandardCharsets.UTF_8);
        return new Lexicon(List.of(text.split("\n")));
    }

    /** The whole lexicon, a line for each phrase. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Collects phrases. */
    public static final class Builder {
        private final Map<String, Set<String>> concepts = new TreeMap<>();

        /** Adds a phrase: its words in the form in which the tokenizer gives them, separated by single spaces. */
        public Builder add(String concept, String phrase) {
            concepts.computeIfAbsent(phrase + CONCEPTS, none -> new TreeSet<>()).add(concept);
            return this;
        }

        /** The lexicon of all phrases that were added. */
        public Lexicon build() {
            List<String> lines = new ArrayList<>();
            concepts.forEach((phrase, all) -> lines.add(phrase + String.join(NEXT_CONCEPT, all)));
            return new Lexicon(lines);
        }
    }

    /** All places of all concepts in a text. */
    public Reading read(List<Token> tokens) {
        Search search = new Search(tokens);
        for (int start = 0; start < tokens.size(); start++) {
            search.step("", start, start);
        }
        return new Reading(tokens, search.places);
    }

    /** Looks for all phrases in one text. */
    private final class Search {
        private final List<Token> tokens;
        private final int[] nextHeavy;
        private final Map<String, List<Span>> places = new LinkedHashMap<>();

        Search(List<Token> tokens) {
            this.tokens = tokens;
            nextHeavy = new int[tokens.size() + 1];
            nextHeavy[tokens.size()] = tokens.size();
            for (int i = tokens.size() - 1; i >= 0; i--) {
                nextHeavy[i] = tokens.get(i).light() ? nextHeavy[i + 1] : i;
            }
        }

        /** Goes on with a phrase that began at {@code start} and whose next word may stand at {@code at}. */
        private void step(String begun, int start, int at) {
            String phrase = begun + tokens.get(at).text();
            int end = at + 1;
            int line = firstFrom(phrase + CONCEPTS);
            if (startsWith(line, phrase + CONCEPTS)) {
                for (String concept : concepts(line)) {
                    add(concept, new Span(start, end));
                }
                line++;
            }
            String longer = phrase + " ";
            if (end == tokens.size() || !startsWith(line, longer)) {
                return;
            }
            step(longer, start, end);
            // A light word may be part of a phrase, or stand in it without being meant
            int heavy = nextHeavy[end];
            if (heavy > end && heavy < tokens.size()) {
                step(longer, start, heavy);
            }
        }

        private void add(String concept, Span span) {
            List<Span> known = places.computeIfAbsent(concept, none -> new ArrayList<>(1));
            if (known.isEmpty() || !known.getLast().equals(span)) {
                known.add(span);
            }
        }
    }

    private int firstFrom(String text) {
        int found = Collections.binarySearch(lines, text);
        return found < 0 ? -found - 1 : found;
    }

    private boolean startsWith(int line, String beginning) {
        return line < lines.size() && lines.get(line).startsWith(beginning);
    }

    private String[] concepts(int line) {
        String text = lines.get(line);
        return text.substring(text.indexOf(CONCEPTS) + CONCEPTS.length()).split(NEXT_CONCEPT);
    }
}
