package needlecare.hostile;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Many tries from one seed. jqwik makes the values and shrinks the one that fails; the seed comes from outside, so that
 * a run can be seen again: {@code ./needlecare fuzz --seed N}.
 */
record Campaign(long seed, int tries) {
    private static final int GENERATOR_SIZE = 1000;
    private static final int LONGEST_SHRINKING = 2000;
    private static final int PROGRESS_LINES = 10;
    private static final int LONG_RUN = 10_000;
    private static final int TRIES_IN_CI = 3000;

    /**
     * As long as the system properties {@code fuzz.tries} and {@code fuzz.seed} say, else as long as CI has time for,
     * and another each time.
     */
    static Campaign configured() {
        long anySeed = new Random().nextInt(Integer.MAX_VALUE);
        return new Campaign(Long.getLong("fuzz.seed", anySeed), Integer.getInteger("fuzz.tries", TRIES_IN_CI));
    }

    boolean isLong() {
        return tries >= LONG_RUN;
    }

    Campaign share(int percent) {
        return new Campaign(seed, Math.max(1, tries / 100 * percent));
    }

    <T> void run(String what, Arbitrary<T> arbitrary, Consumer<T> check) {
        System.out.printf("%s: %,d tries from seed %d%n", what, tries, seed);
        RandomGenerator<T> generator = arbitrary.generator(GENERATOR_SIZE);
        Random random = new Random(seed);
        for (int i = 1; i <= tries; i++) {
            Shrinkable<T> next = generator.next(random);
            int number = i;
            failure(next, check).ifPresent(failure -> {
                Shrinkable<T> smallest = shrink(next, check);
                throw new AssertionError(
                        "%s: seed %d, try %d: %s%nsmallest that fails: %s"
                                .formatted(what, seed, number, failure.getMessage(), smallest.value()),
                        failure(smallest, check).orElse(failure));
            });
            if (i % Math.max(1, tries / PROGRESS_LINES) == 0 && isLong()) {
                System.out.printf("  %s: %,d of %,d%n", what, i, tries);
            }
        }
        System.out.printf("%s: 0 failures%n", what);
    }

    private static <T> Shrinkable<T> shrink(Shrinkable<T> first, Consumer<T> check) {
        Shrinkable<T> smallest = first;
        int left = LONGEST_SHRINKING;
        boolean found = true;
        while (found && left > 0) {
            int limit = left;
            Optional<Shrinkable<T>> smaller = smallest.shrink()
                    .limit(limit)
                    .filter(candidate -> failure(candidate, check).isPresent())
                    .findFirst();
            found = smaller.isPresent();
            smallest = smaller.orElse(smallest);
            left -= PROGRESS_LINES;
        }
        return smallest;
    }

    private static <T> Optional<Throwable> failure(Shrinkable<T> value, Consumer<T> check) {
        try {
            check.accept(value.value());
            return Optional.empty();
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            return Optional.of(failure);
        }
    }
}
