package needlecare.triage;

import java.util.BitSet;
import java.util.List;
import needlecare.words.Span;
import needlecare.words.TextFeatures;
import needlecare.words.Token;

/** What the second ear hears of a text. Words that are denied or only asked about count as other words than the same ones said plainly. */
final class Features {
    private static final String DENIED = "!";
    private static final String ASKED = "?";

    private Features() {}

    static int[] of(Context context, BitSet unheard) {
        List<Token> tokens = context.reading().tokens();
        TextFeatures features = new TextFeatures(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (!unheard.get(i)) {
                String word = tokens.get(i).text();
                String mark = mark(new Span(i, i + 1), context);
                features.addWord(mark.isEmpty() ? word : mark + word);
            }
        }
        context.reading().addConcepts(features, place -> mark(place, context));
        return features.all();
    }

    private static String mark(Span place, Context context) {
        if (context.denied().touches(place)) {
            return DENIED;
        }
        return context.asked().touches(place) ? ASKED : "";
    }
}
