package needlecare.guidance;

import java.util.List;
import java.util.Map;

/**
 * A danger.
 *
 * @param id such as {@code chest_pain}
 * @param urgency its usual level
 * @param claims the claims that it rests on; empty if the level is ours and needs a clinician's sign-off
 * @param source what the level rests on, in a few words
 * @param advisories what is said at each level that it can have, with placeholders
 * @param whileWaiting its own words while help is on its way, at each level by kind of turn, with placeholders; {@link
 *     WhileWaiting} has those for all others
 * @param includes red flags whose signs belong to this one: while it stands, they are a change for the worse and no
 *     second danger
 */
public record RedFlag(
        String id,
        Urgency urgency,
        List<String> claims,
        String source,
        Map<Urgency, Wording> advisories,
        Map<Urgency, Map<String, String>> whileWaiting,
        List<String> includes) {

    /** Its own words at a level, by kind of turn. */
    public Map<String, String> whileWaiting(Urgency level) {
        return whileWaiting.getOrDefault(level, Map.of());
    }
}
