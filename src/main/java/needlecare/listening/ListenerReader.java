package needlecare.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import needlecare.data.CompiledTree;
import needlecare.data.Tree;
import needlecare.hearing.LabelledPatterns;
import needlecare.hearing.Lexicon;
import needlecare.hearing.Pattern;
import needlecare.hearing.PatternParser;
import needlecare.hearing.Phrases;
import needlecare.hearing.Tokenizer;

/** Reads the cues of {@code listening/<language>/} with the things and askings of the guidance. */
public final class ListenerReader {
    private final Tokenizer tokenizer;
    private final PatternParser parser;

    private ListenerReader(Tokenizer tokenizer, Tree words) {
        this.tokenizer = tokenizer;
        parser = new PatternParser(tokenizer, words);
    }

    /**
     * The listener of a tree.
     *
     * @param tree {@code words, harmless, weighing, cues, names, kinds, askings, circumstances, denied, deletion}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Listener read(Tree tree, Tokenizer tokenizer) {
        ListenerReader reader = new ListenerReader(tokenizer, tree.field("words"));
        return reader.read(tree, reader.parser::lexicon);
    }

    /**
     * The listener of files that the build has made.
     *
     * @param name of the compiled tree on the class path, {@code .data}; its lexicon stands beside it, {@code .words}
     */
    public static Listener resource(String name, Tokenizer tokenizer) {
        Tree tree = CompiledTree.resource(name);
        return new ListenerReader(tokenizer, tree.field("words"))
                .read(tree, () -> Lexicon.resource(name.replace(".data", ".words")));
    }

    private Listener read(Tree tree, Supplier<Lexicon> lexicon) {
        LabelledPatterns<Cues.Cue> cues = cues(tree.field("cues"));
        LabelledPatterns<String> askings = byId(tree.field("askings"));
        LabelledPatterns<String> circumstances = byId(tree.field("circumstances"));
        Tree deletion = tree.field("deletion").allow("wished", "never");
        Map<String, List<String>> kinds = new HashMap<>();
        tree.field("kinds").fields().forEach((topic, of) -> kinds.put(topic, of.texts()));
        return new Listener(
                new Cues(
                        tokenizer,
                        cues,
                        names(tree.field("names")),
                        Map.copyOf(kinds),
                        askings,
                        circumstances,
                        phrases(tree.field("denied")),
                        phrases(deletion.field("wished")),
                        phrases(deletion.field("never")),
                        phrases(tree.field("harmless")),
                        weighing(tree.field("weighing")),
                        // Last, since all patterns have been parsed by then
                        lexicon.get()),
                Optional.empty());
    }

    private LabelledPatterns<Cues.Cue> cues(Tree byTopic) {
        List<Cues.Cue> cues = new ArrayList<>();
        List<List<Pattern>> hears = new ArrayList<>();
        byTopic.fields()
                .forEach((topic, byWeight) -> byWeight.fields()
                        .forEach((weight, patterns) -> parser.patterns(patterns).forEach(pattern -> {
                            cues.add(new Cues.Cue(topic, Integer.parseInt(weight)));
                            hears.add(List.of(pattern));
                        })));
        return new LabelledPatterns<>(cues, hears);
    }

    private LabelledPatterns<String> byId(Tree byId) {
        List<String> ids = new ArrayList<>();
        List<List<Pattern>> hears = new ArrayList<>();
        byId.fields().forEach((id, patterns) -> {
            ids.add(id);
            hears.add(parser.patterns(patterns));
        });
        return new LabelledPatterns<>(ids, hears);
    }

    private Phrases phrases(Tree patterns) {
        return new Phrases(parser.patterns(patterns));
    }

    private List<Cues.Name> names(Tree things) {
        List<Cues.Name> names = new ArrayList<>();
        for (Tree name : things.items()) {
            names.add(new Cues.Name(
                    name.field("id").text(),
                    name.field("kind").text(),
                    name.field("concept").text(),
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
