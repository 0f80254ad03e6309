package needlecare.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;
import needlecare.guidance.Urgency;
import needlecare.words.Pattern;
import needlecare.words.Phrases;
import needlecare.words.Tokenizer;
import needlecare.words.WordsReader;
import needlecare.words.WordsWriter;

/** Triage as the build leaves it for the skill: written and read part by part, in one order. */
final class CompiledTriage {
    private CompiledTriage() {}

    static byte[] write(Triage triage) {
        RuleBook book = triage.book();
        WordsWriter out = new WordsWriter(book.lexicon());
        CompactWriter structure = out.structure();
        structure
                .fraction(triage.thresholds().urgent())
                .fraction(triage.thresholds().emergency());
        structure.texts(book.order().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList());
        structure.number(book.rules().owners().size());
        for (Rule rule : book.rules().owners()) {
            structure.text(rule.flag()).text(rule.name());
            structure.text(rule.urgency().id()).number(rule.stays() ? 1 : 0);
            out.patterns(rule.hears());
            out.patterns(rule.with());
            out.patterns(rule.unless());
        }
        out.phrases(book.rules());
        structure.number(book.soundAlikes().owners().size());
        for (SoundAlike soundAlike : book.soundAlikes().owners()) {
            structure.text(soundAlike.heard()).text(soundAlike.meant());
            out.patterns(soundAlike.when());
        }
        out.phrases(book.soundAlikes());
        out.phrases(book.harmless());
        out.phrases(book.unremarkable());
        write(book.denials(), out);
        write(book.questions(), out);
        out.phrases(book.gone());
        out.phrases(book.notGone());
        return out.bytes();
    }

    static Triage read(CompactReader in, Tokenizer tokenizer) {
        WordsReader words = new WordsReader(in);
        SecondEar.Thresholds thresholds = new SecondEar.Thresholds(in.fraction(), in.fraction());
        Map<String, Integer> order = new HashMap<>();
        for (String flag : in.texts()) {
            order.put(flag, order.size());
        }
        Phrases<Rule> rules = words.phrases(rules(words));
        Phrases<SoundAlike> soundAlikes = words.phrases(soundAlikes(words));
        RuleBook book = new RuleBook(
                tokenizer,
                words.lexicon(),
                order,
                rules,
                soundAlikes,
                words.phrases(),
                words.phrases(),
                scopes(words),
                scopes(words),
                words.phrases(),
                words.phrases());
        return new Triage(book, thresholds, Optional.empty());
    }

    private static List<Rule> rules(WordsReader words) {
        CompactReader in = words.structure();
        int size = in.number();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String flag = in.text();
            String name = in.text();
            Urgency level = Urgency.named(in.text());
            boolean stays = in.number() == 1;
            List<Pattern> hears = words.patterns();
            List<Pattern> with = words.patterns();
            rules.add(new Rule(flag, name, level, hears, with, words.patterns(), stays));
        }
        return rules;
    }

    private static List<SoundAlike> soundAlikes(WordsReader words) {
        CompactReader in = words.structure();
        int size = in.number();
        List<SoundAlike> soundAlikes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            soundAlikes.add(new SoundAlike(in.text(), in.text(), words.patterns()));
        }
        return soundAlikes;
    }

    private static void write(List<Scopes> all, WordsWriter out) {
        out.structure().number(all.size());
        for (Scopes scopes : all) {
            out.phrases(scopes.cues());
            out.phrases(scopes.except());
            out.phrases(scopes.until());
            out.structure().number(scopes.length());
            out.structure().number(scopes.forward() ? 1 : 0).number(scopes.shares() ? 1 : 0);
        }
    }

    private static List<Scopes> scopes(WordsReader words) {
        CompactReader in = words.structure();
        int size = in.number();
        List<Scopes> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Phrases<Pattern> cues = words.phrases();
            Phrases<Pattern> except = words.phrases();
            Phrases<Pattern> until = words.phrases();
            all.add(new Scopes(cues, except, until, in.number(), in.number() == 1, in.number() == 1));
        }
        return all;
    }
}
