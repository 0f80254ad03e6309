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

    private final long[] heard = new long[SIZE / Long.SIZE];
    private int size;
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
        int edged = word.length() + 2;
        for (int start = 0; start + SHORTEST_PART <= edged; start++) {
            int hash = PART;
            int longest = Math.min(LONGEST_PART, edged - start);
            for (int length = 1; length <= longest; length++) {
                hash = hash(edged(word, start + length - 1), hash);
                if (length >= SHORTEST_PART) {
                    add(hash);
                }
            }
        }
    }

    private static char edged(String word, int at) {
        if (at == 0) {
            return '<';
        }
        return at > word.length() ? '>' : word.charAt(at - 1);
    }

    /** Adds a concept that was heard. */
    public void addConcept(String concept) {
        add(hash(concept, CONCEPT));
    }

    /** All of them, ascending and without repetition. */
    public int[] all() {
        add(hash(" $", hash(before, PAIR)));
        int[] all = new int[size];
        int next = 0;
        for (int i = 0; i < heard.length; i++) {
            for (long left = heard[i]; left != 0; left &= left - 1) {
                all[next++] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return all;
    }

    private void add(int hash) {
        int feature = (hash ^ (hash >>> HALF)) & (SIZE - 1);
        long bit = 1L << feature;
        if ((heard[feature / Long.SIZE] & bit) == 0) {
            heard[feature / Long.SIZE] |= bit;
            size++;
        }
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
