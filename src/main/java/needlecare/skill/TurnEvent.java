package needlecare.skill;

/**
 * What an operator may count of one request: never a word, an ID or a token.
 *
 * @param topic id of the topic or red flag, else what was said instead of one ({@code launch}, {@code fallback}, {@code safety_line}),
 *     or {@code silent}: always one of the guidance's own ids, so there are few
 * @param urgency id of the answer's level
 * @param danger whether that level is a danger
 * @param safetyLine whether something failed and the safety line was spoken
 * @param storeFault whether the store of treatment times failed
 * @param stale whether the request was older or newer than Alexa's own limit; on Lambda it is answered all the same
 */
public record TurnEvent(
        String topic, String urgency, boolean danger, boolean safetyLine, boolean storeFault, boolean stale) {}
