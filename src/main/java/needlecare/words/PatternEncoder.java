package needlecare.words;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes numbers of patterns, as {@link PatternCode} hears them. Used by the build. */
final class PatternEncoder {
    private final TreeMap<Integer, String> named = new TreeMap<>();

    private PatternEncoder() {}

    /** The patterns as numbers, in their order. */
    static PatternCode encode(List<Pattern> patterns) {
        PatternEncoder encoder = new PatternEncoder();
        List<String> all = new ArrayList<>();
        patterns.forEach(pattern -> all.add(encoder.code(pattern)));
        int names = encoder.named.isEmpty() ? 0 : encoder.named.lastKey() + 1;
        for (int name = 0; name < names; name++) {
            all.add(encoder.named.getOrDefault(name, ""));
        }
        return new PatternCode(NumberLists.of(all), names);
    }

    private String code(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word(int concept) -> numbers(PatternCode.WORD, concept);
            case Pattern.Start() -> numbers(PatternCode.START);
            case Pattern.End() -> numbers(PatternCode.END);
            case Pattern.Named(int number, Pattern body) -> {
                name(number, body);
                yield numbers(PatternCode.NAMED, number);
            }
            case Pattern.AnyWord(String concepts) -> numbers(PatternCode.ANY_WORD, concepts.length()) + concepts;
            case Pattern.OneOf(List<Pattern> choices) -> {
                StringBuilder code = new StringBuilder(numbers(PatternCode.ONE_OF, choices.size()));
                choices.forEach(choice -> code.append(measured(choice)));
                yield code.toString();
            }
            case Pattern.Then(Pattern first, int gap, Pattern second, boolean optional) ->
                numbers(optional ? PatternCode.THEN_MAYBE : PatternCode.THEN, gap) + measured(first) + code(second);
            case Pattern.Together(Pattern one, Pattern other) ->
                numbers(PatternCode.TOGETHER) + measured(one) + code(other);
        };
    }

    /** A part with its length before it. */
    private String measured(Pattern part) {
        String code = code(part);
        return PackedTexts.small(code.length()) + code;
    }

    /** Once, wherever it is asked for. */
    private void name(int number, Pattern body) {
        if (named.putIfAbsent(number, "") == null) {
            named.put(number, code(body));
        }
    }

    private static String numbers(int... numbers) {
        StringBuilder code = new StringBuilder();
        for (int number : numbers) {
            code.append(PackedTexts.small(number));
        }
        return code.toString();
    }
}
