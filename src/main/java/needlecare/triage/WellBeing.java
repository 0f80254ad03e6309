package needlecare.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Phrases;
import needlecare.words.Reading;
import needlecare.words.Span;

/**
 * How it is said that something is well, and what denies that: "I can't breathe normally" is a danger, though "normally" alone is none.
 * Rules ask for words of well-being that are denied by the name {@link #CONCEPT}.
 *
 * @param words words of well-being
 * @param except words that look like one and are none ("right now")
 * @param denials what denies one
 * @param concept number of the concept by which rules ask for one that is denied
 */
record WellBeing(Phrases words, Phrases except, List<Scopes> denials, int concept) {
    /** What a pattern calls a word of well-being that is denied. */
    static final String CONCEPT = "denied_well_being";

    /** The words of well-being that are denied, each with what denies it. */
    Reach deniedIn(Reading reading) {
        List<Scopes.Scope> scopes = new ArrayList<>();
        for (Scopes kind : denials) {
            kind.addTo(scopes, reading);
        }
        if (scopes.isEmpty()) {
            return Reach.of(scopes);
        }
        BitSet well = wordsIn(reading);
        // Of several denials the nearest is part of the danger, and one before that may deny it: "no trouble breathing
        // easily"
        List<Scopes.Scope> denied = new ArrayList<>();
        scopes.sort((one, other) ->
                Integer.compare(other.cue().span().end(), one.cue().span().end()));
        for (Scopes.Scope scope : scopes) {
            int end = scope.reach().end();
            int start = well.nextSetBit(scope.reach().start());
            while (start >= 0 && start < end) {
                int next = Math.min(end, well.nextClearBit(start));
                denied.add(new Scopes.Scope(scope.cue(), new Span(start, next), false));
                well.clear(start, next);
                start = well.nextSetBit(next);
            }
        }
        return Reach.of(denied);
    }

    private BitSet wordsIn(Reading reading) {
        BitSet well = new BitSet();
        cover(well, words.in(reading));
        BitSet none = new BitSet();
        cover(none, except.in(reading));
        well.andNot(none);
        return well;
    }

    private static void cover(BitSet words, List<Match> matches) {
        for (Match match : matches) {
            words.set(match.span().start(), match.span().end());
        }
    }
}
