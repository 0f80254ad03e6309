package needlecare.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;
import needlecare.words.Lexicon;
import needlecare.words.OwnedPhrases;
import needlecare.words.Phrases;
import needlecare.words.Tokenizer;

/** A listener as the build leaves it for the skill: written and read part by part, in one order. */
final class CompiledListener {
    private CompiledListener() {}

    static byte[] write(Listener listener) {
        Cues cues = listener.cues();
        CompactWriter out = new CompactWriter();
        cues.lexicon().write(out);
        Cues.Weighing weighing = cues.weighing();
        out.number(weighing.enough()).fraction(weighing.perPoint());
        out.number(weighing.mostPoints()).fraction(weighing.convincing());
        out.number(cues.cues().owners().size());
        for (Cues.Cue cue : cues.cues().owners()) {
            out.text(cue.topic()).number(cue.weight());
        }
        cues.cues().write(out);
        out.number(cues.names().size());
        for (Cues.Name name : cues.names()) {
            out.text(name.id()).text(name.kind());
            out.number(name.concept()).number(name.brand() ? 1 : 0);
        }
        out.number(cues.kindsByTopic().size());
        new TreeMap<>(cues.kindsByTopic())
                .forEach((topic, kinds) -> out.text(topic).texts(kinds));
        out.texts(cues.askings().owners());
        cues.askings().write(out);
        out.texts(cues.circumstances().owners());
        cues.circumstances().write(out);
        cues.denied().write(out);
        cues.deletion().write(out);
        cues.noDeletion().write(out);
        cues.harmless().write(out);
        return out.bytes();
    }

    static Listener read(CompactReader in, Tokenizer tokenizer) {
        Lexicon lexicon = Lexicon.read(in);
        Cues.Weighing weighing = new Cues.Weighing(in.number(), in.fraction(), in.number(), in.fraction());
        OwnedPhrases<Cues.Cue> cues = OwnedPhrases.read(cues(in), in);
        List<Cues.Name> names = names(in);
        Map<String, List<String>> kinds = kinds(in);
        OwnedPhrases<String> askings = OwnedPhrases.read(in.texts(), in);
        OwnedPhrases<String> circumstances = OwnedPhrases.read(in.texts(), in);
        return new Listener(
                new Cues(
                        tokenizer,
                        lexicon,
                        cues,
                        names,
                        kinds,
                        askings,
                        circumstances,
                        Phrases.read(in),
                        Phrases.read(in),
                        Phrases.read(in),
                        Phrases.read(in),
                        weighing),
                Optional.empty());
    }

    private static List<Cues.Cue> cues(CompactReader in) {
        int size = in.number();
        List<Cues.Cue> cues = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            cues.add(new Cues.Cue(in.text(), in.number()));
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
}
