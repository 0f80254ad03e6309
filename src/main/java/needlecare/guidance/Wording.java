package needlecare.guidance;

/**
 * The same said and shown.
 *
 * @param say for the ear: numbers in words
 * @param show for cards and screens: numbers in figures
 */
public record Wording(String say, String show) {
    /** The text for a medium. */
    public String in(Medium medium) {
        return medium == Medium.SPEECH ? say : show;
    }

    static Wording of(String both) {
        return new Wording(both, both);
    }
}
