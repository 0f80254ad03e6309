package needlecare.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needlecare.data.CompactWriter;

/** Writes patterns, and what is listened for with them, as {@link WordsReader} reads them. Used by the build. */
public final class WordsWriter {
    private final Lexicon lexicon;
    private final List<Integer> code = new ArrayList<>();
    private final Map<Integer, Integer> named = new HashMap<>();
    private final CompactWriter structure = new CompactWriter();

    /** A writer of patterns over a lexicon. */
    public WordsWriter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What is to be written beside the patterns, in the order in which it will be read. */
    public CompactWriter structure() {
        return structure;
    }

    /** A list of patterns. */
    public void patterns(List<Pattern> patterns) {
        List<Integer> places = new ArrayList<>();
        for (Pattern pattern : patterns) {
            List<Integer> written = new ArrayList<>();
            encode(pattern, written);
            places.add(code.size());
            code.addAll(written);
        }
        structure.number(places.size());
        places.forEach(structure::number);
    }

    /** Patterns with what is known of them; the owners are written by whoever knows them. */
    public void phrases(Phrases<?> phrases) {
        phrases.write(this);
    }

    private void encode(Pattern pattern, List<Integer> into) {
        switch (pattern) {
            case Pattern.Word(int concept) -> into.addAll(List.of(PatternCode.WORD, concept));
            case Pattern.Start() -> into.add(PatternCode.START);
            case Pattern.End() -> into.add(PatternCode.END);
            case Pattern.Named(int number, Pattern body) -> {
                name(number, body);
                into.addAll(List.of(PatternCode.NAMED, number));
            }
            case Pattern.AnyWord(String concepts) -> {
                into.addAll(List.of(PatternCode.ANY_WORD, concepts.length()));
                concepts.chars().forEach(into::add);
            }
            case Pattern.OneOf(List<Pattern> choices) -> {
                into.addAll(List.of(PatternCode.ONE_OF, choices.size()));
                choices.forEach(choice -> encode(choice, into));
            }
            case Pattern.Then(Pattern first, int gap, Pattern second, boolean optional) -> {
                into.addAll(List.of(optional ? PatternCode.THEN_MAYBE : PatternCode.THEN, gap));
                encode(first, into);
                encode(second, into);
            }
            case Pattern.Together(Pattern one, Pattern other) -> {
                into.add(PatternCode.TOGETHER);
                encode(one, into);
                encode(other, into);
            }
        }
    }

    /** Once, wherever it is asked for. */
    private void name(int number, Pattern body) {
        if (named.putIfAbsent(number, -1) == null) {
            List<Integer> written = new ArrayList<>();
            encode(body, written);
            named.put(number, code.size());
            code.addAll(written);
        }
    }

    /** All that was written. */
    public byte[] bytes() {
        CompactWriter all = new CompactWriter();
        lexicon.write(all);
        all.numbers(code.stream().mapToInt(Integer::intValue).toArray());
        int size = named.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
        all.number(size);
        for (int number = 0; number < size; number++) {
            all.number(named.getOrDefault(number, -1));
        }
        return all.part(structure).bytes();
    }
}
