package needlecare.words;

import java.util.List;
import java.util.Map;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/**
 * Phrases word by word, in flat arrays: the followers of a place stand side by side, sorted by the number of their word, and a text that walks along them touches little memory. Fifty thousand
 * phrases are loaded by copying four blocks, where a tree of objects would have to be built while a patient waits.
 */
final class Trie {
    /** The place before the first word. */
    static final int ROOT = 0;

    /** For a word that no phrase goes on with. */
    static final int NOWHERE = -1;

    private final WordNumbers words;
    private final char[] word;
    private final char[] concepts;

    /** For each place the end of its followers and the end of its concepts; they begin where those of the place before it end. */
    private final int[] ends;

    private Trie(WordNumbers words, char[] word, char[] concepts, int[] ends) {
        this.words = words;
        this.word = word;
        this.concepts = concepts;
        this.ends = ends;
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
                WordNumbers.of(words), chars(word), chars(concepts), ends(chars(followers), chars(conceptsHere)));
    }

    static Trie read(CompactReader in) {
        return new Trie(WordNumbers.read(in), in.numbers(), in.numbers(), ends(in.numbers(), in.numbers()));
    }

    void write(CompactWriter out) {
        words.write(out);
        out.numbers(word).numbers(concepts).numbers(steps(0)).numbers(steps(1));
    }

    /** Side by side, since whoever needs one of a place needs the other. */
    private static int[] ends(char[] followers, char[] concepts) {
        int[] ends = new int[2 * followers.length];
        int lastFollower = 0;
        int lastConcept = 0;
        for (int i = 0; i < followers.length; i++) {
            lastFollower += followers[i];
            lastConcept += concepts[i];
            ends[2 * i] = lastFollower;
            ends[2 * i + 1] = lastConcept;
        }
        return ends;
    }

    private char[] steps(int which) {
        char[] steps = new char[ends.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = PackedTexts.small(ends[2 * i + which] - (i == 0 ? 0 : ends[2 * i - 2 + which]));
        }
        return steps;
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
        if (place == ROOT) {
            // The words that begin a phrase have the first numbers
            return number < ends[0] ? number + 1 : NOWHERE;
        }
        int low = ends[2 * place - 2];
        int high = ends[2 * place] - 1;
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
        return (place == ROOT ? 0 : ends[2 * place - 2]) == ends[2 * place];
    }

    int firstConcept(int place) {
        return place == ROOT ? 0 : ends[2 * place - 1];
    }

    int lastConcept(int place) {
        return ends[2 * place + 1];
    }

    int concept(int index) {
        return concepts[index];
    }

    private static char[] chars(int[] numbers) {
        char[] chars = new char[numbers.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = PackedTexts.small(numbers[i]);
        }
        return chars;
    }
}
