package needlecare.guidance;

import java.util.List;
import java.util.Map;

/**
 * What is said around the answers, with placeholders.
 *
 * @param fallback nothing was understood
 * @param safetyLine something failed: still, what to do about chest pain or trouble breathing
 * @param afterUrgent reminder before the first everyday answer that follows an urgent advisory
 * @param careful said where a vague time was taken at its later end
 * @param suggestions an example question per topic
 */
public record Conversation(
        Launch launch,
        List<String> fallback,
        String safetyLine,
        String afterUrgent,
        String careful,
        Prompts prompts,
        Map<String, String> suggestions) {

    /**
     * The welcome.
     *
     * @param first with the disclaimer
     * @param later for a patient who has heard it
     */
    public record Launch(List<String> first, List<String> later) {}

    /**
     * What the skill asks.
     *
     * @param offerTime once a session, when the treatment was
     * @param askToRemember for consent to keep the time of the treatment
     * @param askToRemind for consent to a reminder whose time was just said
     * @param followUp short questions that keep an open session open
     * @param reprompt when nothing is heard
     */
    public record Prompts(
            List<String> offerTime,
            List<String> askToRemember,
            List<String> askToRemind,
            List<String> followUp,
            List<String> reprompt) {}
}
