package needlecare.skill;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import needlecare.memory.Memory;
import needlecare.memory.Recall;
import needlecare.memory.Remembered;
import needlecare.services.AlexaServices;
import needlecare.skill.Session.Note;
import needlecare.skill.TurnEvent.Mark;

/**
 * Looks up what the request doesn't say: what is remembered of the patient, and the listener's time zone; once a
 * session, both at once. Only for everyday answers: a danger is answered before anything is asked.
 */
record Lookup(Memory memory, AlexaServices services) {
    /** Topics that need the listener's clock even where the time of the treatment isn't known. */
    private static final Set<String> ABOUT_TIME = Set.of(Topics.TREATMENT_TIME, "recovery_clock", Topics.REMINDER);

    /** Made when something is first looked up: most answers need nothing. */
    private static final class Threads {
        static final ExecutorService EACH = Executors.newVirtualThreadPerTaskExecutor();
    }

    /** The turn with what is known. */
    Turn known(Turn turn) {
        Session session = turn.session();
        boolean needsZone = session.treatedAt().isPresent()
                || ABOUT_TIME.contains(turn.intent().topic().orElse(""));
        boolean needsMemory = session.treatedAt().isEmpty() && memory.isOn();
        if (session.has(Note.LOOKED_UP) || (!needsZone && !needsMemory)) {
            return turn;
        }
        CompletableFuture<Optional<ZoneId>> zone = CompletableFuture.supplyAsync(
                () -> services.timeZone(turn.device().access()), Threads.EACH);
        Recall recall = needsMemory ? memory.recall(turn.device().userId()) : new Recall.Nothing();
        Optional<Remembered> remembered = recall.remembered();
        Session known = remembered
                .map(kept -> session.treated(kept.treatedAt()).remembered(true))
                .orElse(session);
        Turn after = turn.with(known.lookedUp(zone.join().or(() -> remembered.flatMap(Remembered::zone))));
        return recall instanceof Recall.Fault ? after.with(Mark.STORE_FAULT) : after;
    }
}
