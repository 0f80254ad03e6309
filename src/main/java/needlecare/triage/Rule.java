package needlecare.triage;

import java.util.List;
import needlecare.guidance.Urgency;
import needlecare.words.Match;
import needlecare.words.Phrases;

/**
 * One way in which a danger sounds, beside the words that must be heard.
 *
 * @param flag id of the red flag
 * @param name what it hears, for people
 * @param urgency the level that it gives
 * @param with what must be heard as well, each anywhere in the text
 * @param unless what makes it harmless, anywhere in the text, if nothing undoes it
 * @param stays whether staying is what makes it a danger: gone is gone
 */
record Rule(String flag, String name, Urgency urgency, List<Phrases> with, Phrases unless, boolean stays) {

    /** Whether the rest of the text leaves it a danger. */
    boolean fits(Context context) {
        if (context.undone().leaves(unless, context.reading())) {
            return false;
        }
        for (Phrases needed : with) {
            if (!isHeard(needed, context)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeard(Phrases needed, Context context) {
        for (Match match : needed.in(context.reading())) {
            if (!context.denies(match)) {
                return true;
            }
        }
        return false;
    }
}
