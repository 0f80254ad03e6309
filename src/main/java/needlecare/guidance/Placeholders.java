package needlecare.guidance;

import java.util.List;
import java.util.Map;

/** Fills the places in curly brackets of a text. */
final class Placeholders {
    /** What every region has a word for. */
    static final List<String> OF_A_REGION = List.of(
            "emergency",
            "crisis",
            "provider",
            "doctor",
            "maternity",
            "poison",
            "first_painkiller",
            "emergency_department",
            "therapist",
            "chemist",
            "colour",
            "centre",
            "tub",
            "practitioner");

    private static final int ROOM = 40;

    private Placeholders() {}

    /**
     * The text with its places filled.
     *
     * @param medium how it reaches the patient
     * @param words by the name of their placeholder, before those of the region
     */
    static String fill(String text, Region region, Medium medium, Map<String, String> words) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + ROOM);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            filled.append(text, at, open).append(word(name, region, medium, words));
            at = close + 1;
        }
        return filled.append(text, at, text.length()).toString();
    }

    private static String word(String name, Region region, Medium medium, Map<String, String> words) {
        String word = words.get(name);
        if (word != null) {
            return word;
        }
        Wording wording = region.words().get(name);
        if (wording == null) {
            throw new IllegalStateException("no word for {" + name + "} in " + region.locale());
        }
        return wording.in(medium);
    }
}
