package needlecare.home.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import needlecare.services.Access;
import needlecare.services.AlexaServices;
import needlecare.services.Reminder;

/** Amazon's services at home: this machine's time zone, and reminders that are only listed. */
public final class LocalServices implements AlexaServices {
    private final ZoneId zone;
    private final List<Reminder> reminders = new CopyOnWriteArrayList<>();

    /** Services for a device in a time zone. */
    public LocalServices(ZoneId zone) {
        this.zone = zone;
    }

    /** The reminders that are set. */
    public List<Reminder> reminders() {
        return List.copyOf(reminders);
    }

    @Override
    public Optional<ZoneId> timeZone(Access access) {
        return Optional.of(zone);
    }

    @Override
    public Outcome remind(Access access, Reminder reminder, Instant now) {
        reminders.add(reminder);
        return Outcome.DONE;
    }

    @Override
    public Outcome cancelReminders(Access access) {
        reminders.clear();
        return Outcome.DONE;
    }
}
