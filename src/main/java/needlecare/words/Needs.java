package needlecare.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be heard for a pattern to be heard at all: of each group at least one concept.
 *
 * @param groups the groups, those that fewest texts will have first; none if the pattern may be heard in any text, such as its start
 */
record Needs(List<Group> groups) {
    /** Of a pattern that may be heard in any text. */
    static final Needs NOTHING = new Needs(List.of());

    /**
     * Concepts of which one must be heard.
     *
     * @param concepts their numbers as characters, ascending
     * @param frequency how often one of them is to be expected, compared with others
     */
    record Group(String concepts, long frequency) {
        static Group of(int concept, Lexicon lexicon) {
            return new Group(Character.toString(PackedTexts.small(concept)), lexicon.uses(concept));
        }

        /** Either of the two. */
        Group or(Group other) {
            StringBuilder all = new StringBuilder();
            Stream.of(concepts, other.concepts)
                    .flatMapToInt(String::chars)
                    .sorted()
                    .distinct()
                    .forEach(concept -> all.append((char) concept));
            return new Group(all.toString(), frequency + other.frequency);
        }
    }

    static Needs of(int concept, Lexicon lexicon) {
        return new Needs(List.of(Group.of(concept, lexicon)));
    }

    /** What is needed for any of several patterns to be heard: of each the rarest. */
    static Needs ofAny(List<Needs> choices) {
        return choices.contains(NOTHING)
                ? NOTHING
                : choices.stream()
                        .map(choice -> choice.groups.getFirst())
                        .reduce(Group::or)
                        .map(group -> new Needs(List.of(group)))
                        .orElse(NOTHING);
    }

    /** What is needed for both. */
    Needs and(Needs other) {
        List<Group> all = new ArrayList<>(groups);
        other.groups.stream().filter(group -> !groups.contains(group)).forEach(all::add);
        all.sort(Comparator.comparingLong(Group::frequency));
        return new Needs(List.copyOf(all));
    }
}
