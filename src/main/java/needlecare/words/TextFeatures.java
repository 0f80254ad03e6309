package needlecare.words;

import java.util.BitSet;

/**
 * The features of a text for a linear model: its words, pairs of words, parts of words (which survive a misspelling)
 * and concepts. Each is hashed to a number below {@link #SIZE}.
 */
public final class TextFeatures {
    /** How many numbers there are; different features can share one. */
    public static final int SIZE = 1 << 15;

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int HALF = 15;
    private static final String EDGE = "^";

    private static final int WORD = hash('w', FNV_START);
    private static final int PAIR = hash('b', FNV_START);
    private static final int AROUND = hash('s', FNV_START);
    private static final int PART = hash('p', FNV_START);
    private static final int CONCEPT = hash('c', FNV_START);

    private final BitSet features = new BitSet(SIZE);
    private String before = EDGE;
    private String beforeThat = EDGE;

    /** Adds the next word. */
    public void addWord(String word) {
        add(hash(word, WORD));
        add(hash(word, hash(' ', hash(before, PAIR))));
        add(hash(word, hash(" _ ", hash(beforeThat, AROUND))));
        addParts(word);
        beforeThat = before;
        before = word;
    }

    /** Adds the parts of a word between its edges, {@code <} and {@code >}. */
    private void addParts(String word) {
        String edged = "<" + word + ">";
        for (int start = 0; start + SHORTEST_PART <= edged.length(); start++) {
            int longest = Math.min(LONGEST_PART, edged.length() - start);
            for (int length = SHORTEST_PART; length <= longest; length++) {
                add(hash(edged.substring(start, start + length), PART));
            }
        }
    }

    /** Adds a concept that was heard. */
    public void addConcept(String concept) {
        add(hash(concept, CONCEPT));
    }

    /** All of them, each once, in ascending order. */
    public int[] all() {
        add(hash(" $", hash(before, PAIR)));
        return features.stream().toArray();
    }

    private void add(int hash) {
        features.set((hash ^ (hash >>> HALF)) & (SIZE - 1));
    }

    private static int hash(String text, int start) {
        int hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(text.charAt(i), hash);
        }
        return hash;
    }

    private static int hash(char c, int start) {
        return (start ^ c) * FNV_PRIME;
    }
}
