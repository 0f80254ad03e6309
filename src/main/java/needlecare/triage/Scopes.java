package needlecare.triage;

import java.util.ArrayList;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Pattern;
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
 * @param shares whether a cue may be part of what it changes ("can a needle break off"); a denial may not ("can not breathe")
 */
record Scopes(Pattern cues, Pattern except, Pattern until, int length, boolean forward, boolean shares) {

    /** One cue and the words that it reaches; a cue of several parts reaches those between them, too. */
    record Scope(Match cue, Span reach, boolean shares) {
        /** Whether it changes what a match means: reaches a word that the match names. */
        boolean covers(Match match) {
            boolean shared = match.parts().stream().anyMatch(cue::names);
            return (shares || !shared) && match.parts().stream().anyMatch(reach::overlaps);
        }
    }

    List<Scope> in(Reading reading) {
        List<Match> heard = cues.everyIn(reading);
        if (heard.isEmpty()) {
            return List.of();
        }
        List<Match> exceptions = except.everyIn(reading);
        List<Match> ends = until.everyIn(reading);
        List<Scope> scopes = new ArrayList<>();
        for (Match cue : heard) {
            if (exceptions.stream().noneMatch(exception -> exception.span().overlaps(cue.span()))) {
                Span reach = forward ? after(cue, ends, reading) : before(cue.span(), ends, reading);
                scopes.add(new Scope(cue, reach, shares));
            }
        }
        return scopes;
    }

    private Span after(Match cue, List<Match> ends, Reading reading) {
        int first = cue.parts().isEmpty()
                ? cue.span().end()
                : cue.parts().getFirst().end();
        int last = cue.span().end();
        int end = Math.min(reading.tokens().size(), last + length);
        for (Match stop : ends) {
            if (stop.span().start() >= last && stop.span().start() < end) {
                end = stop.span().start();
            }
        }
        int clause = reading.tokens().get(last - 1).clause();
        int to = last;
        while (to < end && reading.tokens().get(to).clause() == clause) {
            to++;
        }
        return new Span(first, to);
    }

    private Span before(Span cue, List<Match> ends, Reading reading) {
        int start = Math.max(0, cue.start() - length);
        for (Match stop : ends) {
            if (stop.span().start() < cue.start() && stop.span().start() > start) {
                start = stop.span().start();
            }
        }
        int clause = reading.tokens().get(cue.start()).clause();
        int from = cue.start();
        while (from > start && reading.tokens().get(from - 1).clause() == clause) {
            from--;
        }
        return new Span(from, cue.start());
    }
}
