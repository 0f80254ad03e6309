package needlecare.home.simulator;

import java.util.Map;

/**
 * What Alexa makes of an utterance.
 *
 * @param by how it was heard
 * @param intent name of the intent
 * @param slots by name
 */
public record RecognizedIntent(By by, String intent, Map<String, SlotValue> slots) {

    /** How an utterance was heard. */
    public enum By {
        /** It matches a sample. */
        SAMPLE,
        /** A free-speech intent takes its words. */
        WORDS,
        /** Nothing fits; the fallback intent brings no words. */
        FALLBACK,
        /** It wasn't said: somebody touched it on a screen. */
        TOUCH
    }

    /**
     * A filled slot.
     *
     * @param value the words, normalised for built-in types
     * @param type name of the slot type
     * @param id id of the value that they stand for, empty if none
     * @param name name of that value
     */
    public record SlotValue(String value, String type, String id, String name) {}
}
