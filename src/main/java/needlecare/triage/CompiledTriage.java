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
import needlecare.words.Lexicon;
import needlecare.words.OwnedPhrases;
import needlecare.words.Phrases;
import needlecare.words.Tokenizer;

/** Triage as the build leaves it for the skill: written and read part by part, in one order. */
final class CompiledTriage {
    private CompiledTriage() {}

    static byte[] write(Triage triage) {
        RuleBook book = triage.book();
        CompactWriter out = new CompactWriter();
        book.lexicon().write(out);
        out.fraction(triage.thresholds().urgent()).fraction(triage.thresholds().emergency());
        out.texts(book.order().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList());
        out.number(book.rules().owners().size());
        for (Rule rule : book.rules().owners()) {
            out.text(rule.flag()).text(rule.name());
            out.text(rule.urgency().id()).number(rule.stays() ? 1 : 0);
            out.number(rule.with().size());
            rule.with().forEach(needed -> needed.write(out));
            rule.unless().write(out);
        }
        book.rules().write(out);
        out.number(book.soundAlikes().owners().size());
        for (SoundAlike soundAlike : book.soundAlikes().owners()) {
            out.text(soundAlike.heard()).text(soundAlike.meant());
        }
        book.soundAlikes().write(out);
        book.harmless().write(out);
        write(book.wellBeing(), out);
        book.unremarkable().write(out);
        book.smallTalk().write(out);
        write(book.denials(), out);
        book.turns().write(out);
        write(book.questions(), out);
        book.gone().write(out);
        book.notGone().write(out);
        return out.bytes();
    }

    static Triage read(CompactReader in, Tokenizer tokenizer) {
        Lexicon lexicon = Lexicon.read(in);
        SecondEar.Thresholds thresholds = new SecondEar.Thresholds(in.fraction(), in.fraction());
        Map<String, Integer> order = new HashMap<>();
        for (String flag : in.texts()) {
            order.put(flag, order.size());
        }
        OwnedPhrases<Rule> rules = OwnedPhrases.read(rules(in), in);
        OwnedPhrases<SoundAlike> soundAlikes = OwnedPhrases.read(soundAlikes(in), in);
        RuleBook book = new RuleBook(
                tokenizer,
                lexicon,
                order,
                rules,
                soundAlikes,
                Phrases.read(in),
                wellBeing(in),
                Phrases.read(in),
                Phrases.read(in),
                scopes(in),
                Phrases.read(in),
                scopes(in),
                Phrases.read(in),
                Phrases.read(in));
        return new Triage(book, thresholds, Optional.empty());
    }

    private static List<Rule> rules(CompactReader in) {
        int size = in.number();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String flag = in.text();
            String name = in.text();
            Urgency level = Urgency.named(in.text());
            boolean stays = in.number() == 1;
            List<Phrases> with = with(in);
            rules.add(new Rule(flag, name, level, with, Phrases.read(in), stays));
        }
        return rules;
    }

    private static List<Phrases> with(CompactReader in) {
        int size = in.number();
        List<Phrases> with = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            with.add(Phrases.read(in));
        }
        return with;
    }

    private static List<SoundAlike> soundAlikes(CompactReader in) {
        int size = in.number();
        List<SoundAlike> soundAlikes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            soundAlikes.add(new SoundAlike(in.text(), in.text()));
        }
        return soundAlikes;
    }

    private static void write(WellBeing wellBeing, CompactWriter out) {
        wellBeing.words().write(out);
        wellBeing.except().write(out);
        write(wellBeing.denials(), out);
        out.number(wellBeing.concept());
    }

    private static WellBeing wellBeing(CompactReader in) {
        return new WellBeing(Phrases.read(in), Phrases.read(in), scopes(in), in.number());
    }

    private static void write(List<Scopes> all, CompactWriter out) {
        out.number(all.size());
        for (Scopes scopes : all) {
            scopes.cues().write(out);
            scopes.except().write(out);
            scopes.until().write(out);
            out.number(scopes.length());
            out.number(scopes.forward() ? 1 : 0).number(scopes.shares() ? 1 : 0);
        }
    }

    private static List<Scopes> scopes(CompactReader in) {
        int size = in.number();
        List<Scopes> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Phrases cues = Phrases.read(in);
            Phrases except = Phrases.read(in);
            Phrases until = Phrases.read(in);
            all.add(new Scopes(cues, except, until, in.number(), in.number() == 1, in.number() == 1));
        }
        return all;
    }
}
