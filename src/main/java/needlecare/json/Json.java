package needlecare.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of JSON, to be asked leniently: what isn't there, or is of another kind than expected, is {@link Nothing} or the default that
 * the asker gives, so that an odd part never costs the rest.
 */
public sealed interface Json {
    /** A text. */
    record Text(String value) implements Json {}

    /** A number: an Integer, a Long, a BigInteger or a Double, the smallest that holds it. */
    record Amount(Number value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** No value: {@code null}, or a part that isn't there. */
    record Nothing() implements Json {
        static final Nothing NOTHING = new Nothing();
    }

    /** A list. */
    record Items(List<Json> parts) implements Json {}

    /** Named parts, in the order in which they came. Most have a few: a list of those is made and searched sooner than a map. */
    record Fields(List<Field> parts) implements Json {}

    /** A named part. */
    record Field(String name, Json value) {}

    /** A named part, of several with this name the last; nothing if there is none. */
    default Json at(String name) {
        if (this instanceof Fields fields) {
            for (int i = fields.parts.size() - 1; i >= 0; i--) {
                Field field = fields.parts.get(i);
                if (field.name.equals(name)) {
                    return field.value;
                }
            }
        }
        return Nothing.NOTHING;
    }

    /** The parts of a list; none of anything else. */
    default List<Json> items() {
        return this instanceof Items items ? items.parts : List.of();
    }

    /** The named parts in the order in which they came, of several with the same name the last; none of anything else. */
    default Map<String, Json> fields() {
        if (!(this instanceof Fields fields) || fields.parts.isEmpty()) {
            return Map.of();
        }
        Map<String, Json> map = LinkedHashMap.newLinkedHashMap(fields.parts.size());
        for (Field field : fields.parts) {
            map.put(field.name, field.value);
        }
        return map;
    }

    default boolean isFields() {
        return this instanceof Fields;
    }

    default boolean isText() {
        return this instanceof Text;
    }

    /** The text, or another one if this is none. */
    default String text(String otherwise) {
        return this instanceof Text text ? text.value : otherwise;
    }

    /** As words: a text itself, a number or a flag as it is written, nothing where there are parts; another one if there is no value. */
    default String asText(String otherwise) {
        if (this instanceof Nothing) {
            return otherwise;
        }
        return this instanceof Items || isFields() ? "" : plain().toString();
    }

    /** Whether it is true, or says so. */
    default boolean isTrue() {
        if (this instanceof Amount number) {
            return !(number.value instanceof Double) && !number.value.equals(0);
        }
        return this instanceof Flag flag ? flag.value : text("").strip().equals("true");
    }

    /** As plain values of Java: maps, lists, strings, numbers and booleans; no value is the text "null". */
    default Object plain() {
        // A chain, not a switch over types: the JVM would have to make the code of that switch while a patient waits
        // for the first answer.
        if (this instanceof Text text) {
            return text.value;
        }
        if (this instanceof Fields fields) {
            Map<String, Object> map = LinkedHashMap.newLinkedHashMap(fields.parts.size());
            for (Field field : fields.parts) {
                map.put(field.name, field.value.plain());
            }
            return map;
        }
        if (this instanceof Items items) {
            List<Object> list = new ArrayList<>(items.parts.size());
            for (Json part : items.parts) {
                list.add(part.plain());
            }
            return list;
        }
        if (this instanceof Amount number) {
            return number.value;
        }
        return this instanceof Flag flag ? flag.value : "null";
    }

    /** A whole number in the smallest type that holds it. */
    static Amount number(String digits) {
        if (digits.length() <= MOST_DIGITS_OF_A_LONG) {
            long value = Long.parseLong(digits);
            return value == (int) value ? new Amount((int) value) : new Amount(value);
        }
        BigInteger value = new BigInteger(digits);
        return value.bitLength() < Long.SIZE ? new Amount(value.longValue()) : new Amount(value);
    }

    /** So many characters always fit, the sign included. */
    int MOST_DIGITS_OF_A_LONG = 18;
}
