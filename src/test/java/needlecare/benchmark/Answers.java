package needlecare.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import needlecare.testing.Alexa;
import needlecare.testing.TestSkill;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whole answers, envelope included: bytes in, bytes out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Answers {
    private final byte[] launch = bytes(Alexa.request("LaunchRequest").toString());
    private final byte[] coffee =
            bytes(Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee")).toString());
    private final byte[] danger = bytes(
            Alexa.intent("WordsAfterMyIntent", Map.of("words", "chest hurts")).toString());

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The greeting. */
    @Benchmark
    public byte[] greeting() throws IOException {
        return TestSkill.skill().skill().answer(launch).response();
    }

    /** An everyday question. */
    @Benchmark
    public byte[] everyday() throws IOException {
        return TestSkill.skill().skill().answer(coffee).response();
    }

    /** A danger in free speech. */
    @Benchmark
    public byte[] dangerous() throws IOException {
        return TestSkill.skill().skill().answer(danger).response();
    }
}
