package needlecare.guidance;

/** How a text reaches the patient. */
public enum Medium {
    /** It is spoken: numbers stand in words. */
    SPEECH,
    /** It is shown on a card or a screen: numbers stand in figures. */
    CARD
}
