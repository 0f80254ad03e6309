package needlecare.build.training;

import needlecare.guidance.Urgency;

/**
 * One line of the corpus.
 *
 * @param level what it should be taken for: emergency, urgent, or selfcare for calm
 * @param topic the topic or red flag that should answer; "-" where several would do
 * @param style how it is said, or for calm look-alikes, what kind it is
 * @param phrasing id of the sentence idea; the halves are split by it
 * @param text what is said
 */
public record Utterance(Urgency level, String topic, String style, String phrasing, String text) {
    /** The topic where several would do. */
    public static final String SEVERAL = "-";

    /** Whether it is no danger. */
    public boolean isCalm() {
        return !level.isDanger();
    }
}
