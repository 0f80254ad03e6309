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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is remembered between sessions, with the patient's consent. A store that is down, slow or full of junk costs an answer its memory and
 * a set time at most, never more: no method throws.
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
    private final AtomicLong faults = new AtomicLong();

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
     * Remembers nothing, beside a table in which something may be kept from before: without its key that can't be deleted, and nobody may be
     * told that it was.
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

    /** What is remembered of a user; empty if nothing is, if it is out of date, or if the store fails. */
    public Optional<Remembered> recall(String userId) {
        Instant now = clock.instant();
        return attempt("recall", userId, (kept, patient) -> kept.find(patient))
                .flatMap(Function.identity())
                .filter(remembered -> remembered.expires().isAfter(now));
    }

    /** Remembers, after the patient agreed. False if that failed, or something newer is known. */
    public boolean remember(String userId, Remembered remembered) {
        return attempt("remember", userId, (kept, patient) -> kept.keep(patient, remembered))
                .orElse(false);
    }

    /** Corrects what is remembered. False if that failed, or if it was forgotten meanwhile. */
    public boolean correct(String userId, Remembered remembered) {
        return attempt("correct", userId, (kept, patient) -> kept.change(patient, remembered))
                .orElse(false);
    }

    /** Forgets all of a user. False if that failed, or if nobody knows whether it did: then it must be said. */
    public boolean forget(String userId) {
        if (outOfReach) {
            return this.<Boolean>failed("forget", "out of reach").orElse(false);
        }
        return !isOn()
                || attempt("forget", userId, (kept, patient) -> {
                            kept.forget(patient);
                            return true;
                        })
                        .orElse(false);
    }

    private interface Work<T> {
        T on(TreatmentStore store, PatientKey patient);
    }

    private <T> Optional<T> attempt(String what, String userId, Work<T> work) {
        if (store.isEmpty() || userId.isEmpty()) {
            return Optional.empty();
        }
        TreatmentStore kept = store.get();
        Future<T> result = Threads.EACH.submit(() -> work.on(kept, PatientKey.of(userId, secret)));
        try {
            return Optional.ofNullable(result.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            result.cancel(true);
            return failed(what, "too slow");
        } catch (ExecutionException failure) {
            return failed(what, kind(failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(what, "interrupted");
        }
    }

    /** How often the store has failed so far. */
    public long faults() {
        return faults.get();
    }

    private <T> Optional<T> failed(String what, String kind) {
        faults.incrementAndGet();
        log.accept("store fault: " + what + ": " + kind);
        return Optional.empty();
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
