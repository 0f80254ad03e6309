package needlecare.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Reading;
import needlecare.words.Span;

/** All words of a text that are denied, or only asked about. */
final class Reach {
    private final List<Scopes.Scope> scopes;
    private final BitSet words = new BitSet();
    private int longest;

    private Reach(List<Scopes.Scope> scopes) {
        this.scopes = scopes;
        scopes.sort(Comparator.comparingInt(scope -> scope.reach().start()));
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
        return new Reach(scopes);
    }

    /** How far several cues reach, in any order. */
    static Reach of(List<Scopes.Scope> scopes) {
        return new Reach(new ArrayList<>(scopes));
    }

    boolean isNothing() {
        return scopes.isEmpty();
    }

    /** The same without the scopes that end so near before one of these words, or reach it. */
    Reach notBefore(BitSet starts, int near) {
        return starts.isEmpty()
                ? this
                : new Reach(new ArrayList<>(scopes.stream()
                        .filter(scope -> !scope.isBefore(starts, near))
                        .toList()));
    }

    /** What is reached, but for these words. */
    List<Span> reached(BitSet except) {
        return scopes.stream()
                .map(Scopes.Scope::reach)
                .filter(reach -> !reach.touches(except))
                .toList();
    }

    /** The words of all cues. */
    BitSet cues() {
        BitSet cues = new BitSet();
        for (Scopes.Scope scope : scopes) {
            for (Span part : scope.cue().parts()) {
                cues.set(part.start(), part.end());
            }
        }
        return cues;
    }

    /** A match with the cues that reach its words. */
    Match withCues(Match match) {
        if (!match.namesAny(words)) {
            return match;
        }
        Match whole = match;
        for (Scopes.Scope scope : scopes) {
            if (match.names(scope.reach())) {
                whole = whole.join(scope.cue());
            }
        }
        return whole;
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
