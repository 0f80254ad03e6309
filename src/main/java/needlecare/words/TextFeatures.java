package needlecare.words;

import java.util.BitSet;

/**
 * What a linear model hears of a text: its words, neighbouring words, parts of words (which survive a misspelling) and concepts, each as
 * a number below {@link #SIZE}.
 */
public final class TextFeatures {
    /** How many there are; different ones can share a number. */
    public static final int SIZE = 1 << 15;

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int HALF = 15;
    private static final String EDGE = "^";

    private final BitSet heard = new BitSet(SIZE);
    private String before = EDGE;
    private String beforeThat = EDGE;

    /** Adds the next word. */
    public void addWord(String word) {
        add("w", word);
        add("b", before + " " + word);
        add("s", beforeThat + " _ " + word);
        String edged = "<" + word + ">";
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int start = 0; start + length <= edged.length(); start++) {
                add("p", edged.substring(start, start + length));
            }
        }
        beforeThat = before;
        before = word;
    }

    /** Adds a concept that was heard. */
    public void addConcept(String concept) {
        add("c", concept);
    }

    /** All of them, ascending and without repetition. */
    public int[] all() {
        add("b", before + " $");
        return heard.stream().toArray();
    }

    private void add(String kind, String text) {
        int hash = hash(text, hash(kind, FNV_START));
        heard.set((hash ^ (hash >>> HALF)) & (SIZE - 1));
    }

    private static int hash(String text, int start) {
        int hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
