package needlecare.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.words.Lexicon;
import needlecare.words.Pattern;
import needlecare.words.PatternParser;
import needlecare.words.Tokenizer;

/** Reads the rules of {@code triage/<language>/}. */
public final class TriageReader {
    private static final int REACH = 14;
    private static final int REACH_BACK = 4;

    private final PatternParser parser;

    private TriageReader(PatternParser parser) {
        this.parser = parser;
    }

    /**
     * The triage of a tree.
     *
     * @param tree {@code order, words, harmless, unremarkable, denials, questions, gone, sound_alikes, second_ear, rules}
     * @throws needlecare.data.DataException if it can't be used
     */
    public static Triage read(Tree tree, Tokenizer tokenizer) {
        Lexicon lexicon = new Lexicon();
        PatternParser parser = new PatternParser(tokenizer, lexicon, tree.field("words"));
        return new TriageReader(parser).read(tree, tokenizer, lexicon);
    }

    private Triage read(Tree tree, Tokenizer tokenizer, Lexicon lexicon) {
        Tree denials = tree.field("denials").allow("before", "after", "except", "until");
        Tree questions = tree.field("questions").allow("frames", "after", "except", "until");
        Tree gone = tree.field("gone").allow("gone", "except");
        Pattern notDenials = parser.oneOf(denials.field("except"));
        Pattern until = parser.oneOf(denials.field("until"));
        List<Rule> rules = new ArrayList<>();
        for (Tree file : tree.field("rules").items()) {
            String flag = file.field("flag").text();
            for (Tree rule : file.field("rules").items()) {
                rules.add(rule(flag, rule));
            }
        }
        List<SoundAlike> soundAlikes = new ArrayList<>();
        for (Tree soundAlike : tree.field("sound_alikes").items()) {
            soundAlike.allow("heard", "meant", "when");
            soundAlikes.add(new SoundAlike(
                    soundAlike.field("heard").text(),
                    soundAlike.field("meant").text(),
                    parser.oneOf(soundAlike.field("when"))));
        }
        return new Triage(
                tokenizer,
                lexicon,
                tree.field("order").texts(),
                rules,
                soundAlikes,
                parser.oneOf(tree.field("harmless")),
                parser.oneOf(tree.field("unremarkable")),
                new Scopes(parser.oneOf(denials.field("before")), notDenials, until, REACH, true, false),
                new Scopes(parser.oneOf(denials.field("after")), notDenials, until, REACH_BACK, false, false),
                new Scopes(
                        parser.oneOf(questions.field("frames")),
                        parser.oneOf(questions.field("except")),
                        parser.oneOf(questions.field("until")),
                        REACH,
                        true,
                        true),
                new Scopes(
                        parser.oneOf(questions.field("after")),
                        parser.oneOf(questions.field("except")),
                        parser.oneOf(questions.field("until")),
                        REACH,
                        false,
                        true),
                parser.oneOf(gone.field("gone")),
                parser.oneOf(gone.field("except")),
                tree.field("words").field("concepts").fields().keySet(),
                Optional.empty(),
                thresholds(tree.field("second_ear")));
    }

    private static SecondEar.Thresholds thresholds(Tree tree) {
        tree.allow("urgent_from", "emergency_from");
        return new SecondEar.Thresholds(
                Double.parseDouble(tree.field("urgent_from").text()),
                Double.parseDouble(tree.field("emergency_from").text()));
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
                parser.oneOf(tree.field("hears")),
                patterns(tree, "with"),
                patterns(tree, "unless"),
                tree.textsOf("stays").contains("true"));
    }

    private List<Pattern> patterns(Tree tree, String field) {
        List<Pattern> patterns = new ArrayList<>();
        for (String pattern : tree.textsOf(field)) {
            patterns.add(parser.pattern(pattern, tree.where()));
        }
        return List.copyOf(patterns);
    }
}
