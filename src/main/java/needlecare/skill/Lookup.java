package needlecare.skill;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import needlecare.memory.Memory;
import needlecare.memory.Remembered;
import needlecare.services.AlexaServices;

/**
 * Looks up what the request doesn't say: what is remembered of the patient, and the listener's time zone; once a session, both at once. Only for
 * everyday answers: a danger is answered before anything is asked.
 */
final class Lookup {
    /** Topics that need the listener's clock even where the time of the treatment isn't known. */
    private static final Set<String> ABOUT_TIME = Set.of("treatment_time", "recovery_clock", "reminder");

    /** Made when something is first looked up: most answers need nothing. */
    private static final class Threads {
        static final ExecutorService EACH = Executors.newVirtualThreadPerTaskExecutor();
    }

    private final Memory memory;
    private final AlexaServices services;

    Lookup(Memory memory, AlexaServices services) {
        this.memory = memory;
        this.services = services;
    }

    /** The turn with what is known. */
    Turn known(Turn turn) {
        Session session = turn.session();
        boolean needsZone = session.treatedAt().isPresent()
                || ABOUT_TIME.contains(turn.intent().topic().orElse(""));
        boolean needsMemory = session.treatedAt().isEmpty() && memory.isOn();
        if (session.lookedUp() || (!needsZone && !needsMemory)) {
            return turn;
        }
        CompletableFuture<Optional<ZoneId>> zone = CompletableFuture.supplyAsync(
                () -> services.timeZone(turn.device().access()), Threads.EACH);
        Optional<Remembered> remembered =
                needsMemory ? memory.recall(turn.device().userId()) : Optional.empty();
        Session known = remembered
                .map(kept -> session.treated(kept.treatedAt()).remembered(true))
                .orElse(session);
        return turn.with(known.lookedUp(zone.join().or(() -> remembered.flatMap(Remembered::zone))));
    }
}
