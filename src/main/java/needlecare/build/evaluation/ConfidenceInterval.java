package needlecare.build.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share with its exact (Clopper-Pearson) 95 % bounds.
 *
 * @param hits how many
 * @param n of how many
 */
public record ConfidenceInterval(int hits, int n) {
    private static final double HALF_OF_FIVE_PERCENT = 0.025;

    static <T> ConfidenceInterval of(List<T> all, Predicate<T> holds) {
        return new ConfidenceInterval((int) all.stream().filter(holds).count(), all.size());
    }

    /** The share itself, 0 to 1; not a number where there is nothing to count. */
    public double share() {
        return n == 0 ? Double.NaN : (double) hits / n;
    }

    /** The lower bound. */
    public double lower() {
        return hits == 0
                ? 0
                : BetaDistribution.of(hits, n - hits + 1.0).inverseCumulativeProbability(HALF_OF_FIVE_PERCENT);
    }

    /** The upper bound. */
    public double upper() {
        return hits == n
                ? 1
                : BetaDistribution.of(hits + 1.0, n - hits).inverseCumulativeProbability(1 - HALF_OF_FIVE_PERCENT);
    }

    @Override
    public String toString() {
        return n == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f %% (%d of %d; 95 %% bounds %.1f to %.1f)",
                        100 * share(),
                        hits,
                        n,
                        100 * lower(),
                        100 * upper());
    }
}
