package needlecare.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
 * instance is kept ready (provisioned concurrency). A function that starts because a patient asks has no time for it.
 *
 * <p>What a snapshot must not hold, it doesn't: the clock is asked anew for each answer, nothing random is drawn by our code, and the
 * rehearsal opens no connection that could be dead by the time of the restore.
 */
final class Prepared implements Resource {
    /** The variable in which Lambda says why it starts the function. */
    static final String KIND_OF_START = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private static final String SNAPSHOT = "snap-start";

    /** The kinds of start for which nobody waits. */
    static final Set<String> AHEAD = Set.of(SNAPSHOT, "provisioned-concurrency");

    private static final int ROUNDS = 30;

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
            TableMemory.rehearse(environment);
            AmazonServices.rehearse();
            String id = NeedleCareHandler.skillIds(environment.getOrDefault("SKILL_ID", ""))
                    .iterator()
                    .next();
            for (int round = 0; round < ROUNDS; round++) {
                for (byte[] request : Rehearsal.requests(id)) {
                    handler.answer(new ByteArrayInputStream(request), new ByteArrayOutputStream(), none -> {});
                }
            }
        } catch (IOException | RuntimeException | LinkageError failure) {
            log.accept("goes on unrehearsed: " + NeedleCareSkill.describe(failure));
        }
    }
}
