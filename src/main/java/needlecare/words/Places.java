package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each concept was heard in a text, by the concept's number, in the order of the text. */
final class Places {
    private static final int FEW = 64;

    private final @Nullable List<Match>[] places;
    private int[] heard = new int[FEW];
    private int size;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Places(int concepts) {
        places = new List[concepts];
    }

    void add(int concept, int start, int end) {
        List<Match> found = places[concept];
        if (found == null) {
            found = new ArrayList<>(2);
            places[concept] = found;
            hear(concept);
        } else if (isAt(found.getLast().span(), start, end)) {
            return;
        }
        found.add(Match.of(new Span(start, end)));
    }

    private void hear(int concept) {
        if (size == heard.length) {
            heard = Arrays.copyOf(heard, 2 * size);
        }
        heard[size++] = concept;
    }

    private static boolean isAt(Span span, int start, int end) {
        return span.start() == start && span.end() == end;
    }

    boolean has(int concept) {
        return !of(concept).isEmpty();
    }

    List<Match> of(int concept) {
        List<Match> found = concept >= 0 && concept < places.length ? places[concept] : null;
        return found == null ? List.of() : found;
    }

    /** How many concepts were heard. */
    int size() {
        return size;
    }

    /** One of the concepts that were heard. */
    int heard(int index) {
        return heard[index];
    }

    /** The same places without those that hold one of these words. */
    Places without(BitSet words) {
        Places left = new Places(places.length);
        for (int i = 0; i < size; i++) {
            int concept = heard[i];
            for (Match match : of(concept)) {
                if (!match.span().touches(words)) {
                    left.add(concept, match.span().start(), match.span().end());
                }
            }
        }
        return left;
    }
}
