package needlecare.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.home.simulator.LocalSkill;
import needlecare.memory.Memory;
import needlecare.services.Access;
import needlecare.services.AlexaServices;
import needlecare.services.Reminder;
import needlecare.skill.SkillDependencies;

/** A patient's home whose clock, time zone, memory and reminders a test sets. */
public final class Home implements InstantSource, AlexaServices {
    /** The key of the hash that stands for users in tests. */
    public static final String SECRET = "a key of more than thirty-two characters";

    /** Long enough for a busy machine: no test depends on how fast one is. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Reminder> reminders = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Optional<LocalDynamo.Table> table;
    private final LocalSkill skill;
    private Instant now;
    private Optional<ZoneId> zone;
    private Outcome reminding = Outcome.DONE;

    /** A home at a time and in a zone, if that can be found out. */
    public Home(Instant now, Optional<ZoneId> zone, boolean remembers) {
        this.now = now;
        this.zone = zone;
        table = remembers ? Optional.of(LocalDynamo.table()) : Optional.empty();
        Memory memory = table.map(kept -> Memory.in(kept.store(), SECRET, PATIENCE, this, log::add))
                .orElseGet(Memory::none);
        skill = new LocalSkill(new SkillDependencies(this, this, memory, Optional.empty(), log::add));
    }

    public LocalSkill skill() {
        return skill;
    }

    /** Whether it has a table to remember in. */
    public boolean remembers() {
        return table.isPresent();
    }

    /** The table that it remembers in. */
    public LocalDynamo.Table table() {
        return table.orElseThrow();
    }

    /** Time passes. */
    public void later(Duration time) {
        now = now.plus(time);
    }

    /** The device moves to another place. */
    public void moves(ZoneId other) {
        zone = Optional.of(other);
    }

    /** What comes of every reminder from now on. */
    public void reminding(Outcome outcome) {
        reminding = outcome;
    }

    /** Reminders that are set. */
    public List<Reminder> reminders() {
        return reminders;
    }

    /** What was logged. */
    public List<String> log() {
        return log;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Optional<ZoneId> timeZone(Access access) {
        return zone;
    }

    @Override
    public Outcome remind(Access access, Reminder reminder, Instant at) {
        if (reminding == Outcome.DONE) {
            reminders.add(reminder);
        }
        return reminding;
    }

    @Override
    public Outcome cancelReminders(Access access) {
        if (reminding == Outcome.DONE) {
            reminders.clear();
        }
        return reminding;
    }
}
