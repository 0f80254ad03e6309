package needlecare.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes JSON, part by part. Each method gives back the writer, so that what is written reads like what comes out. It comes out as bytes, and
 * is written as bytes at once: a text in between would be gone through three times more.
 */
public final class JsonWriter {
    private static final int USUAL = 1024;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int HALF_BYTE = 4;
    private static final int LARGEST_DIGIT = 9;

    private byte[] out = new byte[USUAL];
    private int size;

    /** Begins an object. */
    public JsonWriter open() {
        comma();
        put('{');
        return this;
    }

    /** Ends an object. */
    public JsonWriter close() {
        put('}');
        return this;
    }

    /** Begins a list. */
    public JsonWriter openList() {
        comma();
        put('[');
        return this;
    }

    /** Ends a list. */
    public JsonWriter closeList() {
        put(']');
        return this;
    }

    /** The name of the field that comes next. */
    public JsonWriter name(String name) {
        comma();
        quote(name);
        put(':');
        return this;
    }

    /** A field. */
    public JsonWriter field(String name, Object value) {
        return name(name).value(value);
    }

    /** A value: text, number, flag, map or list, or no value at all. */
    @SuppressWarnings(
            "IfChainToSwitch") // for the same reason as in Json: the code of such a switch is made while the program
    // runs
    public JsonWriter value(Object value) {
        if (value instanceof String text) {
            comma();
            quote(text);
        } else if (value instanceof Map<?, ?> map) {
            open();
            for (Map.Entry<?, ?> part : map.entrySet()) {
                field(String.valueOf(part.getKey()), part.getValue());
            }
            close();
        } else if (value instanceof Iterable<?> list) {
            openList();
            for (Object part : list) {
                value(part);
            }
            closeList();
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            value(number.toString());
        } else if (value instanceof Number || value instanceof Boolean) {
            plain(value);
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
        return this;
    }

    /** A value that is written already, in UTF-8. */
    public JsonWriter written(byte[] json) {
        comma();
        room(json.length);
        System.arraycopy(json, 0, out, size, json.length);
        size += json.length;
        return this;
    }

    /** The end of a line that holds one value. */
    public JsonWriter endOfLine() {
        put('\n');
        return this;
    }

    private void plain(Object value) {
        comma();
        if (value instanceof Integer number && number >= 0 && number <= LARGEST_DIGIT) {
            put('0' + number);
        } else {
            putPlain(value.toString());
        }
    }

    private void comma() {
        if (size == 0) {
            return;
        }
        byte last = out[size - 1];
        if (last != '{' && last != '[' && last != ':') {
            put(',');
        }
    }

    private void quote(String text) {
        put('"');
        int plain = putPlain(text);
        if (plain < text.length()) {
            escaped(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        }
        put('"');
    }

    /** Writes what may stand as it is, up to the first letter that may not; gives its index. */
    private int putPlain(String text) {
        int length = text.length();
        room(length);
        // Not the fields: code that was compiled quickly reads and writes them for each letter
        byte[] to = out;
        int at = size;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                break;
            }
            to[at + i] = (byte) c;
            i++;
        }
        size = at + i;
        return i;
    }

    /** Text from the first of its letters on that isn't plain ASCII. */
    private void escaped(byte[] text) {
        for (byte b : text) {
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                put('\\');
                escape(b);
            } else {
                put(b);
            }
        }
    }

    private void escape(int c) {
        switch (c) {
            case '\b' -> put('b');
            case '\f' -> put('f');
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            case '"', '\\' -> put(c);
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[c >> HALF_BYTE]);
                put(HEX[c & (HEX.length - 1)]);
            }
        }
    }

    private void put(int c) {
        room(1);
        out[size++] = (byte) c;
    }

    private void room(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
        }
    }

    /** All that was written, in UTF-8. */
    public byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    /** All that was written. */
    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }
}
