package needlecare.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import needlecare.services.AmazonServices;
import needlecare.skill.NeedleCareSkill;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Prepares a function that is started before anybody asks: the rehearsal runs before the snapshot is taken (SnapStart), or at once where an
 * instance is kept ready (provisioned concurrency) or Java is taught for an ahead-of-time cache. A function that starts because a patient asks
 * has no time for it.
 *
 * <p>What a snapshot must not hold, it doesn't: the clock is asked anew for each answer, nothing random is drawn by our code, and the
 * rehearsal opens no connection that could be dead by the time of the restore.
 */
final class Prepared implements Resource {
    /** The variable in which Lambda says why it starts the function. */
    static final String KIND_OF_START = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private static final String SNAPSHOT = "snap-start";

    private static final Set<String> AHEAD = Set.of(SNAPSHOT, "provisioned-concurrency");

    /** How Java is told to take down what it learns; what it has compiled meanwhile it will compile sooner the next time. */
    private static final List<String> TEACHING = List.of("-XX:AOTCacheOutput=", "-XX:AOTMode=record");

    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    /** What Lambda's own client loads with the first request; a version of it that does without some of it is right, too. */
    private static final List<String> CLIENT = List.of(
            "com.amazonaws.services.lambda.runtime.api.client.api.LambdaContext",
            "com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private final NeedleCareHandler handler;
    private final Map<String, String> environment;
    private final Consumer<String> log;

    Prepared(NeedleCareHandler handler, Map<String, String> environment, Consumer<String> log) {
        this.handler = handler;
        this.environment = environment;
        this.log = log;
        if (environment.getOrDefault(KIND_OF_START, "").equals(SNAPSHOT)) {
            Core.getGlobalContext().register(this);
        } else {
            rehearse();
        }
    }

    /** Whether nobody waits for this start. */
    static boolean isAhead(Map<String, String> environment) {
        return AHEAD.contains(environment.getOrDefault(KIND_OF_START, "")) || isTaught(environment);
    }

    private static boolean isTaught(Map<String, String> environment) {
        // Without lambdas: where Java isn't taught, no cache holds them
        String given = commandLine();
        for (String name : OPTIONS) {
            given += " " + environment.getOrDefault(name, "");
        }
        for (String option : TEACHING) {
            if (given.contains(option)) {
                return true;
            }
        }
        return false;
    }

    /** Empty where none can be read: there a cache holds what its training run was asked. */
    private static String commandLine() {
        try {
            return Files.readString(COMMAND_LINE, StandardCharsets.ISO_8859_1);
        } catch (IOException notOnLinux) {
            return "";
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        rehearse();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing to be renewed: see above
    }

    /** A rehearsal that fails costs the first patient some waiting, never the function. */
    private void rehearse() {
        try {
            boolean taught = isTaught(environment);
            // Not into a cache: each start would pay for the ways to services, which most never go
            if (!taught) {
                TableMemory.rehearse(environment);
                AmazonServices.rehearse();
            }
            String id = NeedleCareHandler.skillIds(environment.getOrDefault("SKILL_ID", ""))
                    .iterator()
                    .next();
            Rehearsal.of(handler, id, taught ? Rehearsal.THOROUGH : Rehearsal.USUAL);
            CLIENT.forEach(Prepared::load);
        } catch (IOException | RuntimeException | LinkageError failure) {
            log.accept("goes on unrehearsed: " + NeedleCareSkill.describe(failure));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException notInThisVersion) {
            // Then there is nothing to be loaded
        }
    }
}
