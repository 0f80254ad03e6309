package needlecare.triage;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import needlecare.words.Reading;
import needlecare.words.Span;
import needlecare.words.Token;

/**
 * What the second ear hears of a text: its words, neighbouring words, parts of words (which survive a misspelling) and concepts, each as
 * a number below {@link #SIZE}. Words that are denied or only asked about count as other words than the same ones said plainly.
 */
final class Features {
    /** How many there are; different ones can share a number. */
    static final int SIZE = 1 << 15;

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final String PLAIN = "";
    private static final String DENIED = "!";
    private static final String ASKED = "?";

    private Features() {}

    /** The features of a text, ascending and without repetition. */
    static int[] of(Reading reading, List<Scopes.Scope> denied, List<Scopes.Scope> asked, List<Span> masked, Set<String> concepts) {
        List<Token> tokens = reading.tokens();
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = mark(new Span(i, i + 1), denied, asked) + tokens.get(i).text();
        }
        BitSet heard = new BitSet(SIZE);
        String before = "^";
        String beforeThat = "^";
        for (int i = 0; i < words.length; i++) {
            Span place = new Span(i, i + 1);
            if (masked.stream().anyMatch(place::overlaps)) {
                continue;
            }
            add("w", words[i], heard);
            add("b", before + " " + words[i], heard);
            add("s", beforeThat + " _ " + words[i], heard);
            addParts(words[i], heard);
            beforeThat = before;
            before = words[i];
        }
        add("b", before + " $", heard);
        for (String concept : concepts) {
            for (Span place : reading.places(concept)) {
                add("c", mark(place, denied, asked) + concept, heard);
            }
        }
        return heard.stream().toArray();
    }

    private static String mark(Span place, List<Scopes.Scope> denied, List<Scopes.Scope> asked) {
        if (denied.stream().anyMatch(scope -> scope.reach().overlaps(place))) {
            return DENIED;
        }
        return asked.stream().anyMatch(scope -> scope.reach().overlaps(place)) ? ASKED : PLAIN;
    }

    private static void addParts(String word, BitSet heard) {
        String edged = "<" + word + ">";
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int start = 0; start + length <= edged.length(); start++) {
                add("p", edged.substring(start, start + length), heard);
            }
        }
    }

    private static void add(String kind, String text, BitSet heard) {
        int hash = FNV_START;
        for (int i = 0; i < kind.length(); i++) {
            hash = (hash ^ kind.charAt(i)) * FNV_PRIME;
        }
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 15;
        heard.set(hash & (SIZE - 1));
    }

    /** The length of a feature vector, so that long and short texts compare. */
    static double norm(int[] features) {
        return Math.sqrt(Math.max(1, features.length));
    }
}
