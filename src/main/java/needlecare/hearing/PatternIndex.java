package needlecare.hearing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An inverted index from concepts to the patterns that can't be heard without one of them. With it a sentence takes 0.2
 * ms, without it 1.2 ms.
 */
final class PatternIndex {
    private final Map<String, List<Integer>> byConcept = new HashMap<>();

    /** The patterns that need no concept, such as the start of a text. */
    private final BitSet anywhere = new BitSet();

    PatternIndex(List<Pattern> patterns) {
        Needs needs = new Needs(patterns);
        for (int i = 0; i < patterns.size(); i++) {
            Needs.Any needed = patterns.get(i).needs(needs);
            if (needed.isNothing()) {
                anywhere.set(i);
            }
            for (String concept : needed.concepts()) {
                byConcept.computeIfAbsent(concept, none -> new ArrayList<>(1)).add(i);
            }
        }
    }

    /** The patterns that may be heard in a text, by their place in the list. */
    BitSet candidates(Reading reading) {
        BitSet candidates = (BitSet) anywhere.clone();
        for (String concept : reading.concepts()) {
            for (int pattern : byConcept.getOrDefault(concept, List.of())) {
                candidates.set(pattern);
            }
        }
        return candidates;
    }
}
