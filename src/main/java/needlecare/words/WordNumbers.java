package needlecare.words;

import java.util.List;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/** The number of each known word. A table that the build has laid out: there is nothing to be filled when it is loaded. */
final class WordNumbers {
    /** For a word that isn't known. */
    static final int UNKNOWN = -1;

    private static final int SPREAD = 16;

    private final PackedTexts words;
    private final char[] table;

    private WordNumbers(PackedTexts words, char[] table) {
        this.words = words;
        this.table = table;
    }

    /** The words with their place in the list as their number. */
    static WordNumbers of(List<String> words) {
        char[] table = new char[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        for (int i = 0; i < words.size(); i++) {
            int slot = slot(words.get(i), table.length);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = (char) (i + 1);
        }
        return new WordNumbers(PackedTexts.of(words), table);
    }

    static WordNumbers read(CompactReader in) {
        return new WordNumbers(PackedTexts.read(in), in.numbers());
    }

    void write(CompactWriter out) {
        words.write(out);
        out.numbers(table);
    }

    int of(String word) {
        int slot = slot(word, table.length);
        while (table[slot] != 0) {
            if (words.is(table[slot] - 1, word)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return UNKNOWN;
    }

    private static int slot(String word, int size) {
        int hash = word.hashCode();
        return (hash ^ (hash >>> SPREAD)) & (size - 1);
    }
}
