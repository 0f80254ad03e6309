package needlecare.skill;

import java.util.List;

/**
 * What an answer was about, for whoever looks on.
 *
 * @param answer id of the answer, such as {@code caffeine/3}
 * @param topic id of the topic or red flag; empty if nothing was understood
 * @param urgency its name
 * @param claims ids of the claims that it rests on
 */
public record AnswerSummary(String answer, String topic, String urgency, List<String> claims) {}
