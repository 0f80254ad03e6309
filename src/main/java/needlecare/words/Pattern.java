package needlecare.words;

import java.util.ArrayList;
import java.util.List;

/**
 * What is listened for, written so that a person can read it: {@code <chest> .. <pain>}, {@code can not .. <breathe>}.
 * See {@link PatternParser} for how it is written, and {@link PatternCode} for how it is heard.
 */
public sealed interface Pattern {
    /** The words without which it isn't heard. */
    Needs needs(Lexicon lexicon);

    /** The patterns of which any may be heard for this one to be; itself where it is no choice. */
    default List<Pattern> choices() {
        return List.of(this);
    }

    /** A concept or a plain word. */
    record Word(int concept) implements Pattern {
        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.of(concept, lexicon);
        }
    }

    /** The start of the text. */
    record Start() implements Pattern {
        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.NOTHING;
        }
    }

    /** The end of the text. */
    record End() implements Pattern {
        @Override
        public Needs needs(Lexicon lexicon) {
            return Needs.NOTHING;
        }
    }

    /** A pattern that others ask for by its name, known by its number. */
    record Named(int number, Pattern pattern) implements Pattern {
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
        public Needs needs(Lexicon lexicon) {
            return Needs.ofAny(concepts.chars()
                    .mapToObj(concept -> Needs.of(concept, lexicon))
                    .toList());
        }
    }

    /** One of several. */
    record OneOf(List<Pattern> choices) implements Pattern {
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
        public Needs needs(Lexicon lexicon) {
            Needs needs = first.needs(lexicon);
            return optional ? needs : needs.and(second.needs(lexicon));
        }
    }

    /** Both in one clause, in either order. */
    record Together(Pattern one, Pattern other) implements Pattern {
        @Override
        public Needs needs(Lexicon lexicon) {
            return one.needs(lexicon).and(other.needs(lexicon));
        }
    }
}
