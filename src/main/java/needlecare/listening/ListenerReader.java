package needlecare.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.CompactReader;
import needlecare.data.Tree;
import needlecare.words.Lexicon;
import needlecare.words.PatternParser;
import needlecare.words.Phrases;
import needlecare.words.Tokenizer;

/** Reads the cues of {@code listening/<language>/} with the things and askings of the guidance. */
public final class ListenerReader {
    private final Lexicon lexicon = new Lexicon();
    private final Tokenizer tokenizer;
    private final PatternParser parser;

    private ListenerReader(Tokenizer tokenizer, Tree words) {
        this.tokenizer = tokenizer;
        parser = new PatternParser(tokenizer, lexicon, words);
    }

    /**
     * The listener of a tree.
     *
     * @param tree {@code words, harmless, weighing, cues, names, kinds, askings}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Listener read(Tree tree, Tokenizer tokenizer) {
        return new ListenerReader(tokenizer, tree.field("words")).read(tree);
    }

    /**
     * The compact form of a tree, in which nothing is left to be parsed.
     *
     * @throws needlecare.data.DataException if it can't be used
     */
    public static byte[] compile(Tree tree, Tokenizer tokenizer) {
        return CompiledListener.write(read(tree, tokenizer));
    }

    /**
     * The listener of a compiled file.
     *
     * @param name of the file on the class path
     */
    public static Listener resource(String name, Tokenizer tokenizer) {
        return CompiledListener.read(CompactReader.resource(name), tokenizer);
    }

    private Listener read(Tree tree) {
        List<Cues.Cue> cues = cues(tree.field("cues"));
        List<Cues.Asking> askings = new ArrayList<>();
        tree.field("askings")
                .fields()
                .forEach((id, patterns) -> askings.add(new Cues.Asking(id, parser.patterns(patterns))));
        Map<String, List<String>> kinds = new HashMap<>();
        tree.field("kinds").fields().forEach((topic, of) -> kinds.put(topic, of.texts()));
        return new Listener(
                new Cues(
                        tokenizer,
                        lexicon,
                        new Phrases<>(cues, Cues.Cue::hears, lexicon),
                        names(tree.field("names")),
                        Map.copyOf(kinds),
                        new Phrases<>(askings, Cues.Asking::hears, lexicon),
                        Phrases.of(parser.patterns(tree.field("harmless")), lexicon),
                        weighing(tree.field("weighing"))),
                Optional.empty());
    }

    private List<Cues.Cue> cues(Tree byTopic) {
        List<Cues.Cue> cues = new ArrayList<>();
        byTopic.fields()
                .forEach((topic, byWeight) -> byWeight.fields()
                        .forEach((weight, patterns) -> parser.patterns(patterns)
                                .forEach(pattern ->
                                        cues.add(new Cues.Cue(topic, Integer.parseInt(weight), pattern.choices())))));
        return cues;
    }

    private List<Cues.Name> names(Tree things) {
        List<Cues.Name> names = new ArrayList<>();
        for (Tree name : things.items()) {
            names.add(new Cues.Name(
                    name.field("id").text(),
                    name.field("kind").text(),
                    lexicon.concept(name.field("concept").text()),
                    name.field("brand").text().equals("true")));
        }
        return names;
    }

    private static Cues.Weighing weighing(Tree tree) {
        tree.allow("enough", "per_point", "most_points", "convincing");
        return new Cues.Weighing(
                Integer.parseInt(tree.field("enough").text()),
                Double.parseDouble(tree.field("per_point").text()),
                Integer.parseInt(tree.field("most_points").text()),
                Double.parseDouble(tree.field("convincing").text()));
    }
}
