package needlecare.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Run by {@code ./needlecare benchmark}: all benchmarks, shortly or in full, and a table of what they measured. */
public final class Benchmarks {
    private static final int MEDIAN = 50;
    private static final int SLOWEST_IN_HUNDRED = 99;

    /**
     * How long is measured.
     *
     * @param forks fresh Javas for each benchmark
     * @param starts fresh Javas for loading, which is measured once in each
     */
    private record Effort(int forks, int iterations, TimeValue each, int starts) {
        static final Effort SHORT = new Effort(1, 3, TimeValue.seconds(1), 7);
        static final Effort BRIEF = new Effort(1, 1, TimeValue.milliseconds(100), 1);
        static final Effort FULL = new Effort(3, 5, TimeValue.seconds(3), 15);
    }

    private Benchmarks() {}

    /** Measures; {@code --full} takes longer and trusts less to chance. */
    public static void main(String[] arguments) throws RunnerException {
        Effort effort = effort(List.of(arguments));
        List<RunResult> results = new ArrayList<>();
        results.addAll(run(Utterances.class, effort));
        results.addAll(run(LongTexts.class, effort));
        results.addAll(run(Answers.class, effort));
        results.addAll(starts(effort));
        print(results);
    }

    private static Effort effort(List<String> arguments) {
        if (arguments.contains("--brief")) {
            return Effort.BRIEF;
        }
        return arguments.contains("--full") ? Effort.FULL : Effort.SHORT;
    }

    private static Collection<RunResult> run(Class<?> benchmarks, Effort effort) throws RunnerException {
        return new Runner(of(benchmarks)
                        .forks(effort.forks())
                        .warmupIterations(effort.iterations())
                        .warmupTime(effort.each())
                        .measurementIterations(effort.iterations())
                        .measurementTime(effort.each())
                        .build())
                .run();
    }

    private static Collection<RunResult> starts(Effort effort) throws RunnerException {
        return new Runner(of(Loading.class)
                        .forks(effort.starts())
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .build())
                .run();
    }

    private static ChainedOptionsBuilder of(Class<?> benchmarks) {
        return new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\.")
                .jvmArgs("-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT);
    }

    private static void print(List<RunResult> results) {
        System.out.printf("%-32s %10s %12s %12s %12s%n", "", "characters", "median", "99 of 100", "mean");
        for (RunResult result : results) {
            Result<?> measured = result.getPrimaryResult();
            Statistics times = measured.getStatistics();
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %10s %9.1f %s %9.1f %s %9.1f %s%n",
                    name(result),
                    result.getParams().getParam("characters") == null
                            ? ""
                            : result.getParams().getParam("characters"),
                    times.getPercentile(MEDIAN),
                    unit(measured),
                    times.getPercentile(SLOWEST_IN_HUNDRED),
                    unit(measured),
                    times.getMean(),
                    unit(measured));
        }
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }

    private static String unit(Result<?> measured) {
        return measured.getScoreUnit().replace("/op", "");
    }
}
