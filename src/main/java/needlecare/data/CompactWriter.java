package needlecare.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes numbers and texts as {@link CompactReader} reads them: in blocks that are taken into memory as a whole. Used by the build. */
public final class CompactWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A number. */
    public CompactWriter number(int number) {
        out.writeBytes(block(Integer.BYTES, block -> block.putInt(number)));
        return this;
    }

    /** A number with a fraction. */
    public CompactWriter fraction(double number) {
        out.writeBytes(block(Double.BYTES, block -> block.putDouble(number)));
        return this;
    }

    /** A text. */
    public CompactWriter text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** Texts. */
    public CompactWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    /**
     * Small numbers, from 0 to 65535.
     *
     * @throws DataException if one is larger
     */
    public CompactWriter numbers(int... numbers) {
        char[] small = new char[numbers.length];
        for (int i = 0; i < small.length; i++) {
            if (numbers[i] < 0 || numbers[i] > Character.MAX_VALUE) {
                throw new DataException("compact data holds numbers up to 65535, not " + numbers[i]);
            }
            small[i] = (char) numbers[i];
        }
        return numbers(small);
    }

    /** Small numbers. */
    public CompactWriter numbers(char... numbers) {
        number(numbers.length);
        out.writeBytes(block(
                numbers.length * Character.BYTES, block -> block.asCharBuffer().put(numbers)));
        return this;
    }

    /** What another writer has written. */
    public CompactWriter part(CompactWriter other) {
        out.writeBytes(other.bytes());
        return this;
    }

    private static byte[] block(int size, Consumer<ByteBuffer> fill) {
        byte[] bytes = new byte[size];
        fill.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }

    /** All that was written. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
