package needlecare.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CompactWriter} wrote, in the same order. Blocks are copied, not parsed: that takes next to no time. */
public final class CompactReader {
    private final byte[] bytes;
    private final ByteBuffer in;

    /** A reader of bytes. */
    public CompactReader(byte[] bytes) {
        this.bytes = bytes;
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A reader of a compiled file of the class path.
     *
     * @throws DataException if it isn't there
     */
    public static CompactReader resource(String name) {
        return new CompactReader(Resource.bytes(name));
    }

    /** A number. */
    public int number() {
        return in.getInt();
    }

    /** A number with a fraction. */
    public double fraction() {
        return in.getDouble();
    }

    /** A text. */
    public String text() {
        int length = in.getInt();
        String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** Texts. */
    public List<String> texts() {
        int size = in.getInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** Small numbers. */
    public char[] numbers() {
        char[] numbers = new char[in.getInt()];
        in.asCharBuffer().get(numbers);
        in.position(in.position() + numbers.length * Character.BYTES);
        return numbers;
    }
}
