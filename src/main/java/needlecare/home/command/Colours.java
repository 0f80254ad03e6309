package needlecare.home.command;

import java.util.Map;

/** How urgent an answer is, as a colour beside the word. */
record Colours(boolean shown) {
    private static final String ESCAPE = "\u001b[";
    private static final Map<String, String> OF_URGENCY = Map.of("emergency", "1;97;41", "urgent", "1;30;43");
    private static final String FAINT = "2";
    private static final String BOLD = "1";

    /** For a pipe or a file. */
    static Colours none() {
        return new Colours(false);
    }

    /**
     * Colours where they are wanted and there.
     *
     * @param environment the variables; NO_COLOR stands for somebody who wants none
     * @param terminalsColours how many the terminal has
     */
    static Colours of(Map<String, String> environment, int terminalsColours) {
        return new Colours(environment.getOrDefault("NO_COLOR", "").isEmpty() && terminalsColours >= Byte.SIZE);
    }

    String urgency(String level, String text) {
        return OF_URGENCY.containsKey(level) ? paint(OF_URGENCY.get(level), " " + text + " ") : text;
    }

    String bold(String text) {
        return paint(BOLD, text);
    }

    String faint(String text) {
        return paint(FAINT, text);
    }

    private String paint(String code, String text) {
        return shown ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
