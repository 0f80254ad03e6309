package needlecare.words;

import java.util.Arrays;

/** Some of all concepts, counted from 0 as they are added, and found again without a look at the others. */
final class ConceptNumbers {
    /** The number of a concept that isn't among them. */
    static final int NONE = -1;

    private static final int FEW = 32;
    private static final int SPREAD = 0x9E3779B9;
    private static final int HALF = 16;

    private char[] concepts = new char[FEW];
    private char[] table = new char[2 * FEW];
    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    /** The concept of a number. */
    int concept(int number) {
        return concepts[number];
    }

    /** The number of a concept. */
    int find(int concept) {
        return table[slot(concept)] - 1;
    }

    /** Adds a concept that isn't among them yet. */
    void add(int concept) {
        if (size == concepts.length) {
            grow();
        }
        concepts[size] = PackedTexts.small(concept);
        size++;
        table[slot(concept)] = PackedTexts.small(size);
    }

    private void grow() {
        concepts = Arrays.copyOf(concepts, 2 * size);
        table = new char[2 * concepts.length];
        for (int i = 0; i < size; i++) {
            table[slot(concepts[i])] = (char) (i + 1);
        }
    }

    /** The slot of a concept, or the free one that it would get. */
    private int slot(int concept) {
        int slot = ((concept * SPREAD) >>> HALF) & (table.length - 1);
        while (table[slot] != 0 && concepts[table[slot] - 1] != concept) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
