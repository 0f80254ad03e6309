package needlecare.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Pattern;
import needlecare.words.Phrases;
import needlecare.words.Reading;
import needlecare.words.Span;

/**
 * How it is said that something is well, and what denies that: "I can't breathe normally" is a danger, though
 * "normally" alone is none. Rules ask for words of well-being that are denied by the name {@link #NAME}.
 *
 * @param words words of well-being
 * @param except words that look like one and are none ("right now")
 * @param denials what denies one
 */
record WellBeing(Phrases words, Phrases except, List<Scopes> denials) {
    /** What a pattern calls a word of well-being that is denied. */
    static final String NAME = "denied_well_being";

    /** The concept of such a word: no list of words, and so no feature of a text. */
    static final String CONCEPT = Pattern.PLAIN + "<" + NAME + ">";

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
        scopes.sort(Comparator.comparingInt(
                        (Scopes.Scope scope) -> scope.cue().span().end())
                .reversed());
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
        BitSet well = Match.words(words.in(reading));
        well.andNot(Match.words(except.in(reading)));
        return well;
    }
}
