package needlecare.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import needlecare.data.CompiledTree;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.hearing.LabelledPatterns;
import needlecare.hearing.Lexicon;
import needlecare.hearing.Pattern;
import needlecare.hearing.PatternParser;
import needlecare.hearing.Phrases;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.Tokenizer;

/** Reads how danger sounds: the patterns of {@code red-flags/}, the word lists, the thresholds. */
public final class TriageReader {
    private final Tokenizer tokenizer;
    private final PatternParser parser;

    private TriageReader(Tokenizer tokenizer, Tree words) {
        this.tokenizer = tokenizer;
        parser = new PatternParser(tokenizer, words);
    }

    /**
     * The triage of a tree.
     *
     * @param tree {@code order, words, small_talk, about_a_person, thresholds, patterns}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Triage read(Tree tree, Tokenizer tokenizer, DangerClassifier classifier) {
        TriageReader reader = new TriageReader(tokenizer, tree.field("words"));
        return reader.read(tree, classifier, reader.parser::lexicon);
    }

    /**
     * The triage of files that the build has made.
     *
     * @param folder of the files on the class path: {@code triage.data}, its lexicon {@code triage.words}, and the
     *     network {@code danger.data}
     */
    public static Triage resource(String folder, Tokenizer tokenizer) {
        Tree tree = CompiledTree.resource(folder + "triage.data");
        return new TriageReader(tokenizer, tree.field("words"))
                .read(
                        tree,
                        new DangerClassifier(TextClassifier.resource(folder + "danger.data")),
                        () -> Lexicon.resource(folder + "triage.words"));
    }

    private Triage read(Tree tree, DangerClassifier classifier, Supplier<Lexicon> lexicon) {
        LabelledPatterns<DangerClassifier.Sign> signs = signs(tree.field("patterns"));
        Phrases smallTalk = new Phrases(parser.patterns(tree.field("small_talk")));
        Phrases aboutAPerson = new Phrases(parser.patterns(tree.field("about_a_person")));
        return new Triage(
                new Triage.Vocabulary(
                        tokenizer,
                        order(tree.field("order")),
                        signs,
                        smallTalk,
                        aboutAPerson,
                        // Last, since all patterns have been parsed by then
                        lexicon.get()),
                thresholds(tree.field("thresholds")),
                classifier);
    }

    private static Map<String, Integer> order(Tree flags) {
        Map<String, Integer> order = new HashMap<>();
        for (String flag : flags.texts()) {
            order.put(flag, order.size());
        }
        return Map.copyOf(order);
    }

    private static Triage.Thresholds thresholds(Tree tree) {
        tree.allow("urgent", "emergency", "named", "foreign");
        return new Triage.Thresholds(
                number(tree, "urgent"), number(tree, "emergency"), number(tree, "named"), number(tree, "foreign"));
    }

    private static double number(Tree tree, String field) {
        try {
            return Double.parseDouble(tree.field(field).text());
        } catch (NumberFormatException none) {
            throw tree.error(field + " is no number");
        }
    }

    private LabelledPatterns<DangerClassifier.Sign> signs(Tree byFlag) {
        List<DangerClassifier.Sign> signs = new ArrayList<>();
        List<List<Pattern>> patterns = new ArrayList<>();
        byFlag.fields()
                .forEach((flag, byLevel) -> byLevel.allow("emergency", "urgent")
                        .fields()
                        .forEach((level, written) -> {
                            signs.add(new DangerClassifier.Sign(flag, Urgency.named(level)));
                            patterns.add(parser.patterns(written));
                        }));
        return new LabelledPatterns<>(signs, patterns);
    }
}
