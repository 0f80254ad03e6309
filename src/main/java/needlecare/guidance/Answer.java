package needlecare.guidance;

import java.util.List;
import java.util.Optional;

/**
 * One answer of a topic.
 *
 * @param id topic and number, such as {@code caffeine/3}; stable within a version of the guidance
 * @param when the condition under which it is given
 * @param claims ids of the claims that it rests on
 * @param say variants of what is spoken, at least one, with placeholders
 * @param card what the card shows, with placeholders
 * @param until hours after the treatment until which the advice holds: where the time is known, the moment is said
 *     behind it
 */
public record Answer(
        String id, Condition when, List<String> claims, List<String> say, String card, Optional<Integer> until) {
    /** The same answer in other words. */
    public Answer with(List<String> otherSay, String otherCard) {
        return new Answer(id, when, claims, otherSay, otherCard, until);
    }
}
