package needlecare.clinic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import needlecare.data.Tree;

/**
 * A phone number as it is spoken, back to figures: so that the number which is heard is the one that is shown.
 *
 * @param digits figures by the word in which they are spoken
 * @param repeats how often the figure after such a word is meant
 * @param besides words of a number that stand for no figure
 */
public record SpokenNumber(Map<String, String> digits, Map<String, Integer> repeats, List<String> besides) {
    private static final Pattern BETWEEN = Pattern.compile("[ ,;.-]+");

    static SpokenNumber read(Tree tree) {
        tree.allow("digits", "repeats", "besides");
        return new SpokenNumber(
                tree.field("digits").map(Tree::text),
                tree.field("repeats").map(times -> Integer.parseInt(times.text())),
                tree.field("besides").texts());
    }

    /** The figures of "oh two oh, double seven"; throws DataException naming a word that stands for none. */
    String figures(String spoken, Tree at) {
        StringBuilder figures = new StringBuilder();
        int times = 1;
        for (String word : BETWEEN.split(spoken.toLowerCase(Locale.ROOT))) {
            String figure = digits.get(word);
            Integer repeat = repeats.get(word);
            if (figure != null) {
                figures.append(figure.repeat(times));
                times = 1;
            } else if (repeat != null) {
                times = repeat;
            } else if (!besides.contains(word)) {
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
