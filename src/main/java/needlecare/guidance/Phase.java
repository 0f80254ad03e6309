package needlecare.guidance;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the recovery is, as the claims divide it: 24 hours (C17), 48 hours (C04, C18, C22). */
public enum Phase {
    UNKNOWN,
    /** Under 24 hours. */
    FIRST_DAY,
    /** From 24 to under 48 hours. */
    SECOND_DAY,
    /** 48 hours and more. */
    LATER;

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The phase so long after the treatment; unknown without a time, or with one that lies ahead. */
    public static Phase after(Optional<Duration> sinceTreatment) {
        return sinceTreatment
                .filter(since -> !since.isNegative())
                .map(since ->
                        since.compareTo(ONE_DAY) < 0 ? FIRST_DAY : since.compareTo(TWO_DAYS) < 0 ? SECOND_DAY : LATER)
                .orElse(UNKNOWN);
    }

    /** The name in data files. */
    public String id() {
        return id;
    }

    /** The phase of that name; throws IllegalArgumentException if there is none. */
    public static Phase named(String id) {
        return Stream.of(values())
                .filter(phase -> phase.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase: " + id));
    }
}
