package needlecare.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import needlecare.clinic.ClinicFile;
import needlecare.data.DataException;
import needlecare.services.AmazonServices;
import needlecare.skill.AnsweredRequest;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.NotDeleted;
import needlecare.skill.RefusedRequest;
import needlecare.skill.SkillDependencies;
import needlecare.skill.TurnEvent;

/**
 * The door on AWS Lambda. Environment: {@code SKILL_ID}, the application IDs that are served, comma separated; {@code
 * TABLE_NAME} and {@code NEEDLECARE_KEY}, see {@link TableMemory}; {@code NEEDLECARE_CLINIC}, the path of a clinic's
 * own file in the package, empty for none.
 */
public final class NeedleCareHandler implements RequestStreamHandler {
    /** The function's name where it runs in no function. */
    private static final String LOCAL = "local";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final NeedleCareSkill skill;
    private final EmbeddedMetrics metrics;
    private final Consumer<byte[]> metricLines;

    @SuppressWarnings({"unused", "FieldCanBeFinal"})
    private Optional<SnapshotPriming> priming = Optional.empty();

    /**
     * Made by Lambda.
     *
     * @throws IllegalStateException if SKILL_ID is not set: without it, anyone's requests would be served
     */
    public NeedleCareHandler() {
        this(System.getenv(), System.err::println);
        if (SnapshotPriming.isAhead(System.getenv())) {
            priming = Optional.of(SnapshotPriming.of(this, System.getenv(), System.err::println));
        }
    }

    /**
     * Made of an environment, as on Lambda.
     *
     * @param log takes what is wrong with the clinic's file, and each failure
     * @throws IllegalStateException if SKILL_ID is not set
     */
    public NeedleCareHandler(Map<String, String> environment, Consumer<String> log) {
        this(
                skill(skillIds(environment.getOrDefault("SKILL_ID", "")), environment, log),
                new EmbeddedMetrics(environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", LOCAL)),
                to(System.out));
    }

    /**
     * Writes each line at once, so that no other comes between it and its end; {@code println} goes by a writer and an
     * encoder, which takes a tenth of a whole answer.
     */
    private static Consumer<byte[]> to(PrintStream out) {
        return line -> {
            out.write(line, 0, line.length);
            out.flush();
        };
    }

    /** Made at home, by the simulator and tests. */
    public NeedleCareHandler(NeedleCareSkill skill) {
        this(skill, line -> {});
    }

    /**
     * Made at home, where metrics are looked at.
     *
     * @param metricLines takes a line of metrics for each request
     */
    public NeedleCareHandler(NeedleCareSkill skill, Consumer<String> metricLines) {
        this(
                skill,
                new EmbeddedMetrics(LOCAL),
                line -> metricLines.accept(new String(line, StandardCharsets.UTF_8).strip()));
    }

    private NeedleCareHandler(NeedleCareSkill skill, EmbeddedMetrics metrics, Consumer<byte[]> metricLines) {
        this.skill = skill;
        this.metrics = metrics;
        this.metricLines = metricLines;
    }

    /**
     * Answers a request. A request that can't be read is answered, too, with what to do in an emergency.
     *
     * @throws RefusedRequest if the request belongs to another skill
     * @throws NotDeleted if a user has left and is still remembered, so that Alexa sends the event again
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        metricLines.accept(answer(input, output, line -> context.getLogger().log(line)));
    }

    /** Answers, and gives back what is counted of it, as a line of metrics with its end. */
    byte[] answer(InputStream input, OutputStream output, Consumer<String> failures) throws IOException {
        long start = System.nanoTime();
        TurnEvent event = answer(input.readAllBytes(), output, failures);
        return metrics.line(event, Duration.ofNanos(System.nanoTime() - start), Instant.now());
    }

    private TurnEvent answer(byte[] request, OutputStream output, Consumer<String> failures) throws IOException {
        try {
            AnsweredRequest answered = skill.answer(request);
            output.write(answered.response());
            return answered.event();
        } catch (RefusedRequest | NotDeleted sentBack) {
            throw sentBack;
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            failures.accept("answered with the safety line: " + NeedleCareSkill.describe(failure));
            output.write(skill.safetyLine());
            return TurnEvent.failed();
        }
    }

    /** With the clinic's file; where that can't be used, without it: a patient must not pay for a clinic's mistake. */
    private static NeedleCareSkill skill(Set<String> ids, Map<String, String> environment, Consumer<String> log) {
        Path folder = Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", ""));
        InstantSource clock = InstantSource.system();
        SkillDependencies usual = new SkillDependencies(
                clock, new AmazonServices(), TableMemory.of(environment, clock, log), Optional.empty(), log);
        try {
            return new NeedleCareSkill(ids, usual.with(ClinicFile.named(folder, environment)));
        } catch (RuntimeException mistake) {
            log.accept("goes on without the clinic's file: "
                    + (mistake instanceof DataException ? mistake.getMessage() : NeedleCareSkill.describe(mistake)));
            return new NeedleCareSkill(ids, usual);
        }
    }

    static Set<String> skillIds(String variable) {
        Set<String> ids = COMMA.splitAsStream(variable.strip())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (ids.isEmpty()) {
            throw new IllegalStateException(
                    "SKILL_ID is not set: give the skill's application ID (amzn1.ask.skill...), several separated by commas");
        }
        return ids;
    }
}
