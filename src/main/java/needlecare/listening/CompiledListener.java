package needlecare.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;
import needlecare.words.Phrases;
import needlecare.words.Tokenizer;
import needlecare.words.WordsReader;
import needlecare.words.WordsWriter;

/** A listener as the build leaves it for the skill: written and read part by part, in one order. */
final class CompiledListener {
    private CompiledListener() {}

    static byte[] write(Listener listener) {
        Cues cues = listener.cues();
        WordsWriter out = new WordsWriter(cues.lexicon());
        CompactWriter structure = out.structure();
        Cues.Weighing weighing = cues.weighing();
        structure.number(weighing.enough()).fraction(weighing.perPoint());
        structure.number(weighing.mostPoints()).fraction(weighing.convincing());
        structure.number(cues.cues().owners().size());
        for (Cues.Cue cue : cues.cues().owners()) {
            structure.text(cue.topic()).number(cue.weight());
            out.patterns(cue.hears());
        }
        out.phrases(cues.cues());
        structure.number(cues.names().size());
        for (Cues.Name name : cues.names()) {
            structure.text(name.id()).text(name.kind());
            structure.number(name.concept()).number(name.brand() ? 1 : 0);
        }
        structure.number(cues.kindsByTopic().size());
        new TreeMap<>(cues.kindsByTopic())
                .forEach((topic, kinds) -> structure.text(topic).texts(kinds));
        structure.number(cues.askings().owners().size());
        for (Cues.Asking asking : cues.askings().owners()) {
            structure.text(asking.id());
            out.patterns(asking.hears());
        }
        out.phrases(cues.askings());
        out.phrases(cues.harmless());
        return out.bytes();
    }

    static Listener read(CompactReader in, Tokenizer tokenizer) {
        WordsReader words = new WordsReader(in);
        Cues.Weighing weighing = new Cues.Weighing(in.number(), in.fraction(), in.number(), in.fraction());
        Phrases<Cues.Cue> cues = words.phrases(cues(words));
        List<Cues.Name> names = names(in);
        Map<String, List<String>> kinds = kinds(in);
        Phrases<Cues.Asking> askings = words.phrases(askings(words));
        return new Listener(
                new Cues(tokenizer, words.lexicon(), cues, names, kinds, askings, words.phrases(), weighing),
                Optional.empty());
    }

    private static List<Cues.Cue> cues(WordsReader words) {
        CompactReader in = words.structure();
        int size = in.number();
        List<Cues.Cue> cues = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            cues.add(new Cues.Cue(in.text(), in.number(), words.patterns()));
        }
        return cues;
    }

    private static List<Cues.Name> names(CompactReader in) {
        int size = in.number();
        List<Cues.Name> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(new Cues.Name(in.text(), in.text(), in.number(), in.number() == 1));
        }
        return names;
    }

    private static Map<String, List<String>> kinds(CompactReader in) {
        Map<String, List<String>> kinds = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            kinds.put(in.text(), in.texts());
        }
        return kinds;
    }

    private static List<Cues.Asking> askings(WordsReader words) {
        CompactReader in = words.structure();
        int size = in.number();
        List<Cues.Asking> askings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            askings.add(new Cues.Asking(in.text(), words.patterns()));
        }
        return askings;
    }
}
