package needlecare.words;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Places where something was heard. One type for all of them and no list of the JDK's: a text makes hundreds, and asks them thousands of
 * times.
 */
final class Matches extends AbstractList<Match> implements RandomAccess {
    /** Nothing was heard. */
    static final Matches NONE = new Matches(0);

    private Match[] all;
    private int size;

    /** An empty list to be filled; for more than {@code room} it grows. */
    Matches(int room) {
        all = new Match[room];
    }

    static Matches of(Match match) {
        Matches one = new Matches(1);
        one.append(match);
        return one;
    }

    void append(Match match) {
        if (size == all.length) {
            all = Arrays.copyOf(all, Math.max(2, 2 * size));
        }
        all[size++] = match;
    }

    void appendAll(Matches more) {
        for (int i = 0; i < more.size; i++) {
            append(more.all[i]);
        }
    }

    @Override
    public Match get(int index) {
        return all[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    Match last() {
        return all[size - 1];
    }

    /** The matches by their end, of those with the same end the one that starts last. */
    Matches shortestByEnd() {
        if (isByEnd()) {
            return this;
        }
        Match[] sorted = Arrays.copyOf(all, size);
        // No Comparator.comparingInt: its lambda is serializable, which no cache of classes holds, and is made anew at
        // each start
        Arrays.sort(
                sorted,
                (one, other) -> Integer.compare(one.span().end(), other.span().end()));
        Matches shortest = new Matches(size);
        for (Match match : sorted) {
            if (shortest.isEmpty()
                    || shortest.last().span().end() < match.span().end()) {
                shortest.append(match);
            } else if (shortest.last().span().start() < match.span().start()) {
                shortest.all[shortest.size - 1] = match;
            }
        }
        return shortest;
    }

    private boolean isByEnd() {
        for (int i = 1; i < size; i++) {
            if (all[i - 1].span().end() >= all[i].span().end()) {
                return false;
            }
        }
        return true;
    }

    /** The index of the last match that ends there or before; -1 if there is none. For matches by their end. */
    int lastThatEndsAtOrBefore(int end) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle].span().end() <= end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Collects the matches of several patterns; copies nothing while one pattern alone has any. */
    static final class Union {
        private Matches all = NONE;
        private boolean own;

        void addAll(Matches more) {
            if (more.isEmpty()) {
                return;
            }
            if (all.isEmpty()) {
                all = more;
                return;
            }
            if (!own) {
                Matches both = new Matches(all.size + more.size);
                both.appendAll(all);
                all = both;
                own = true;
            }
            all.appendAll(more);
        }

        Matches all() {
            return all;
        }
    }
}
