package needlecare.guidance;

import java.util.List;

/**
 * What the patient gets to hear and see, in plain text.
 *
 * @param id the answer that was chosen
 * @param topic id of the topic or red flag
 * @param urgency of what is said
 * @param speech for the ear
 * @param card for the eye; empty for none
 * @param claims ids of the claims that it rests on
 */
public record Reply(String id, String topic, Urgency urgency, String speech, String card, List<String> claims) {
    /** The same reply in other words. */
    public Reply with(String otherSpeech, String otherCard) {
        return new Reply(id, topic, urgency, otherSpeech, otherCard, claims);
    }
}
