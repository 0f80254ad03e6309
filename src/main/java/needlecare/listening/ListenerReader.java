package needlecare.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.CompactReader;
import needlecare.data.Tree;
import needlecare.words.Lexicon;
import needlecare.words.OwnedPhrases;
import needlecare.words.Pattern;
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
     * @param tree {@code words, harmless, weighing, cues, names, kinds, askings, circumstances, denied, deletion}
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
        OwnedPhrases<Cues.Cue> cues = cues(tree.field("cues"));
        OwnedPhrases<String> askings = byId(tree.field("askings"));
        OwnedPhrases<String> circumstances = byId(tree.field("circumstances"));
        Tree deletion = tree.field("deletion").allow("wished", "never");
        Map<String, List<String>> kinds = new HashMap<>();
        tree.field("kinds").fields().forEach((topic, of) -> kinds.put(topic, of.texts()));
        return new Listener(
                new Cues(
                        tokenizer,
                        lexicon,
                        cues,
                        names(tree.field("names")),
                        Map.copyOf(kinds),
                        askings,
                        circumstances,
                        phrases(tree.field("denied")),
                        phrases(deletion.field("wished")),
                        phrases(deletion.field("never")),
                        phrases(tree.field("harmless")),
                        weighing(tree.field("weighing"))),
                Optional.empty());
    }

    private OwnedPhrases<Cues.Cue> cues(Tree byTopic) {
        List<Cues.Cue> cues = new ArrayList<>();
        List<List<Pattern>> hears = new ArrayList<>();
        byTopic.fields()
                .forEach((topic, byWeight) -> byWeight.fields()
                        .forEach((weight, patterns) -> parser.patterns(patterns).forEach(pattern -> {
                            cues.add(new Cues.Cue(topic, Integer.parseInt(weight)));
                            hears.add(pattern.choices());
                        })));
        return OwnedPhrases.of(cues, hears, lexicon);
    }

    private OwnedPhrases<String> byId(Tree byId) {
        List<String> ids = new ArrayList<>();
        List<List<Pattern>> hears = new ArrayList<>();
        byId.fields().forEach((id, patterns) -> {
            ids.add(id);
            hears.add(parser.patterns(patterns));
        });
        return OwnedPhrases.of(ids, hears, lexicon);
    }

    private Phrases phrases(Tree patterns) {
        return Phrases.of(parser.patterns(patterns), lexicon);
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
