package needlecare.words;

import java.util.List;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/** Many lists of small numbers, kept behind one another. */
final class NumberLists {
    private final char[] all;
    private final int[] ends;

    private NumberLists(char[] all, int[] ends) {
        this.all = all;
        this.ends = ends;
    }

    /** Lists whose numbers are given as characters. */
    static NumberLists of(List<String> lists) {
        char[] sizes = new char[lists.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = PackedTexts.small(lists.get(i).length());
        }
        return new NumberLists(String.join("", lists).toCharArray(), PackedTexts.sums(sizes));
    }

    static NumberLists read(CompactReader in) {
        return new NumberLists(in.numbers(), PackedTexts.sums(in.numbers()));
    }

    void write(CompactWriter out) {
        out.numbers(all).numbers(PackedTexts.steps(ends));
    }

    int size() {
        return ends.length;
    }

    /** Where a list begins. */
    int start(int list) {
        return list == 0 ? 0 : ends[list - 1];
    }

    /** Before where a list ends. */
    int end(int list) {
        return ends[list];
    }

    /** The number at a place. */
    int at(int place) {
        return all[place];
    }
}
