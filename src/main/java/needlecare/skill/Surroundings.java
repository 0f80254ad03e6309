package needlecare.skill;

import java.time.InstantSource;
import java.util.function.Consumer;
import needlecare.memory.Memory;
import needlecare.services.AlexaServices;

/**
 * What the skill needs of the world.
 *
 * @param clock the time
 * @param services Amazon's, or those of a home without Amazon
 * @param memory between sessions
 * @param log takes a line on each failure; never a word of the patient, a user ID or a token
 */
public record Surroundings(InstantSource clock, AlexaServices services, Memory memory, Consumer<String> log) {}
