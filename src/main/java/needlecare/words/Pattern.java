package needlecare.words;

import java.util.ArrayList;
import java.util.List;

/**
 * What is listened for, written so that a person can read it: {@code <chest> .. <pain>}, {@code can not .. <breathe>}.
 * See {@link PatternParser} for how it is written. Matching takes time linear in the number of places that the lexicon found.
 */
public sealed interface Pattern {
    /** Words that may stand between two parts which must be in one clause, in either order. */
    int TOGETHER = 8;

    /** All places, first to last by their end; at most one per last word. */
    List<Match> in(Reading reading);

    /** Whether it is heard at all. */
    default boolean heardIn(Reading reading) {
        return !in(reading).isEmpty();
    }

    /** The words without which it isn't heard. */
    Needs needs(Lexicon lexicon);

    /** The patterns of which any may be heard for this one to be; itself where it is no choice. */
    default List<Pattern> choices() {
        return List.of(this);
    }

    /** A concept or a plain word. */
    record Word(int concept) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            return shortestByEnd(reading.matches(concept));
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.of(concept, lexicon);
        }
    }

    /** The start of the text. */
    record Start() implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            return List.of(Match.of(new Span(0, 0)));
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.NOTHING;
        }
    }

    /** The end of the text. */
    record End() implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            int end = reading.tokens().size();
            return List.of(Match.of(new Span(end, end)));
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.NOTHING;
        }
    }

    /** A pattern that others ask for by its name; looked for once in a text, by its number. */
    record Named(int number, Pattern pattern) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            return reading.remembered(this);
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            return pattern.needs(lexicon);
        }

        @Override
        public List<Pattern> choices() {
            return pattern.choices();
        }
    }

    /** One of several; words that stand side by side among them are looked for together. */
    static Pattern oneOf(List<Pattern> choices) {
        List<Pattern> grouped = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Pattern choice : choices) {
            if (choice instanceof Word word) {
                words.add(word);
            } else {
                addTogether(words, grouped);
                grouped.add(choice);
            }
        }
        addTogether(words, grouped);
        return grouped.size() == 1 ? grouped.getFirst() : new OneOf(List.copyOf(grouped));
    }

    private static void addTogether(List<Word> words, List<Pattern> grouped) {
        if (words.size() == 1) {
            grouped.add(words.getFirst());
        } else if (!words.isEmpty()) {
            grouped.add(AnyWord.of(words));
        }
        words.clear();
    }

    /**
     * One of several concepts or plain words: what most choices are.
     *
     * @param concepts their numbers, as characters
     */
    record AnyWord(String concepts) implements Pattern {
        static AnyWord of(List<Word> words) {
            StringBuilder concepts = new StringBuilder();
            words.forEach(word -> concepts.append(PackedTexts.small(word.concept())));
            return new AnyWord(concepts.toString());
        }

        @Override
        public List<Match> in(Reading reading) {
            Matches matches = new Matches();
            for (int i = 0; i < concepts.length(); i++) {
                matches.addAll(reading.matches(concepts.charAt(i)));
            }
            return shortestByEnd(matches.all());
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.ofAny(concepts.chars()
                    .mapToObj(concept -> Needs.of(concept, lexicon))
                    .toList());
        }
    }

    /** One of several. */
    record OneOf(List<Pattern> choices) implements Pattern {
        @Override
        public List<Match> in(Reading reading) {
            Matches matches = new Matches();
            for (Pattern choice : choices) {
                matches.addAll(choice.in(reading));
            }
            return shortestByEnd(matches.all());
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.ofAny(
                    choices.stream().map(choice -> choice.needs(lexicon)).toList());
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
            List<Match> right = second.in(reading);
            if (right.isEmpty()) {
                return optional ? left : right;
            }
            List<Match> matches = new ArrayList<>();
            for (Match match : right) {
                nearestBefore(left, match, gap, reading, matches);
            }
            if (optional) {
                matches.addAll(left);
            }
            return shortestByEnd(matches);
        }

        @Override
        public Needs needs(Lexicon lexicon) {
            Needs needs = first.needs(lexicon);
            return optional ? needs : needs.and(second.needs(lexicon));
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

        @Override
        public Needs needs(Lexicon lexicon) {
            return one.needs(lexicon).and(other.needs(lexicon));
        }
    }

    private static void nearestBefore(List<Match> left, Match right, int gap, Reading reading, List<Match> into) {
        int start = right.span().start();
        for (int i = lastThatEndsAtOrBefore(left, start); i >= 0; i--) {
            Match match = left.get(i);
            if (reading.words(match.span().end(), start) > gap) {
                return;
            }
            if (reading.sameClause(match.span().end() - 1, start)) {
                into.add(match.join(right));
                return;
            }
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

    /** The matches by their end, of those with the same end the one that starts last. */
    static List<Match> shortestByEnd(List<Match> matches) {
        if (isByEnd(matches)) {
            return matches;
        }
        List<Match> sorted = new ArrayList<>(matches);
        // No Comparator.comparingInt: its lambda is serializable, which no cache of classes holds, and is made anew at
        // each start
        sorted.sort(
                (one, other) -> Integer.compare(one.span().end(), other.span().end()));
        List<Match> shortest = new ArrayList<>(sorted.size());
        for (Match match : sorted) {
            if (shortest.isEmpty()
                    || shortest.getLast().span().end() < match.span().end()) {
                shortest.add(match);
            } else if (shortest.getLast().span().start() < match.span().start()) {
                shortest.set(shortest.size() - 1, match);
            }
        }
        return shortest;
    }

    private static boolean isByEnd(List<Match> matches) {
        for (int i = 1; i < matches.size(); i++) {
            if (matches.get(i - 1).span().end() >= matches.get(i).span().end()) {
                return false;
            }
        }
        return true;
    }
}
