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
    List<Span> in(Reading reading);

    /** A concept or a plain word. */
    record Word(String concept) implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            return Spans.shortestByEnd(reading.places(concept));
        }
    }

    /** The start of the text. */
    record Start() implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            return List.of(new Span(0, 0));
        }
    }

    /** The end of the text. */
    record End() implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            int end = reading.tokens().size();
            return List.of(new Span(end, end));
        }
    }

    /** A pattern that others refer to by its name. */
    record Named(String name, Pattern pattern) implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            return reading.matches(this);
        }
    }

    /** One of several. */
    record OneOf(List<Pattern> choices) implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            List<Span> all = new ArrayList<>();
            for (Pattern choice : choices) {
                all.addAll(choice.in(reading));
            }
            return Spans.shortestByEnd(all);
        }
    }

    /**
     * One after the other.
     *
     * @param gap words that may stand in between
     */
    record Then(Pattern first, int gap, Pattern second) implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            List<Span> left = first.in(reading);
            return left.isEmpty() ? left : Spans.shortestByEnd(Spans.joined(left, second.in(reading), gap, reading));
        }
    }

    /**
     * One that the other may follow.
     *
     * @param gap words that may stand in between
     */
    record ThenPerhaps(Pattern first, int gap, Pattern second) implements Pattern {
        @Override
        public List<Span> in(Reading reading) {
            List<Span> left = first.in(reading);
            return left.isEmpty() ? left : Spans.union(Spans.joined(left, second.in(reading), gap, reading), left);
        }
    }

    /** Both in one clause, in either order. */
    record Together(Pattern one, Pattern other) implements Pattern {
        /** Words that may stand in between. */
        private static final int GAP = 8;

        @Override
        public List<Span> in(Reading reading) {
            List<Span> ones = one.in(reading);
            if (ones.isEmpty()) {
                return ones;
            }
            List<Span> others = other.in(reading);
            return Spans.union(Spans.joined(ones, others, GAP, reading), Spans.joined(others, ones, GAP, reading));
        }
    }
}
