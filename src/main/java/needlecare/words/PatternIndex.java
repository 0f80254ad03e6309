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
 * Which of many patterns a text may hold. Its rarest words lead to a pattern, and then its other words must be there, too. Laid out flat, so
 * that a text touches little memory: waiting for memory is what takes the time.
 */
final class PatternIndex {
    private static final byte UNKNOWN = 0;
    private static final byte HEARD = 1;
    private static final byte NOT_HEARD = 2;

    private final char[] anywhere;
    private final ConceptNumbers leading;
    private final NumberLists byConcept;
    private final NumberLists groupsOf;
    private final NumberLists conceptsOf;

    private PatternIndex(
            char[] anywhere,
            ConceptNumbers leading,
            NumberLists byConcept,
            NumberLists groupsOf,
            NumberLists conceptsOf) {
        this.anywhere = anywhere;
        this.leading = leading;
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
        ConceptNumbers leading = new ConceptNumbers();
        byConcept.keySet().forEach(leading::add);
        return new PatternIndex(
                anywhere.toString().toCharArray(),
                leading,
                NumberLists.of(
                        byConcept.values().stream().map(StringBuilder::toString).toList()),
                NumberLists.of(groupsOf),
                NumberLists.of(List.copyOf(groups.keySet())));
    }

    static PatternIndex read(CompactReader in) {
        return new PatternIndex(
                in.numbers(),
                ConceptNumbers.read(in),
                NumberLists.read(in),
                NumberLists.read(in),
                NumberLists.read(in));
    }

    void write(CompactWriter out) {
        out.numbers(anywhere);
        leading.write(out);
        byConcept.write(out);
        groupsOf.write(out);
        conceptsOf.write(out);
    }

    /** The patterns of which all words are there, wherever they stand. */
    BitSet candidates(Reading reading) {
        BitSet candidates = new BitSet(groupsOf.size());
        for (char pattern : anywhere) {
            candidates.set(pattern);
        }
        Places places = reading.places();
        byte[] groups = new byte[conceptsOf.size()];
        for (int i = 0; i < places.size(); i++) {
            int lead = leading.find(places.heard(i));
            if (lead != ConceptNumbers.NONE) {
                addLedTo(lead, places, groups, candidates);
            }
        }
        return candidates;
    }

    private void addLedTo(int lead, Places places, byte[] groups, BitSet candidates) {
        int end = byConcept.end(lead);
        for (int at = byConcept.start(lead); at < end; at++) {
            int pattern = byConcept.at(at);
            if (allHeard(pattern, places, groups)) {
                candidates.set(pattern);
            }
        }
    }

    private boolean allHeard(int pattern, Places places, byte[] groups) {
        int end = groupsOf.end(pattern);
        for (int at = groupsOf.start(pattern); at < end; at++) {
            int group = groupsOf.at(at);
            if (groups[group] == UNKNOWN) {
                groups[group] = anyHeard(group, places) ? HEARD : NOT_HEARD;
            }
            if (groups[group] == NOT_HEARD) {
                return false;
            }
        }
        return true;
    }

    private boolean anyHeard(int group, Places places) {
        int end = conceptsOf.end(group);
        for (int at = conceptsOf.start(group); at < end; at++) {
            if (places.has(conceptsOf.at(at))) {
                return true;
            }
        }
        return false;
    }
}
