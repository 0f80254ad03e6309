package needlecare.triage;

import java.util.List;
import needlecare.guidance.Urgency;
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
        return !context.undone().leaves(unless, context.reading())
                && with.stream().allMatch(needed -> isHeard(needed, context));
    }

    private static boolean isHeard(Phrases needed, Context context) {
        return needed.in(context.reading()).stream().anyMatch(match -> !context.denies(match));
    }
}
