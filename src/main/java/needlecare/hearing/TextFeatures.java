package needlecare.hearing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features of a text for a {@link TextClassifier}: its words, two and three in a row, words around another one,
 * denied words, and parts of words (which survive a misspelling). Each is a 32-bit hash.
 */
public final class TextFeatures {
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int HALF = 16;
    private static final String EDGE = "^";

    private final Set<Integer> features = new TreeSet<>();

    private TextFeatures() {}

    /** All features of a text, each once, in ascending order. */
    public static int[] of(List<Token> tokens) {
        return of(tokens, Set.of());
    }

    /** The same, and each word list of which something was heard. */
    public static int[] of(List<Token> tokens, Set<String> lists) {
        TextFeatures features = new TextFeatures();
        lists.forEach(list -> features.add("list ", list));
        String before = EDGE;
        String beforeThat = EDGE;
        for (Token token : tokens) {
            String word = token.text();
            features.add("word ", word);
            features.add("pair ", before, word);
            features.add("around ", beforeThat, word);
            features.add("three ", beforeThat, before, word);
            if (token.denied()) {
                features.add("denied ", word);
            }
            features.addParts("<" + word + ">");
            beforeThat = before;
            before = word;
        }
        features.add("pair ", before, EDGE);
        return features.features.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addParts(String word) {
        for (int start = 0; start + SHORTEST_PART <= word.length(); start++) {
            int longest = Math.min(LONGEST_PART, word.length() - start);
            for (int length = SHORTEST_PART; length <= longest; length++) {
                add("part ", word.substring(start, start + length));
            }
        }
    }

    /** Adds a feature by its FNV-1a hash. */
    private void add(String... parts) {
        int hash = FNV_START;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ ' ') * FNV_PRIME;
        }
        features.add(hash ^ (hash >>> HALF));
    }
}
