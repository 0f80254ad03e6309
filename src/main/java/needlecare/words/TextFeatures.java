package needlecare.words;

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

    private static final int WORD = hash('w', FNV_START);
    private static final int PAIR = hash('b', FNV_START);
    private static final int AROUND = hash('s', FNV_START);
    private static final int PART = hash('p', FNV_START);
    private static final int CONCEPT = hash('c', FNV_START);

    private static final int USUAL_FOR_A_WORD = 16;

    /** A text of more words gets its room as it needs it: of a million words most features come again. */
    private static final int MOST_EXPECTED = 64;

    private char[] heard;
    /** Where a feature is looked for: each stands behind its own low bits, one higher, since 0 is none. */
    private char[] table;

    private int size;
    private String before = EDGE;
    private String beforeThat = EDGE;

    /** @param words about how many the text has */
    public TextFeatures(int words) {
        int room = Integer.highestOneBit(2 * USUAL_FOR_A_WORD * Math.clamp(words, 1, MOST_EXPECTED) - 1);
        heard = new char[room];
        table = new char[2 * room];
    }

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
        char[] edged = new char[word.length() + 2];
        word.getChars(0, word.length(), edged, 1);
        edged[0] = '<';
        edged[edged.length - 1] = '>';
        for (int start = 0; start + SHORTEST_PART <= edged.length; start++) {
            int hash = PART;
            int end = Math.min(edged.length, start + LONGEST_PART);
            for (int at = start; at < end; at++) {
                hash = hash(edged[at], hash);
                if (at - start >= SHORTEST_PART - 1) {
                    add(hash);
                }
            }
        }
    }

    /** Adds a concept that was heard. */
    public void addConcept(String concept) {
        set(ofConcept(concept));
    }

    /** Adds a feature by its number. */
    void set(int feature) {
        int slot = feature & (table.length - 1);
        while (table[slot] != 0) {
            if (table[slot] == feature + 1) {
                return;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = (char) (feature + 1);
        heard[size++] = (char) feature;
        if (size == heard.length) {
            grow();
        }
    }

    private void grow() {
        char[] all = heard;
        heard = new char[2 * size];
        table = new char[2 * heard.length];
        size = 0;
        for (char feature : all) {
            set(feature);
        }
    }

    /** The number of a concept among the features. */
    static int ofConcept(String concept) {
        return feature(hash(concept, CONCEPT));
    }

    /** All of them in the order in which they were heard, without repetition. */
    public int[] all() {
        add(hash(" $", hash(before, PAIR)));
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = heard[i];
        }
        return all;
    }

    private void add(int hash) {
        set(feature(hash));
    }

    private static int feature(int hash) {
        return (hash ^ (hash >>> HALF)) & (SIZE - 1);
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
