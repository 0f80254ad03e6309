package needlecare.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value that bytes in UTF-8 hold.
     *
     * @throws IOException if they are no JSON, or no UTF-8
     */
    public static Json read(byte[] bytes) throws IOException {
        return read(decoded(bytes));
    }

    /**
     * The value of a text.
     *
     * @throws BrokenJson if it is no JSON
     */
    public static Json read(String text) throws BrokenJson {
        return new JsonReader(text).value();
    }

    /** Strictly, so that a broken letter isn't taken for another one. Most requests are plain ASCII, for which the quick way is enough. */
    private static String decoded(byte[] bytes) throws IOException {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.length() == bytes.length && quick.indexOf('\uFFFD') < 0) {
            return quick;
        }
        String strict = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return strict.startsWith("\uFEFF") ? strict.substring(1) : strict;
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
        Map<String, Json> parts = LinkedHashMap.newLinkedHashMap(USUAL_PARTS);
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
                parts.put(name, value());
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
        char next = next();
        if (next != ',' && next != end) {
            throw broken("a comma or the end");
        }
        at++;
        return next == ',';
    }

    private Json word(String word, Json value) throws BrokenJson {
        if (!text.startsWith(word, at)) {
            throw broken(word);
        }
        at += word.length();
        if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            throw broken("the end of a word");
        }
        return value;
    }

    private String string() throws BrokenJson {
        int from = ++at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(from, at++);
            }
            if (c == '\\') {
                return escaped(from);
            }
            if (c < ' ') {
                throw broken("an escaped control character");
            }
            at++;
        }
        throw broken("the end of a text");
    }

    /** A name must be whole letters: half of one can't be told from another half in UTF-8. */
    private String name() throws BrokenJson {
        String name = string();
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

    /** A text that holds escapes, up to the first of which it has been read. */
    private String escaped(int from) throws BrokenJson {
        StringBuilder read = new StringBuilder(at - from + HEX).append(text, from, at);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return read.toString();
            }
            if (c < ' ') {
                throw broken("an escaped control character");
            }
            read.append(c == '\\' ? escape() : c);
        }
        throw broken("the end of a text");
    }

    private char escape() throws BrokenJson {
        if (at >= text.length()) {
            throw broken("an escape");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
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
            char digit = at < text.length() ? text.charAt(at) : 0;
            int value = digit < 128 ? Character.digit(digit, HEX) : -1;
            if (value < 0) {
                throw broken("four hexadecimal digits");
            }
            code = code * HEX + value;
        }
        return (char) code;
    }

    private Json number() throws BrokenJson {
        int from = at;
        if (text.charAt(at) == '-') {
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
        String written = text.substring(from, at);
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

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** The next character that isn't space. */
    private char next() {
        while (at < text.length()) {
            char c = text.charAt(at);
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
