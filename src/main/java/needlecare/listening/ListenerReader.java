package needlecare.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.Tree;
import needlecare.words.Lexicon;
import needlecare.words.Pattern;
import needlecare.words.PatternParser;
import needlecare.words.Tokenizer;

/** Reads the cues of {@code listening/<language>/} with the things and askings of the guidance. */
public final class ListenerReader {
    private ListenerReader() {}

    /**
     * The listener of a tree.
     *
     * @param tree {@code words, harmless, weighing, cues, names, kinds, askings}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Listener read(Tree tree, Tokenizer tokenizer) {
        Lexicon lexicon = new Lexicon();
        PatternParser parser = new PatternParser(tokenizer, lexicon, tree.field("words"));
        List<Listener.Cue> cues = new ArrayList<>();
        tree.field("cues")
                .fields()
                .forEach((topic, byWeight) -> byWeight.fields().forEach((weight, patterns) -> {
                    for (String pattern : patterns.texts()) {
                        cues.add(new Listener.Cue(
                                topic, Integer.parseInt(weight), parser.pattern(pattern, patterns.where())));
                    }
                }));
        List<Listener.Name> names = new ArrayList<>();
        for (Tree name : tree.field("names").items()) {
            names.add(new Listener.Name(
                    name.field("id").text(),
                    name.field("kind").text(),
                    name.field("concept").text(),
                    name.field("brand").text().equals("true")));
        }
        Map<String, List<String>> kinds = new HashMap<>();
        tree.field("kinds").fields().forEach((topic, of) -> kinds.put(topic, of.texts()));
        Map<String, Pattern> askings = new LinkedHashMap<>();
        tree.field("askings").fields().forEach((id, patterns) -> askings.put(id, parser.oneOf(patterns)));
        return new Listener(
                tokenizer,
                lexicon,
                cues,
                names,
                kinds,
                askings,
                parser.oneOf(tree.field("harmless")),
                tree.field("words").field("concepts").fields().keySet(),
                weighing(tree.field("weighing")),
                Optional.empty());
    }

    private static Listener.Weighing weighing(Tree tree) {
        tree.allow("enough", "per_point", "most_points", "convincing");
        return new Listener.Weighing(
                Integer.parseInt(tree.field("enough").text()),
                Double.parseDouble(tree.field("per_point").text()),
                Integer.parseInt(tree.field("most_points").text()),
                Double.parseDouble(tree.field("convincing").text()));
    }
}
