package needlecare.triage;

import java.util.BitSet;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Phrases;
import needlecare.words.Reading;
import needlecare.words.Span;

/**
 * How far words reach that change what others mean, such as "no" in "no fever or chills but my arm is numb".
 *
 * @param cues the words that reach
 * @param except words that look like a cue and are none ("no idea why")
 * @param until where the reach ends
 * @param length words that it reaches at most
 * @param forward whether it reaches the words after the cue, else those before it
 * @param shares whether a cue may be part of what it changes ("can a needle break off"); a denial may not ("can not
 *     breathe")
 */
record Scopes(Phrases cues, Phrases except, Phrases until, int length, boolean forward, boolean shares) {

    /** One cue and the words that it reaches; a cue of several parts reaches those between them, too. */
    record Scope(Match cue, Span reach, boolean shares) {
        /** Whether it changes what a match means: reaches a word that the match names. */
        boolean covers(Match match) {
            return match.names(reach) && (shares || !sharesWith(match));
        }

        /** Whether one of these words stands behind the cue, among the words that it reaches or soon after. */
        boolean isBefore(BitSet words, int near) {
            int next = words.nextSetBit(cue.span().end());
            return next >= 0 && next <= Math.max(reach.end(), cue.span().end()) + near;
        }

        private boolean sharesWith(Match match) {
            return match.parts().stream().anyMatch(cue::names);
        }
    }

    void addTo(List<Scope> scopes, Reading reading) {
        List<Match> heard = cues.in(reading);
        if (heard.isEmpty()) {
            return;
        }
        BitSet exceptions = Match.words(except.in(reading));
        BitSet ends = new BitSet();
        until.in(reading).forEach(end -> ends.set(end.span().start()));
        for (Match cue : heard) {
            if (!cue.span().touches(exceptions)) {
                Span reach = forward ? after(cue, ends, reading) : before(cue.span(), ends, reading);
                scopes.add(new Scope(cue, reach, shares));
            }
        }
    }

    private Span after(Match cue, BitSet ends, Reading reading) {
        int first = cue.parts().isEmpty()
                ? cue.span().end()
                : cue.parts().getFirst().end();
        int last = cue.span().end();
        int end = Math.min(reading.tokens().size(), last + length);
        int stop = ends.nextSetBit(last);
        if (stop >= 0 && stop < end) {
            end = stop;
        }
        int clause = reading.tokens().get(last - 1).clause();
        int to = last;
        while (to < end && reading.tokens().get(to).clause() == clause) {
            to++;
        }
        return new Span(first, to);
    }

    private Span before(Span cue, BitSet ends, Reading reading) {
        int start = Math.max(Math.max(0, cue.start() - length), ends.previousSetBit(cue.start() - 1));
        int clause = reading.tokens().get(cue.start()).clause();
        int from = cue.start();
        while (from > start && reading.tokens().get(from - 1).clause() == clause) {
            from--;
        }
        return new Span(from, cue.start());
    }
}
