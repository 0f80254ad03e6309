package needlecare.clinic;

import java.util.Locale;
import java.util.regex.Pattern;
import needlecare.data.Tree;

/** A phone number as it is spoken, back to figures: so that the number which is heard is the one that is shown. */
record SpokenNumber(ClinicWords words) {
    private static final Pattern BETWEEN = Pattern.compile("[ ,;.-]+");

    /** The figures of "oh two oh, double seven"; throws DataException naming a word that stands for none. */
    String figures(String spoken, Tree at) {
        StringBuilder figures = new StringBuilder();
        int times = 1;
        for (String word : BETWEEN.split(spoken.toLowerCase(Locale.ROOT))) {
            String figure = words.digits().get(word);
            Integer repeat = words.repeats().get(word);
            if (figure != null) {
                figures.append(figure.repeat(times));
                times = 1;
            } else if (repeat != null) {
                times = repeat;
            } else if (!words.besides().contains(word)) {
                throw at.error("the spoken number holds '" + shortened(word)
                        + "'; each figure in words was expected, such as 'oh two oh, double seven'");
            }
        }
        return figures.toString();
    }

    private static String shortened(String word) {
        int longest = 20;
        return word.length() <= longest ? word : word.substring(0, longest) + "...";
    }
}
