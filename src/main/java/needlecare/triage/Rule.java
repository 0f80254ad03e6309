package needlecare.triage;

import java.util.List;
import needlecare.guidance.Urgency;
import needlecare.words.Match;
import needlecare.words.Pattern;

/**
 * One way in which a danger sounds.
 *
 * @param flag id of the red flag
 * @param name what it hears, for people
 * @param urgency the level that it gives
 * @param hears what must be heard: one of these
 * @param with what must be heard as well, each anywhere in the text
 * @param unless what makes it harmless, anywhere in the text
 * @param stays whether staying is what makes it a danger: gone is gone
 */
record Rule(
        String flag,
        String name,
        Urgency urgency,
        List<Pattern> hears,
        List<Pattern> with,
        List<Pattern> unless,
        boolean stays) {

    /** Whether the rest of the text leaves it a danger. */
    boolean fits(Context context) {
        for (Pattern harmless : unless) {
            if (harmless.heardIn(context.reading())) {
                return false;
            }
        }
        for (Pattern needed : with) {
            if (!isHeard(needed, context)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeard(Pattern pattern, Context context) {
        for (Match match : pattern.in(context.reading())) {
            if (!context.denied().covers(match)) {
                return true;
            }
        }
        return false;
    }
}
