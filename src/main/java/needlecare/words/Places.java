package needlecare.words;

import java.util.ArrayList;
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
    private final List<List<Match>> places = new ArrayList<>(USUAL);
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
        List<Match> known = place == ConceptNumbers.NONE ? hear(concept) : places.get(place);
        if (known.isEmpty() || !isAt(known.getLast().span(), start, end)) {
            known.add(Match.of(new Span(start, end)));
        }
    }

    private List<Match> hear(int concept) {
        List<Match> none = new ArrayList<>(2);
        bits[concept >>> WORD] |= 1L << concept;
        heard.add(concept);
        places.add(none);
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

    List<Match> of(int concept) {
        return has(concept) ? places.get(heard.find(concept)) : List.of();
    }

    /** How many concepts were heard. */
    int size() {
        return heard.size();
    }

    /** One of the concepts that were heard. */
    int heard(int index) {
        return heard.concept(index);
    }

    /** The same places without those that hold one of these words. */
    Places without(BitSet words) {
        Places left = new Places(new long[bits.length]);
        for (int i = 0; i < size(); i++) {
            for (Match match : places.get(i)) {
                if (!match.span().touches(words)) {
                    left.add(heard(i), match.span().start(), match.span().end());
                }
            }
        }
        return left;
    }
}
