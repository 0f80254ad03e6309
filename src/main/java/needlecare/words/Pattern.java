package needlecare.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is listened for, written so that a person can read it: {@code <chest> .. <pain>}, {@code can not .. <breathe>}.
 * See {@link PatternParser} for how it is written. Matching takes time linear in the number of places that the lexicon found.
 */
public sealed interface Pattern {
    /** Words that may stand between two parts which must be in one clause, in either order. */
    int TOGETHER = 8;

    /** All places, first to last by their end; at most one per last word. */
    List<Match> in(Reading reading);

    /** All places, several per last word where several choices end there. */
    default List<Match> everyIn(Reading reading) {
        return in(reading);
    }

    /** Whether it is heard at all. */
    default boolean heardIn(Reading reading) {
        return !in(reading).isEmpty();
    }

    /** A concept or a plain word. */
    record Word(String concept) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            List<Span> places = reading.places(concept);
            if (places.isEmpty()) {
                return List.of();
            }
            List<Match> matches = new ArrayList<>(places.size());
            for (Span place : places) {
                matches.add(Match.of(place));
            }
            return shortestByEnd(matches);
        }
    }

    /** The start of the text. */
    record Start() implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            return List.of(Match.of(new Span(0, 0)));
        }
    }

    /** The end of the text. */
    record End() implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            int end = reading.tokens().size();
            return List.of(Match.of(new Span(end, end)));
        }
    }

    /** One of several. */
    record OneOf(List<Pattern> choices) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            return shortestByEnd(everyIn(reading));
        }

        @Override
        public List<Match> everyIn(Reading reading) {
            List<Match> matches = new ArrayList<>();
            for (Pattern choice : choices) {
                matches.addAll(choice.in(reading));
            }
            return matches;
        }
    }

    /**
     * One after the other.
     *
     * @param gap words that may stand in between
     * @param optional whether {@code second} may be missing
     */
    record Then(Pattern first, int gap, Pattern second, boolean optional) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            List<Match> left = first.in(reading);
            if (left.isEmpty()) {
                return left;
            }
            List<Match> matches = new ArrayList<>();
            for (Match right : second.in(reading)) {
                nearestBefore(left, right, gap, reading, matches);
            }
            if (optional) {
                matches.addAll(left);
            }
            return shortestByEnd(matches);
        }
    }

    /** Both in one clause, in either order. */
    record Together(Pattern one, Pattern other) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            List<Match> left = one.in(reading);
            if (left.isEmpty()) {
                return left;
            }
            List<Match> right = other.in(reading);
            List<Match> matches = new ArrayList<>();
            for (Match match : right) {
                nearestBefore(left, match, TOGETHER, reading, matches);
            }
            for (Match match : left) {
                nearestBefore(right, match, TOGETHER, reading, matches);
            }
            return shortestByEnd(matches);
        }
    }

    private static void nearestBefore(List<Match> left, Match right, int gap, Reading reading, List<Match> into) {
        Match nearest = null;
        int start = right.span().start();
        for (int i = lastThatEndsAtOrBefore(left, start); i >= 0 && nearest == null; i--) {
            Match match = left.get(i);
            if (reading.words(match.span().end(), start) > gap) {
                break;
            }
            if (reading.sameClause(match.span().end() - 1, right.span().start())) {
                nearest = match;
            }
        }
        if (nearest != null) {
            into.add(nearest.join(right));
        }
    }

    /** The index of the last match that ends there or before; -1 if there is none. The matches are sorted by their end. */
    private static int lastThatEndsAtOrBefore(List<Match> matches, int end) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).span().end() <= end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static List<Match> shortestByEnd(List<Match> matches) {
        if (matches.size() < 2) {
            return matches;
        }
        Map<Integer, Match> byEnd = new HashMap<>();
        for (Match match : matches) {
            byEnd.merge(
                    match.span().end(),
                    match,
                    (a, b) -> a.span().start() >= b.span().start() ? a : b);
        }
        List<Match> shortest = new ArrayList<>(byEnd.values());
        shortest.sort(Comparator.comparingInt(match -> match.span().end()));
        return shortest;
    }
}
