package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where each concept was heard in a text, by the concept's number, in the order of the text. Of many thousand concepts a text holds some
 * twenty: a small table of those is asked thousands of times, and none of all concepts has to be made for each text.
 */
final class Places {
    private static final int FEW = 32;

    private static final int SPREAD = 0x9E3779B9;
    private static final int HALF = 16;
    private static final int WORD = 6;

    private final long[] bits;
    private int[] heard = new int[FEW];
    private List<Match>[] found = lists(FEW);
    private char[] table = new char[2 * FEW];
    private int size;

    /** @param concepts how many there are; their numbers are below */
    Places(int concepts) {
        bits = new long[concepts / Long.SIZE + 1];
    }

    void add(int concept, int start, int end) {
        int index = table[slot(concept)];
        List<Match> places = index == 0 ? hear(concept) : found[index - 1];
        if (places.isEmpty() || !isAt(places.getLast().span(), start, end)) {
            places.add(Match.of(new Span(start, end)));
        }
    }

    private List<Match> hear(int concept) {
        if (size == heard.length) {
            grow();
        }
        List<Match> places = new ArrayList<>(2);
        bits[concept >>> WORD] |= 1L << concept;
        heard[size] = concept;
        found[size] = places;
        size++;
        table[slot(concept)] = (char) size;
        return places;
    }

    private void grow() {
        heard = Arrays.copyOf(heard, 2 * size);
        found = Arrays.copyOf(found, 2 * size);
        table = new char[2 * heard.length];
        for (int i = 0; i < size; i++) {
            table[slot(heard[i])] = (char) (i + 1);
        }
    }

    /** The slot of a concept, or the free one that it would get. */
    private int slot(int concept) {
        int slot = slot(concept, table.length);
        while (table[slot] != 0 && heard[table[slot] - 1] != concept) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Where to look for a concept first in a table, whose size is a power of two. */
    static int slot(int concept, int size) {
        return ((concept * SPREAD) >>> HALF) & (size - 1);
    }

    private static boolean isAt(Span span, int start, int end) {
        return span.start() == start && span.end() == end;
    }

    boolean has(int concept) {
        // Of a concept below 0, and of one that came later, there is no word
        int word = concept >>> WORD;
        return word < bits.length && (bits[word] & (1L << concept)) != 0;
    }

    List<Match> of(int concept) {
        return has(concept) ? found[table[slot(concept)] - 1] : List.of();
    }

    /** How many concepts were heard. */
    int size() {
        return size;
    }

    /** One of the concepts that were heard. */
    int heard(int index) {
        return heard[index];
    }

    /** The same places without those that hold one of these words. */
    Places without(BitSet words) {
        Places left = new Places(bits.length * Long.SIZE - 1);
        for (int i = 0; i < size; i++) {
            for (Match match : found[i]) {
                if (!match.span().touches(words)) {
                    left.add(heard[i], match.span().start(), match.span().end());
                }
            }
        }
        return left;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Match>[] lists(int size) {
        return new List[size];
    }
}
