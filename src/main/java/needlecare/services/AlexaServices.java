package needlecare.services;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What Amazon's services can do for a skill. No method throws, and each answers within seconds. */
public interface AlexaServices {

    /** What came of a reminder. */
    enum Outcome {
        DONE,
        /** The patient hasn't allowed it, or not any more. */
        NO_PERMISSION,
        /** This device knows no reminders. */
        NO_DEVICE,
        TOO_MANY,
        /** Anything else: not reached, too slow, an answer that makes no sense. */
        FAILED
    }

    /** The time zone that the device is set to; empty if it can't be had at once. */
    Optional<ZoneId> timeZone(Access access);

    /**
     * Sets a reminder.
     *
     * @param now the time of the request
     */
    Outcome remind(Access access, Reminder reminder, Instant now);

    /** Deletes the reminders that this skill has set for the user, and no others. */
    Outcome cancelReminders(Access access);
}
