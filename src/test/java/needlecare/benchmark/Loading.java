package needlecare.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a fresh Java to the first answer, once in each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Loading {
    /** Triage and listening are read, and hear their first words. */
    @Benchmark
    public Object firstAnswer() {
        Rooms rooms = Rooms.loaded();
        rooms.triage().screen("my chest hurts");
        return rooms.listener().understand("can i have a coffee");
    }
}
