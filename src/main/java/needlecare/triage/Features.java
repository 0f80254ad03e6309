package needlecare.triage;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import needlecare.words.Span;
import needlecare.words.TextFeatures;
import needlecare.words.Token;

/**
 * The features of a text for the second ear. A word that is denied or only asked about is another feature than the same
 * word said plainly.
 */
final class Features {
    private static final String DENIED = "!";
    private static final String ASKED = "?";

    private Features() {}

    static int[] of(Context context, BitSet unheard) {
        Marks marks = new Marks(context);
        List<Token> tokens = context.reading().tokens();
        TextFeatures features = new TextFeatures();
        for (int i = 0; i < tokens.size(); i++) {
            if (!unheard.get(i)) {
                features.addWord(marks.apply(new Span(i, i + 1)) + tokens.get(i).text());
            }
        }
        context.reading().addConcepts(features, marks);
        return features.all();
    }

    /** What stands before the name of what is heard at a place. */
    private record Marks(Context context) implements Function<Span, String> {
        @Override
        public String apply(Span place) {
            if (context.denied().touches(place)) {
                return DENIED;
            }
            return context.asked().touches(place) ? ASKED : "";
        }
    }
}
