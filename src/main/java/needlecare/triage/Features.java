package needlecare.triage;

import java.util.List;
import java.util.Set;
import needlecare.words.Reading;
import needlecare.words.Span;
import needlecare.words.TextFeatures;
import needlecare.words.Token;

/** What the second ear hears of a text. Words that are denied or only asked about count as other words than the same ones said plainly. */
final class Features {
    private static final String PLAIN = "";
    private static final String DENIED = "!";
    private static final String ASKED = "?";

    private Features() {}

    static int[] of(
            Reading reading,
            List<Scopes.Scope> denied,
            List<Scopes.Scope> asked,
            List<Span> masked,
            Set<String> concepts) {
        TextFeatures features = new TextFeatures();
        List<Token> tokens = reading.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Span place = new Span(i, i + 1);
            if (masked.stream().noneMatch(place::overlaps)) {
                features.addWord(mark(place, denied, asked) + tokens.get(i).text());
            }
        }
        for (String concept : concepts) {
            for (Span place : reading.places(concept)) {
                features.addConcept(mark(place, denied, asked) + concept);
            }
        }
        return features.all();
    }

    private static String mark(Span place, List<Scopes.Scope> denied, List<Scopes.Scope> asked) {
        if (denied.stream().anyMatch(scope -> scope.reach().overlaps(place))) {
            return DENIED;
        }
        return asked.stream().anyMatch(scope -> scope.reach().overlaps(place)) ? ASKED : PLAIN;
    }
}
