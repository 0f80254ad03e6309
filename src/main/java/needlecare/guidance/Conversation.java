package needlecare.guidance;

import java.util.List;
import java.util.Map;

/**
 * What is said around the answers, with placeholders.
 *
 * @param firstLaunch welcome with the disclaimer
 * @param laterLaunch welcome of a patient who has heard it
 * @param fallback nothing was understood
 * @param safetyLine something failed: still, what to do about chest pain or trouble breathing
 * @param afterEmergency reminder before any answer that follows an emergency
 * @param afterUrgent reminder before any answer that follows an urgent advisory
 * @param followUp short questions that keep an open session open
 * @param reprompt when nothing is heard
 * @param suggestions an example question per topic
 */
public record Conversation(
        List<String> firstLaunch,
        List<String> laterLaunch,
        List<String> fallback,
        String safetyLine,
        String afterEmergency,
        String afterUrgent,
        List<String> followUp,
        List<String> reprompt,
        Map<String, String> suggestions) {}
