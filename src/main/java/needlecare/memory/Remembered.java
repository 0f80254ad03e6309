package needlecare.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.RecoveryClock;

/**
 * What is remembered of a patient between sessions, and nothing else.
 *
 * @param treatedAt when the treatment was
 * @param zone the listener's time zone, for when it can't be asked
 * @param toldAt when the patient told the time and agreed to have it remembered
 * @param offered names of what was offered already, so that nobody is asked twice
 */
public record Remembered(Instant treatedAt, Optional<ZoneId> zone, Instant toldAt, Set<String> offered) {
    /** How long it is kept after the recovery is over. */
    private static final Duration KEPT = Duration.ofDays(3);

    /** When it is forgotten by itself: three days after the end of the recovery, which takes two days (C04, C18). */
    public Instant expires() {
        return treatedAt.plus(RecoveryClock.TWO_DAYS).plus(KEPT);
    }
}
