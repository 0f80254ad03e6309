package needlecare.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes JSON, part by part. Each method gives back the writer, so that what is written reads like what comes out. */
public final class JsonWriter {
    private static final int USUAL = 1024;
    private static final String HEX = "0123456789ABCDEF";
    private static final int HALF_BYTE = 4;

    private final StringBuilder out = new StringBuilder(USUAL);

    /** Begins an object. */
    public JsonWriter open() {
        comma();
        out.append('{');
        return this;
    }

    /** Ends an object. */
    public JsonWriter close() {
        out.append('}');
        return this;
    }

    /** Begins a list. */
    public JsonWriter openList() {
        comma();
        out.append('[');
        return this;
    }

    /** Ends a list. */
    public JsonWriter closeList() {
        out.append(']');
        return this;
    }

    /** The name of the field that comes next. */
    public JsonWriter name(String name) {
        comma();
        quote(name);
        out.append(':');
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

    /** A value that is written already. */
    public JsonWriter written(String json) {
        plain(json);
        return this;
    }

    private void plain(Object value) {
        comma();
        out.append(value);
    }

    private void comma() {
        if (out.isEmpty()) {
            return;
        }
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            out.append(',');
        }
    }

    private void quote(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i).append('\\');
                escape(c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case '"', '\\' -> out.append(c);
            default -> out.append("u00").append(HEX.charAt(c >> HALF_BYTE)).append(HEX.charAt(c & (HEX.length() - 1)));
        }
    }

    /** All that was written, in UTF-8. */
    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All that was written. */
    @Override
    public String toString() {
        return out.toString();
    }
}
