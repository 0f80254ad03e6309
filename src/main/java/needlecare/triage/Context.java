package needlecare.triage;

import java.util.BitSet;
import java.util.List;
import needlecare.words.Match;
import needlecare.words.Phrases;
import needlecare.words.Reading;

/**
 * A text with all that changes the meaning of its words.
 *
 * @param reading what was heard, without the words that mean nothing here
 * @param harmless those words: idioms, things, treated places
 * @param undone what undoes words that would be harmless
 * @param denied the words that are denied
 * @param asked the words that are only asked about
 */
record Context(Reading reading, BitSet harmless, Undone undone, Reach denied, Reach asked) {

    /**
     * What undoes harmless words: "breathe normally" isn't harmless in "I can't breathe normally", nor is "not dizzy"
     * in "I was not dizzy before, now I am".
     *
     * @param wellBeing the words of well-being that are denied
     * @param takenBack the words of denials that are taken back
     */
    record Undone(Reach wellBeing, BitSet takenBack) {
        private boolean undoes(Match match) {
            return wellBeing.covers(match) || match.namesAny(takenBack);
        }

        /** The places that stay as harmless as they sound. */
        List<Match> left(Phrases harmless, Reading reading) {
            List<Match> matches = harmless.in(reading);
            return isNothing()
                    ? matches
                    : matches.stream().filter(match -> !undoes(match)).toList();
        }

        /** Whether something is heard that stays as harmless as it sounds. */
        boolean leaves(Phrases harmless, Reading reading) {
            return isNothing()
                    ? harmless.heardIn(reading)
                    : !left(harmless, reading).isEmpty();
        }

        private boolean isNothing() {
            return wellBeing.isNothing() && takenBack.isEmpty();
        }
    }

    /**
     * Whether a danger that was heard is denied. What denies a word of well-being among its words is part of the danger
     * itself.
     */
    boolean denies(Match match) {
        return denied.covers(undone.wellBeing().withCues(match));
    }
}
