package needlecare.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Texts longer than Alexa ever sends: time must grow no faster than the text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LongTexts {
    @Param({"1000", "2000", "4000", "8000"})
    private int characters;

    private final Rooms rooms = Rooms.loaded();
    private String mixed = "";
    private String denials = "";

    /** The texts of this length. */
    @Setup
    public void write() {
        mixed = new Texts().joined(characters);
        denials = Texts.repeated("no chest pain", characters);
    }

    /** Utterances of all kinds, one after the other. */
    @Benchmark
    public Object triage() {
        return rooms.triage().screen(mixed);
    }

    /** The same denial again and again: where each denial is held against each danger, this takes longest. */
    @Benchmark
    public Object triageOfDenials() {
        return rooms.triage().screen(denials);
    }

    /** Topic and thing. */
    @Benchmark
    public Object listening() {
        return rooms.listener().understand(mixed);
    }
}
