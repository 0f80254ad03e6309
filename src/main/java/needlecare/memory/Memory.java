package needlecare.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What is remembered between sessions, with the patient's consent. A store that is down, slow or full of junk costs an
 * answer its memory and a set time at most, never more: no method throws, and each says whether the store failed.
 */
public final class Memory {
    /** The longest that a patient should wait for the store. */
    public static final Duration LONGEST = Duration.ofMillis(700);

    /** The shortest key that makes it too much work to find out whose a hash is. */
    public static final int SHORTEST_SECRET = 32;

    /** Made when a store is first asked: most starts need none. */
    private static final class Threads {
        static final ExecutorService EACH = Executors.newVirtualThreadPerTaskExecutor();
    }

    private final Optional<TreatmentStore> store;
    private final boolean outOfReach;
    private final String secret;
    private final Duration longest;
    private final InstantSource clock;
    private final Consumer<String> log;

    private Memory(
            Optional<TreatmentStore> store,
            boolean outOfReach,
            String secret,
            Duration longest,
            InstantSource clock,
            Consumer<String> log) {
        this.store = store;
        this.outOfReach = outOfReach;
        this.longest = longest;
        this.secret = secret;
        this.clock = clock;
        this.log = log;
    }

    /** Remembers nothing. */
    public static Memory none() {
        return new Memory(Optional.empty(), false, "", LONGEST, InstantSource.system(), line -> {});
    }

    /**
     * Remembers nothing, beside a table in which something may be kept from before: without its key that can't be
     * deleted, and nobody may be told that it was.
     *
     * @param log takes a line on each deletion that fails
     */
    public static Memory outOfReach(Consumer<String> log) {
        return new Memory(Optional.empty(), true, "", LONGEST, InstantSource.system(), log);
    }

    /**
     * Remembers in a store.
     *
     * @param secret the key of the hash that stands for a user ID, at least {@link #SHORTEST_SECRET} characters
     * @param longest the longest that an answer waits for it; {@link #LONGEST} where a patient does
     * @param log takes a line on each fault; never a user ID
     * @throws IllegalArgumentException if the secret is too short
     */
    public static Memory in(
            TreatmentStore store, String secret, Duration longest, InstantSource clock, Consumer<String> log) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the key must have at least " + SHORTEST_SECRET + " characters");
        }
        return new Memory(Optional.of(store), false, secret, longest, clock, log);
    }

    /** Whether anything can be remembered at all. */
    public boolean isOn() {
        return store.isPresent();
    }

    /** What is remembered of a user, unless it is out of date. */
    public Recall recall(String userId) {
        Instant now = clock.instant();
        return attempt(
                "recall",
                userId,
                new Recall.Nothing(),
                new Recall.Fault(),
                (kept, patient) -> kept.find(patient)
                        .filter(remembered -> remembered.expires().isAfter(now))
                        .<Recall>map(Recall.Known::new)
                        .orElse(new Recall.Nothing()));
    }

    /** Remembers, after the patient agreed; not if something newer is known. */
    public Change remember(String userId, Remembered remembered) {
        return change("remember", userId, (kept, patient) -> kept.keep(patient, remembered));
    }

    /** Corrects what is remembered; not if it was forgotten meanwhile. */
    public Change correct(String userId, Remembered remembered) {
        return change("correct", userId, (kept, patient) -> kept.change(patient, remembered));
    }

    /** Forgets all of a user. Anything but {@link Change#DONE} must be said. */
    public Change forget(String userId) {
        if (outOfReach) {
            return failed("forget", "out of reach", Change.FAULT);
        }
        return isOn()
                ? change("forget", userId, (kept, patient) -> {
                    kept.forget(patient);
                    return true;
                })
                : Change.DONE;
    }

    private Change change(String what, String userId, Work<Boolean> work) {
        return attempt(
                what,
                userId,
                Change.NOT_DONE,
                Change.FAULT,
                (kept, patient) -> work.on(kept, patient) ? Change.DONE : Change.NOT_DONE);
    }

    private interface Work<T> {
        T on(TreatmentStore store, PatientKey patient);
    }

    /** Asks the store for as long as an answer may wait; where no store or no user is, there is nothing to ask. */
    private <T> T attempt(String what, String userId, T nobody, T fault, Work<T> work) {
        if (store.isEmpty() || userId.isEmpty()) {
            return nobody;
        }
        TreatmentStore kept = store.get();
        Future<T> result = Threads.EACH.submit(() -> work.on(kept, PatientKey.of(userId, secret)));
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            result.cancel(true);
            return failed(what, "too slow", fault);
        } catch (ExecutionException failure) {
            return failed(what, kind(failure), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(what, "interrupted", fault);
        }
    }

    private <T> T failed(String what, String kind, T fault) {
        log.accept("store fault: " + what + ": " + kind);
        return fault;
    }

    /** The kind of a failure. Only our own messages are known to name no patient. */
    private static String kind(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof StoreFault fault) {
            return String.valueOf(fault.getMessage());
        }
        return cause == null ? "unknown" : cause.getClass().getName();
    }
}
