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
 * @param afterUrgent reminder before the first everyday answer that follows an urgent advisory
 * @param offerTime asks once a session when the treatment was
 * @param askToRemember asks for consent to keep the time of the treatment
 * @param askToRemind asks for consent to a reminder whose time was just said
 * @param careful said where a vague time was taken at its later end
 * @param followUp short questions that keep an open session open
 * @param reprompt when nothing is heard
 * @param suggestions an example question per topic
 */
public record Conversation(
        List<String> firstLaunch,
        List<String> laterLaunch,
        List<String> fallback,
        String safetyLine,
        String afterUrgent,
        List<String> offerTime,
        List<String> askToRemember,
        List<String> askToRemind,
        String careful,
        List<String> followUp,
        List<String> reprompt,
        Map<String, String> suggestions) {}
