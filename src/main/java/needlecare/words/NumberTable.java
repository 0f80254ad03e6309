package needlecare.words;

import java.util.Arrays;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/** Some of all concepts, counted from 0 as they are added, and found again without a look at the others. */
final class NumberTable {
    /** The number of a concept that isn't among them. */
    static final int NONE = -1;

    private static final int FEW = 16;
    private static final int SPREAD = 0x9E3779B9;
    private static final int HALF = 16;

    private char[] numbers;
    private char[] table;
    private int size;

    /** @param expected about how many there will be; more have room, too */
    NumberTable(int expected) {
        int room = Math.max(FEW, Integer.highestOneBit(2 * expected - 1));
        this(new char[room], new char[2 * room], 0);
    }

    private NumberTable(char[] numbers, char[] table, int size) {
        this.numbers = numbers;
        this.table = table;
        this.size = size;
    }

    static NumberTable read(CompactReader in) {
        char[] numbers = in.numbers();
        return new NumberTable(numbers, in.numbers(), numbers.length);
    }

    void write(CompactWriter out) {
        out.numbers(Arrays.copyOf(numbers, size)).numbers(table);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** What was added as the one of that place. */
    int at(int place) {
        return numbers[place];
    }

    /** The place of a number, or {@link #NONE}. */
    int find(int number) {
        return table[slot(number)] - 1;
    }

    /** Adds a number that isn't among them yet, and gives its place. */
    int add(int number) {
        if (size == numbers.length) {
            grow();
        }
        numbers[size] = PackedTexts.small(number);
        size++;
        table[slot(number)] = PackedTexts.small(size);
        return size - 1;
    }

    private void grow() {
        numbers = Arrays.copyOf(numbers, 2 * size);
        table = new char[2 * numbers.length];
        for (int i = 0; i < size; i++) {
            table[slot(numbers[i])] = (char) (i + 1);
        }
    }

    /** The slot of a number, or the free one that it would get. */
    private int slot(int number) {
        int slot = ((number * SPREAD) >>> HALF) & (table.length - 1);
        while (table[slot] != 0 && numbers[table[slot] - 1] != number) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
