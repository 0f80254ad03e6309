package needlecare.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import needlecare.data.CompiledTree;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.words.Lexicon;
import needlecare.words.OwnedPhrases;
import needlecare.words.Pattern;
import needlecare.words.PatternParser;
import needlecare.words.Phrases;
import needlecare.words.Tokenizer;

/** Reads the rules of {@code triage/<language>/}. */
public final class TriageReader {
    private static final int REACH = 14;
    private static final int REACH_BACK = 4;
    private static final int REACH_TO_WELL_BEING = 9;

    private final Tokenizer tokenizer;
    private final PatternParser parser;

    private TriageReader(Tokenizer tokenizer, Tree words) {
        this.tokenizer = tokenizer;
        parser = new PatternParser(tokenizer, words, Map.of(WellBeing.NAME, WellBeing.CONCEPT));
    }

    /**
     * The triage of a tree.
     *
     * @param tree {@code order, words, harmless, well_being, unremarkable, small_talk, denials, questions, gone,
     *     sound_alikes, second_ear, rules}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Triage read(Tree tree, Tokenizer tokenizer) {
        TriageReader reader = new TriageReader(tokenizer, tree.field("words"));
        return reader.read(tree, reader.parser::lexicon);
    }

    private Triage read(Tree tree, Supplier<Lexicon> lexicon) {
        OwnedPhrases<Rule> rules = rules(tree.field("rules"));
        OwnedPhrases<SoundAlike> soundAlikes = soundAlikes(tree.field("sound_alikes"));
        Tree denials = tree.field("denials").allow("before", "after", "except", "until", "taken_back");
        Tree questions = tree.field("questions").allow("frames", "after", "except", "until");
        Tree gone = tree.field("gone").allow("gone", "except");
        Phrases notDenials = phrases(denials.field("except"));
        Phrases endsOfDenials = phrases(denials.field("until"));
        Phrases notQuestions = phrases(questions.field("except"));
        Phrases endsOfQuestions = phrases(questions.field("until"));
        RuleBook book = new RuleBook(
                tokenizer,
                order(tree.field("order")),
                rules,
                soundAlikes,
                phrases(tree.field("harmless")),
                wellBeing(tree.field("well_being"), denials.field("until")),
                phrases(tree.field("unremarkable")),
                phrases(tree.field("small_talk")),
                List.of(
                        new Scopes(phrases(denials.field("before")), notDenials, endsOfDenials, REACH, true, false),
                        new Scopes(
                                phrases(denials.field("after")), notDenials, endsOfDenials, REACH_BACK, false, false)),
                phrases(denials.field("taken_back")),
                List.of(
                        new Scopes(
                                phrases(questions.field("frames")), notQuestions, endsOfQuestions, REACH, true, true),
                        new Scopes(
                                phrases(questions.field("after")), notQuestions, endsOfQuestions, REACH, false, true)),
                phrases(gone.field("gone")),
                phrases(gone.field("except")),
                // Last, since all patterns have been parsed by then
                lexicon.get());
        return new Triage(book, thresholds(tree.field("second_ear")), Optional.empty());
    }

    /**
     * The triage of files that the build has made.
     *
     * @param name of the compiled tree on the class path, {@code .data}; its lexicon stands beside it, {@code .words}
     */
    public static Triage resource(String name, Tokenizer tokenizer) {
        Tree tree = CompiledTree.resource(name);
        return new TriageReader(tokenizer, tree.field("words"))
                .read(tree, () -> Lexicon.resource(name.replace(".data", ".words")));
    }

    private Phrases phrases(Tree patterns) {
        return new Phrases(parser.patterns(patterns));
    }

    private WellBeing wellBeing(Tree tree, Tree endsOfDenials) {
        tree.allow("words", "words_except", "before", "after", "except", "until");
        Phrases except = phrases(tree.field("except"));
        List<Pattern> ends = new ArrayList<>(parser.patterns(tree.field("until")));
        ends.addAll(parser.patterns(endsOfDenials));
        Phrases until = new Phrases(ends);
        return new WellBeing(
                phrases(tree.field("words")),
                phrases(tree.field("words_except")),
                List.of(
                        new Scopes(phrases(tree.field("before")), except, until, REACH_TO_WELL_BEING, true, false),
                        new Scopes(phrases(tree.field("after")), except, until, REACH_BACK, false, false)));
    }

    private static Map<String, Integer> order(Tree flags) {
        Map<String, Integer> order = new HashMap<>();
        for (String flag : flags.texts()) {
            order.put(flag, order.size());
        }
        return Map.copyOf(order);
    }

    private static SecondEar.Thresholds thresholds(Tree tree) {
        tree.allow("urgent_from", "emergency_from");
        return new SecondEar.Thresholds(
                Double.parseDouble(tree.field("urgent_from").text()),
                Double.parseDouble(tree.field("emergency_from").text()));
    }

    private OwnedPhrases<SoundAlike> soundAlikes(Tree tree) {
        List<SoundAlike> soundAlikes = new ArrayList<>();
        List<List<Pattern>> when = new ArrayList<>();
        for (Tree soundAlike : tree.items()) {
            soundAlike.allow("heard", "meant", "when");
            soundAlikes.add(new SoundAlike(
                    soundAlike.field("heard").text(), soundAlike.field("meant").text()));
            when.add(parser.patterns(soundAlike.field("when")));
        }
        return new OwnedPhrases<>(soundAlikes, when);
    }

    private OwnedPhrases<Rule> rules(Tree files) {
        List<Rule> rules = new ArrayList<>();
        List<List<Pattern>> hears = new ArrayList<>();
        for (Tree file : files.items()) {
            String flag = file.field("flag").text();
            for (Tree rule : file.field("rules").items()) {
                hears.add(parser.patterns(rule.field("hears")));
                rules.add(rule(flag, rule));
            }
        }
        return new OwnedPhrases<>(rules, hears);
    }

    private Rule rule(String flag, Tree tree) {
        tree.allow("rule", "level", "hears", "with", "unless", "stays", "examples", "counter_examples");
        Urgency level = Urgency.named(tree.field("level").text());
        if (!level.isDanger()) {
            throw tree.error("the level of a rule is emergency or urgent, not " + level.id());
        }
        return new Rule(
                flag,
                tree.field("rule").text(),
                level,
                patterns(tree, "with").stream()
                        .map(needed -> new Phrases(List.of(needed)))
                        .toList(),
                new Phrases(patterns(tree, "unless")),
                tree.textsOf("stays").contains("true"));
    }

    private List<Pattern> patterns(Tree tree, String field) {
        return tree.find(field).map(parser::patterns).orElse(List.of());
    }
}
