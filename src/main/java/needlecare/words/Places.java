package needlecare.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where each concept was heard in a text, by the concept's number, in the order of the text. Of many thousand concepts a text holds some
 * twenty: a small table of those is asked thousands of times, and none of all concepts has to be made for each text.
 */
final class Places {
    private static final int USUAL = 32;
    private static final int WORD = 6;

    private final ConceptNumbers heard = new ConceptNumbers();
    private Matches[] places = new Matches[USUAL];
    private final long[] bits;

    /** @param concepts how many there are; their numbers are below */
    Places(int concepts) {
        this(new long[concepts / Long.SIZE + 1]);
    }

    private Places(long[] bits) {
        this.bits = bits;
    }

    void add(int concept, int start, int end) {
        int place = heard.find(concept);
        Matches known = place == ConceptNumbers.NONE ? hear(concept) : places[place];
        if (known.isEmpty() || !isAt(known.last().span(), start, end)) {
            known.append(Match.of(new Span(start, end)));
        }
    }

    private Matches hear(int concept) {
        Matches none = new Matches(1);
        if (size() == places.length) {
            places = Arrays.copyOf(places, 2 * size());
        }
        places[size()] = none;
        heard.add(concept);
        bits[concept >>> WORD] |= 1L << concept;
        return none;
    }

    private static boolean isAt(Span span, int start, int end) {
        return span.start() == start && span.end() == end;
    }

    boolean has(int concept) {
        // Of a concept below 0, and of one that came later, there is no word
        int word = concept >>> WORD;
        return word < bits.length && (bits[word] & (1L << concept)) != 0;
    }

    Matches of(int concept) {
        return has(concept) ? places[heard.find(concept)] : Matches.NONE;
    }

    /** How many concepts were heard. */
    int size() {
        return heard.size();
    }

    /** One of the concepts that were heard. */
    int heard(int index) {
        return heard.concept(index);
    }

    /** The same places and some of one more concept. */
    Places with(int concept, List<Span> more) {
        Places all = without(new BitSet());
        for (Span place : more) {
            all.add(concept, place.start(), place.end());
        }
        return all;
    }

    /** The same places without those that hold one of these words. */
    Places without(BitSet words) {
        Places left = new Places(new long[bits.length]);
        for (int i = 0; i < size(); i++) {
            for (Match match : places[i]) {
                if (!match.span().touches(words)) {
                    left.add(heard(i), match.span().start(), match.span().end());
                }
            }
        }
        return left;
    }
}
