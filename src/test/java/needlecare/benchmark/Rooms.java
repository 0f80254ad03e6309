package needlecare.benchmark;

import needlecare.data.CompiledTree;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.Tokenizer;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;

/** The rooms that are measured, loaded as the skill loads them. */
record Rooms(Triage triage, Listener listener) {
    private static final String DATA = "/needlecare/en/";

    static Rooms loaded() {
        Tokenizer tokenizer = new Tokenizer(CompiledTree.resource(DATA + "words.data"));
        return new Rooms(
                TriageReader.resource(DATA, tokenizer),
                ListenerReader.resource(DATA + "listening.data", tokenizer)
                        .with(TextClassifier.resource(DATA + "topics.data")));
    }
}
