package needlecare.words;

import java.util.List;
import java.util.Map;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/**
 * Phrases word by word, in flat arrays: the followers of a place stand side by side, sorted by the number of their word. Fifty thousand
 * phrases are loaded by copying four blocks, where a tree of objects would have to be built while a patient waits.
 */
final class Trie {
    /** The place before the first word. */
    static final int ROOT = 0;

    /** For a word that no phrase goes on with. */
    static final int NOWHERE = -1;

    private final WordNumbers words;
    private final char[] word;
    private final int[] lastFollower;
    private final char[] concepts;
    private final int[] lastConcept;

    private Trie(WordNumbers words, char[] word, int[] lastFollower, char[] concepts, int[] lastConcept) {
        this.words = words;
        this.word = word;
        this.lastFollower = lastFollower;
        this.concepts = concepts;
        this.lastConcept = lastConcept;
    }

    /** The place of a phrase while phrases are collected. */
    interface Place {
        /** The places that follow, by their word. */
        Map<String, ? extends Place> followers();

        /** The concepts of the phrase that ends here, in the order in which they were named. */
        int[] concepts();
    }

    static Trie of(Place root) {
        return new TrieLayout(root).trie();
    }

    static Trie laidOut(List<String> words, int[] word, int[] followers, int[] concepts, int[] conceptsHere) {
        return new Trie(
                WordNumbers.of(words),
                chars(word),
                PackedTexts.sums(chars(followers)),
                chars(concepts),
                PackedTexts.sums(chars(conceptsHere)));
    }

    static Trie read(CompactReader in) {
        return new Trie(
                WordNumbers.read(in),
                in.numbers(),
                PackedTexts.sums(in.numbers()),
                in.numbers(),
                PackedTexts.sums(in.numbers()));
    }

    void write(CompactWriter out) {
        words.write(out);
        out.numbers(ints(word)).numbers(PackedTexts.steps(lastFollower));
        out.numbers(ints(concepts)).numbers(PackedTexts.steps(lastConcept));
    }

    /** The numbers of the words of a text, to walk with. */
    int[] numbers(List<Token> tokens) {
        int[] numbers = new int[tokens.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words.of(tokens.get(i).text());
        }
        return numbers;
    }

    /** Where a phrase goes on with a word. */
    int follow(int place, int number) {
        int low = firstFollower(place);
        int high = lastFollower[place] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = word[middle];
            if (found == number) {
                return middle + 1;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    boolean isEnd(int place) {
        return firstFollower(place) == lastFollower[place];
    }

    int firstConcept(int place) {
        return place == ROOT ? 0 : lastConcept[place - 1];
    }

    int lastConcept(int place) {
        return lastConcept[place];
    }

    int concept(int index) {
        return concepts[index];
    }

    private int firstFollower(int place) {
        return place == ROOT ? 0 : lastFollower[place - 1];
    }

    private static char[] chars(int[] numbers) {
        char[] chars = new char[numbers.length];
        for (int i = 0; i < chars.length; i++) {
            if (numbers[i] < 0 || numbers[i] > Character.MAX_VALUE) {
                throw new IllegalStateException("more than 65535 words, concepts or followers");
            }
            chars[i] = (char) numbers[i];
        }
        return chars;
    }

    private static int[] ints(char[] chars) {
        int[] ints = new int[chars.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = chars[i];
        }
        return ints;
    }
}
