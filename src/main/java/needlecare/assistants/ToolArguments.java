package needlecare.assistants;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call, held against the tool's schema.
 *
 * @param words the person's own words; empty where the tool takes none
 * @param area where the needles went in
 * @param hours since the treatment
 */
record ToolArguments(String words, Optional<String> area, Optional<Integer> hours) {
    /** Arguments that don't fit; the message is the name of what is said of it. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        Mistake(String kind) {
            super(kind, null, false, false);
        }
    }

    static ToolArguments of(Tool tool, Object given, List<String> areas) throws Mistake {
        if (!(given instanceof Map<?, ?>) && given != Json.Nothing.NULL) {
            throw new Mistake("unknown");
        }
        Map<String, Object> fields = Json.fields(given);
        if (!fields.keySet().stream().allMatch(tool::takes)) {
            throw new Mistake("unknown");
        }
        return new ToolArguments(words(tool, fields), area(fields, areas), hours(fields));
    }

    private static String words(Tool tool, Map<String, Object> fields) throws Mistake {
        if (tool.text().isEmpty()) {
            return "";
        }
        if (!(fields.get(tool.text().get()) instanceof String words)
                || words.isBlank()
                || words.codePointCount(0, words.length()) > Tool.LONGEST_TEXT) {
            throw new Mistake("text");
        }
        return words;
    }

    private static Optional<String> area(Map<String, Object> fields, List<String> areas) throws Mistake {
        Object area = fields.getOrDefault(Tool.AREA, Json.Nothing.NULL);
        if (area == Json.Nothing.NULL) {
            return Optional.empty();
        }
        if (area instanceof String name && areas.contains(name)) {
            return Optional.of(name);
        }
        throw new Mistake("area");
    }

    /** A whole number may be written as 6.0, as JSON schema has it. */
    private static Optional<Integer> hours(Map<String, Object> fields) throws Mistake {
        Object hours = fields.getOrDefault(Tool.HOURS, Json.Nothing.NULL);
        if (hours == Json.Nothing.NULL) {
            return Optional.empty();
        }
        if (hours instanceof Json.Numeral numeral) {
            double number = Double.parseDouble(numeral.text());
            if (number == Math.rint(number) && number >= 0 && number <= Tool.MOST_HOURS) {
                return Optional.of((int) number);
            }
        }
        throw new Mistake("hours");
    }
}
