package needlecare.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/**
 * Which of all patterns over a lexicon a text may hold. Its rarest words lead to a pattern, and then its other words must be there, too. Laid out flat, so
 * that a text touches little memory: waiting for memory is what takes the time.
 */
final class PatternIndex {
    private static final int HALF = Long.SIZE / 2;
    private static final int WORD = 5;

    private final char[] anywhere;
    private final NumberLists byConcept;
    private final NumberLists groupsOf;
    private final NumberLists conceptsOf;

    private PatternIndex(char[] anywhere, NumberLists byConcept, NumberLists groupsOf, NumberLists conceptsOf) {
        this.anywhere = anywhere;
        this.byConcept = byConcept;
        this.groupsOf = groupsOf;
        this.conceptsOf = conceptsOf;
    }

    /** The index of patterns by what each of them needs, in their order. */
    static PatternIndex of(List<Needs> patterns) {
        StringBuilder anywhere = new StringBuilder();
        TreeMap<Character, StringBuilder> byConcept = new TreeMap<>();
        Map<String, Integer> groups = new LinkedHashMap<>();
        List<String> groupsOf = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            char pattern = PackedTexts.small(i);
            StringBuilder others = new StringBuilder();
            List<Needs.Group> needs = patterns.get(i).groups();
            if (needs.isEmpty()) {
                anywhere.append(pattern);
            } else {
                for (char concept : needs.getFirst().concepts().toCharArray()) {
                    byConcept
                            .computeIfAbsent(concept, none -> new StringBuilder())
                            .append(pattern);
                }
                for (Needs.Group group : needs.subList(1, needs.size())) {
                    Integer number = groups.computeIfAbsent(group.concepts(), none -> groups.size());
                    others.append(PackedTexts.small(number));
                }
            }
            groupsOf.add(others.toString());
        }
        List<String> led = new ArrayList<>();
        byConcept.forEach((concept, leads) -> {
            while (led.size() < concept) {
                led.add("");
            }
            led.add(leads.toString());
        });
        return new PatternIndex(
                anywhere.toString().toCharArray(),
                NumberLists.of(led),
                NumberLists.of(groupsOf),
                NumberLists.of(List.copyOf(groups.keySet())));
    }

    static PatternIndex read(CompactReader in) {
        return new PatternIndex(in.numbers(), NumberLists.read(in), NumberLists.read(in), NumberLists.read(in));
    }

    void write(CompactWriter out) {
        out.numbers(anywhere);
        byConcept.write(out);
        groupsOf.write(out);
        conceptsOf.write(out);
    }

    /** The patterns of which all words are there, wherever they stand. */
    BitSet candidates(Places places) {
        BitSet candidates = new BitSet(groupsOf.size());
        for (char pattern : anywhere) {
            candidates.set(pattern);
        }
        Groups groups = new Groups(places);
        for (int i = 0; i < places.size(); i++) {
            int concept = places.heard(i);
            // Concepts that came later lead to none
            if (concept < byConcept.size()) {
                addLedTo(concept, groups, candidates);
            }
        }
        return candidates;
    }

    private void addLedTo(int concept, Groups groups, BitSet candidates) {
        int end = byConcept.end(concept);
        for (int at = byConcept.start(concept); at < end; at++) {
            int pattern = byConcept.at(at);
            if (allHeard(pattern, groups)) {
                candidates.set(pattern);
            }
        }
    }

    private boolean allHeard(int pattern, Groups groups) {
        int end = groupsOf.end(pattern);
        for (int at = groupsOf.start(pattern); at < end; at++) {
            if (!groups.isHeard(groupsOf.at(at))) {
                return false;
            }
        }
        return true;
    }

    /** Which groups of concepts a text holds one of; looked for when it is first asked, since most are never asked. */
    private final class Groups {
        private final Places places;
        /** Two bits for each: whether it is known, and whether it is heard. */
        private final long[] bits = new long[conceptsOf.size() / HALF + 1];

        Groups(Places places) {
            this.places = places;
        }

        boolean isHeard(int group) {
            int word = group >>> WORD;
            long known = 1L << (group & (HALF - 1));
            if ((bits[word] & known) == 0) {
                bits[word] |= anyHeard(group) ? known | known << HALF : known;
            }
            return (bits[word] & known << HALF) != 0;
        }

        private boolean anyHeard(int group) {
            int end = conceptsOf.end(group);
            for (int at = conceptsOf.start(group); at < end; at++) {
                if (places.has(conceptsOf.at(at))) {
                    return true;
                }
            }
            return false;
        }
    }
}
