package needlecare.guidance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a patient stands in the recovery, and when each part of it is over.
 *
 * @param treatedAt when the treatment was; not after {@code now}
 * @param now the time of the answer
 * @param zone the listener's clock; empty if it isn't known
 */
public record RecoveryClock(Instant treatedAt, Instant now, Optional<ZoneId> zone) {
    /** Until then without caffeine, alcohol (C17) and any intense exercise (C18), and with more water (C11). */
    public static final Duration ONE_DAY = Duration.ofDays(1);

    /** Until then without hard training (C18, C22); by then soreness should have faded (C04). */
    public static final Duration TWO_DAYS = Duration.ofDays(2);

    private static final Duration LESS_THAN_AN_HOUR_TO_GO = Duration.ofMinutes(31);

    /** A clock of a treatment that has been; empty if it lies ahead. */
    public static Optional<RecoveryClock> of(Instant treatedAt, Instant now, Optional<ZoneId> zone) {
        return treatedAt.isAfter(now) ? Optional.empty() : Optional.of(new RecoveryClock(treatedAt, now, zone));
    }

    /** The phase of a clock; unknown without one. */
    public static Phase phase(Optional<RecoveryClock> clock) {
        return Phase.after(clock.map(RecoveryClock::since));
    }

    /** How long ago the treatment was. */
    public Duration since() {
        return Duration.between(treatedAt, now);
    }

    /**
     * The time since the treatment as it may be rounded and said: what is said never reaches a limit that hasn't been
     * reached.
     */
    Duration sinceForSaying() {
        Duration since = since();
        for (Duration limit : new Duration[] {ONE_DAY, TWO_DAYS}) {
            Duration latest = limit.minus(LESS_THAN_AN_HOUR_TO_GO);
            if (since.compareTo(limit) < 0 && since.compareTo(latest) > 0) {
                return latest;
            }
        }
        return since;
    }

    /** The instant at which the given time has passed since the treatment. */
    public Instant after(Duration time) {
        return treatedAt.plus(time);
    }
}
