package needlecare.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One utterance, another one each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Utterances {
    private final Rooms rooms = Rooms.loaded();
    private final Texts texts = new Texts();

    /** Danger. */
    @Benchmark
    public Object triage() {
        return rooms.triage().screen(texts.next());
    }

    /** Topic and thing. */
    @Benchmark
    public Object listening() {
        return rooms.listener().understand(texts.next());
    }

    /** What each turn of the skill does with its words. */
    @Benchmark
    public int triageAndListening() {
        String text = texts.next();
        return (rooms.triage().screen(text).danger().isPresent() ? 1 : 0)
                + (rooms.listener().understand(text).isPresent() ? 1 : 0);
    }
}
