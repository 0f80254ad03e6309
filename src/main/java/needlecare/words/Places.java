package needlecare.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each concept was heard in a text, by the concept's number, in the order of the text. */
final class Places {
    private final BitSet heard;
    private final @Nullable List<Match>[] places;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Places(int concepts) {
        heard = new BitSet(concepts);
        places = new List[concepts];
    }

    void add(int concept, int start, int end) {
        List<Match> found = places[concept];
        if (found == null) {
            found = new ArrayList<>(2);
            places[concept] = found;
            heard.set(concept);
        } else if (isAt(found.getLast().span(), start, end)) {
            return;
        }
        found.add(Match.of(new Span(start, end)));
    }

    private static boolean isAt(Span span, int start, int end) {
        return span.start() == start && span.end() == end;
    }

    boolean has(int concept) {
        return heard.get(concept);
    }

    List<Match> of(int concept) {
        List<Match> found = concept < places.length ? places[concept] : null;
        return found == null ? List.of() : found;
    }

    /** The first concept from this number on that was heard; -1 if there is none. */
    int nextHeard(int concept) {
        return heard.nextSetBit(concept);
    }

    /** The same places without those that hold one of these words. */
    Places without(BitSet words) {
        Places left = new Places(places.length);
        for (int concept = heard.nextSetBit(0); concept >= 0; concept = heard.nextSetBit(concept + 1)) {
            for (Match match : of(concept)) {
                if (!match.span().touches(words)) {
                    left.add(concept, match.span().start(), match.span().end());
                }
            }
        }
        return left;
    }
}
