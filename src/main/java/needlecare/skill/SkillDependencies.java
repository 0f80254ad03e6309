package needlecare.skill;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import needlecare.clinic.ClinicFile;
import needlecare.memory.Memory;
import needlecare.services.AlexaServices;

/**
 * What the skill needs of the world.
 *
 * @param clock the time
 * @param services Amazon's, or those of a home without Amazon
 * @param memory between sessions
 * @param clinic a clinic's own file, if there is one
 * @param log takes a line on each failure; never a word of the patient, a user ID or a token
 */
public record SkillDependencies(
        InstantSource clock, AlexaServices services, Memory memory, Optional<ClinicFile> clinic, Consumer<String> log) {

    /** The same with a clinic's file, or without one. */
    public SkillDependencies with(Optional<ClinicFile> other) {
        return new SkillDependencies(clock, services, memory, other, log);
    }

    /** The same without a clinic's file. */
    public SkillDependencies withoutClinic() {
        return with(Optional.empty());
    }
}
