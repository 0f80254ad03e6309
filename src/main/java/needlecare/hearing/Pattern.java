package needlecare.hearing;

import java.util.ArrayList;
import java.util.List;

/**
 * What is listened for, written so that a person can read it: {@code <chest> .. <pain>}, {@code can not .. <breathe>}.
 * See {@link PatternParser} for how it is written.
 */
public sealed interface Pattern {
    /** The prefix of concepts that stand for a plain word or phrase of a pattern. */
    String PLAIN = "=";

    /** All places of the pattern, first to last by their end; at most one for each last word. */
    List<Match> in(Reading reading);

    /** The concepts without which it isn't heard. */
    Needs.Any needs(Needs needs);

    /** The patterns that it is made of; none for a word, and for a pattern that is known by its name. */
    default List<Pattern> parts() {
        return List.of();
    }

    /** A concept or a plain word. */
    record Word(String concept) implements Pattern {
        @Override
        public Needs.Any needs(Needs needs) {
            return needs.ofWord(concept);
        }

        @Override
        public List<Match> in(Reading reading) {
            return Matches.shortestByEnd(reading.matches(concept));
        }
    }

    /** The start of the text. */
    record Start() implements Pattern {
        @Override
        public Needs.Any needs(Needs needs) {
            return Needs.Any.NOTHING;
        }

        @Override
        public List<Match> in(Reading reading) {
            return List.of(Match.of(new Span(0, 0)));
        }
    }

    /** The end of the text. */
    record End() implements Pattern {
        @Override
        public Needs.Any needs(Needs needs) {
            return Needs.Any.NOTHING;
        }

        @Override
        public List<Match> in(Reading reading) {
            int end = reading.tokens().size();
            return List.of(Match.of(new Span(end, end)));
        }
    }

    /** A pattern that others refer to by its name. */
    record Named(String name, Pattern pattern) implements Pattern {
        @Override
        public Needs.Any needs(Needs needs) {
            return needs.ofNamed(name, pattern);
        }

        @Override
        public List<Match> in(Reading reading) {
            return reading.matches(this);
        }
    }

    /** One of several. */
    record OneOf(List<Pattern> choices) implements Pattern {
        @Override
        public List<Pattern> parts() {
            return choices;
        }

        @Override
        public Needs.Any needs(Needs needs) {
            return needs.ofAny(choices);
        }

        @Override
        public List<Match> in(Reading reading) {
            List<Match> all = new ArrayList<>();
            for (Pattern choice : choices) {
                all.addAll(choice.in(reading));
            }
            return Matches.shortestByEnd(all);
        }
    }

    /**
     * One after the other.
     *
     * @param gap words that may stand in between
     */
    record Then(Pattern first, int gap, Pattern second) implements Pattern {
        @Override
        public List<Pattern> parts() {
            return List.of(first, second);
        }

        @Override
        public Needs.Any needs(Needs needs) {
            return needs.ofBoth(first, second);
        }

        @Override
        public List<Match> in(Reading reading) {
            List<Match> left = first.in(reading);
            return left.isEmpty()
                    ? left
                    : Matches.shortestByEnd(Matches.joined(left, second.in(reading), gap, reading));
        }
    }

    /**
     * One that the other may follow.
     *
     * @param gap words that may stand in between
     */
    record ThenPerhaps(Pattern first, int gap, Pattern second) implements Pattern {
        @Override
        public List<Pattern> parts() {
            return List.of(first, second);
        }

        @Override
        public Needs.Any needs(Needs needs) {
            return first.needs(needs);
        }

        @Override
        public List<Match> in(Reading reading) {
            List<Match> left = first.in(reading);
            return left.isEmpty() ? left : Matches.union(Matches.joined(left, second.in(reading), gap, reading), left);
        }
    }

    /** Both in one clause, in either order. */
    record Together(Pattern one, Pattern other) implements Pattern {
        /** Words that may stand in between. */
        private static final int GAP = 8;

        @Override
        public List<Pattern> parts() {
            return List.of(one, other);
        }

        @Override
        public Needs.Any needs(Needs needs) {
            return needs.ofBoth(one, other);
        }

        @Override
        public List<Match> in(Reading reading) {
            List<Match> ones = one.in(reading);
            if (ones.isEmpty()) {
                return ones;
            }
            List<Match> others = other.in(reading);
            return Matches.union(
                    Matches.joined(ones, others, GAP, reading), Matches.joined(others, ones, GAP, reading));
        }
    }
}
