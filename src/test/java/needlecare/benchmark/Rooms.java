package needlecare.benchmark;

import needlecare.data.CompiledTree;
import needlecare.hearing.LinearModel;
import needlecare.hearing.Tokenizer;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.triage.SecondEar;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;

/** The rooms that are measured, loaded as the skill loads them. */
record Rooms(Triage triage, Listener listener) {
    private static final String DATA = "/needlecare/en/";

    static Rooms loaded() {
        Tokenizer tokenizer = new Tokenizer(CompiledTree.resource(DATA + "words.data"));
        return new Rooms(
                TriageReader.resource(DATA + "triage.data", tokenizer)
                        .with(new SecondEar(LinearModel.resource(DATA + "second-ear.data"))),
                ListenerReader.resource(DATA + "listening.data", tokenizer)
                        .with(LinearModel.resource(DATA + "topics.data")));
    }
}
