package needlecare.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Reading;
import needlecare.words.Span;

/** All words of a text that are denied, or only asked about: the scopes of one kind together, so that a long text takes no longer a word. */
final class Reach {
    private final List<Scopes.Scope> scopes;
    private final BitSet words = new BitSet();
    private int longest;

    private Reach(List<Scopes.Scope> scopes) {
        this.scopes = scopes;
        for (Scopes.Scope scope : scopes) {
            Span reach = scope.reach();
            words.set(reach.start(), reach.end());
            longest = Math.max(longest, reach.end() - reach.start());
        }
    }

    /** How far the cues in a text reach, those of all kinds together. */
    static Reach in(Reading reading, List<Scopes> kinds) {
        List<Scopes.Scope> scopes = new ArrayList<>();
        for (Scopes kind : kinds) {
            kind.addTo(scopes, reading);
        }
        // No Comparator.comparingInt: its lambda is serializable, which no cache of classes holds, and is made anew at
        // each start
        scopes.sort((one, other) ->
                Integer.compare(one.reach().start(), other.reach().start()));
        return new Reach(scopes);
    }

    /** Whether any of these words is reached. */
    boolean touches(Span span) {
        return span.touches(words);
    }

    /** Whether a scope changes what a match means. */
    boolean covers(Match match) {
        return match.namesAny(words) && isCovered(match);
    }

    /** Only the scopes that begin near the match can reach it. */
    private boolean isCovered(Match match) {
        int end = match.span().end();
        for (int i = firstFrom(match.span().start() - longest); i < scopes.size(); i++) {
            Scopes.Scope scope = scopes.get(i);
            if (scope.reach().start() >= end) {
                return false;
            }
            if (scope.covers(match)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = scopes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scopes.get(middle).reach().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
