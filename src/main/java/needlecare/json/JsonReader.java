package needlecare.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259) strictly in its grammar: one class to load, where a library has hundreds. Of a name that comes twice the last counts;
 * what stands behind the value is passed over. Time is linear; depth and length of numbers are limited, so that no request can exhaust the stack.
 */
public final class JsonReader {
    private static final int DEEPEST = 1000;
    private static final int LONGEST_NUMBER = 1000;
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;
    private static final int USUAL_PARTS = 4;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LENGTH_OF_MARK = 3;

    private final byte[] text;
    private final Charset letters;
    private int at;
    private int depth;

    private JsonReader(byte[] text, Charset letters, int at) {
        this.text = text;
        this.letters = letters;
        this.at = at;
    }

    /**
     * The value that bytes in UTF-8 hold.
     *
     * @throws IOException if they are no JSON, or no UTF-8
     */
    public static Json read(byte[] bytes) throws IOException {
        if (isAscii(bytes)) {
            return new JsonReader(bytes, StandardCharsets.ISO_8859_1, 0).value();
        }
        // Strictly, so that a broken letter isn't taken for another one
        boolean marked = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .charAt(0)
                == BYTE_ORDER_MARK;
        return new JsonReader(bytes, StandardCharsets.UTF_8, marked ? LENGTH_OF_MARK : 0).value();
    }

    /**
     * The value of a text.
     *
     * @throws BrokenJson if it is no JSON
     */
    public static Json read(String text) throws BrokenJson {
        return new JsonReader(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0).value();
    }

    /** As most requests are: their letters needn't be put together. */
    private static boolean isAscii(byte[] bytes) {
        int all = 0;
        for (byte each : bytes) {
            all |= each;
        }
        return all >= 0;
    }

    private Json value() throws BrokenJson {
        return switch (next()) {
            case '{' -> fields();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", Json.Nothing.NOTHING);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw broken("a value");
        };
    }

    private Json fields() throws BrokenJson {
        open();
        List<Json.Field> parts = new ArrayList<>(USUAL_PARTS);
        if (!closes('}')) {
            do {
                if (next() != '"') {
                    throw broken("a name");
                }
                String name = name();
                if (next() != ':') {
                    throw broken("a colon");
                }
                at++;
                parts.add(new Json.Field(name, value()));
            } while (goesOn('}'));
        }
        depth--;
        return new Json.Fields(parts);
    }

    private Json items() throws BrokenJson {
        open();
        List<Json> parts = new ArrayList<>();
        if (!closes(']')) {
            do {
                parts.add(value());
            } while (goesOn(']'));
        }
        depth--;
        return new Json.Items(parts);
    }

    private void open() throws BrokenJson {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw broken("less depth");
        }
    }

    private boolean closes(char end) {
        if (next() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn(char end) throws BrokenJson {
        int next = next();
        if (next != ',' && next != end) {
            throw broken("a comma or the end");
        }
        at++;
        return next == ',';
    }

    private Json word(String word, Json value) throws BrokenJson {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek() != word.charAt(i)) {
                throw broken(word);
            }
        }
        if (peek() < 0 || Character.isLetterOrDigit(peek())) {
            throw broken("the end of a word");
        }
        return value;
    }

    private String string() throws BrokenJson {
        byte[] text = this.text;
        int from = at + 1;
        for (int i = from; i < text.length; i++) {
            byte c = text[i];
            if (c == '"') {
                at = i + 1;
                return new String(text, from, i - from, letters);
            }
            if (c == '\\') {
                at = i;
                return escaped(from);
            }
            if (isControl(c)) {
                at = i;
                throw broken("an escaped control character");
            }
        }
        at = text.length;
        throw broken("the end of a text");
    }

    private static boolean isControl(byte c) {
        return c >= 0 && c < ' ';
    }

    /** A name must be whole letters: half of one, which only an escape can hold, can't be told from another half in UTF-8. */
    private String name() throws BrokenJson {
        int from = at;
        String name = string();
        if (at - from == name.length() + 2) {
            return name;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                int letter = name.codePointAt(i);
                if (letter <= Character.MAX_SURROGATE) {
                    throw broken("a name of whole letters");
                }
                i++;
            }
        }
        return name;
    }

    /** A text that holds escapes, up to the first of which it has been looked at. */
    private String escaped(int from) throws BrokenJson {
        StringBuilder read = new StringBuilder(at - from + HEX);
        int start = from;
        while (at < text.length) {
            byte c = text[at];
            if (c == '"' || c == '\\') {
                read.append(new String(text, start, at - start, letters));
                at++;
                if (c == '"') {
                    return read.toString();
                }
                read.append(escape());
                start = at;
            } else if (isControl(c)) {
                throw broken("an escaped control character");
            } else {
                at++;
            }
        }
        throw broken("the end of a text");
    }

    private char escape() throws BrokenJson {
        int c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw broken("an escape");
        };
    }

    private char unicode() throws BrokenJson {
        int code = 0;
        for (int i = 0; i < UNICODE_DIGITS; i++, at++) {
            int value = Character.digit(peek(), HEX);
            if (value < 0) {
                throw broken("four hexadecimal digits");
            }
            code = code * HEX + value;
        }
        return (char) code;
    }

    private Json number() throws BrokenJson {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        boolean zero = peek() == '0';
        int first = at;
        digits();
        if (zero && at - first > 1) {
            throw broken("no leading zero");
        }
        boolean whole = true;
        if (peek() == '.') {
            whole = false;
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            whole = false;
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - from > LONGEST_NUMBER) {
            throw broken("a shorter number");
        }
        String written = new String(text, from, at - from, StandardCharsets.ISO_8859_1);
        return whole ? Json.number(written) : new Json.Amount(Double.valueOf(written));
    }

    private void digits() throws BrokenJson {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == from) {
            throw broken("a digit");
        }
    }

    /** What stands there; 0 behind the end, below 0 for a part of a letter beyond ASCII. */
    private int peek() {
        return at < text.length ? text[at] : 0;
    }

    /** The next character that isn't space. */
    private int next() {
        while (at < text.length) {
            byte c = text[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
        return 0;
    }

    private BrokenJson broken(String expected) {
        return new BrokenJson(expected, at);
    }
}
