package needlecare.guidance;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private Placeholders() {}

    /**
     * The text with its places filled.
     *
     * @param medium how it reaches the patient
     * @param words by the name of their placeholder, before those of the region
     */
    static String fill(String text, Region region, Medium medium, Map<String, String> words) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(word(place.group(1), region, medium, words)));
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
