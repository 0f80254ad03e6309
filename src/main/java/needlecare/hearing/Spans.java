package needlecare.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What patterns do with the matches of their parts. */
final class Spans {
    private Spans() {}

    /** The matches by their last word; of several with the same last word, the one that starts last. */
    static List<Span> shortestByEnd(List<Span> matches) {
        if (isByEnd(matches)) {
            return matches;
        }
        SortedMap<Integer, Span> byEnd = new TreeMap<>();
        for (Span match : matches) {
            byEnd.merge(match.end(), match, (one, other) -> one.start() < other.start() ? other : one);
        }
        return List.copyOf(byEnd.values());
    }

    private static boolean isByEnd(List<Span> matches) {
        for (int i = 1; i < matches.size(); i++) {
            if (matches.get(i - 1).end() >= matches.get(i).end()) {
                return false;
            }
        }
        return true;
    }

    /** All of both, the shortest for each last word. */
    static List<Span> union(List<Span> one, List<Span> other) {
        if (one.isEmpty()) {
            return shortestByEnd(other);
        }
        List<Span> all = new ArrayList<>(one);
        all.addAll(other);
        return shortestByEnd(all);
    }

    /** Each match on the right with the nearest one on its left, if that is near enough and in the same clause. */
    static List<Span> joined(List<Span> left, List<Span> right, int gap, Reading reading) {
        List<Span> joined = new ArrayList<>();
        for (Span match : right) {
            int near = near(left, match.start(), gap, reading);
            if (near >= 0) {
                joined.add(left.get(near).cover(match));
            }
        }
        return joined;
    }

    /** The index of the nearest match before a word, -1 if there is none near enough and in the same clause. */
    private static int near(List<Span> matches, int start, int gap, Reading reading) {
        for (int i = lastThatEndsAtOrBefore(start, matches); i >= 0; i--) {
            int end = matches.get(i).end();
            if (reading.words(end, start) > gap) {
                return -1;
            }
            if (reading.sameClause(end - 1, start)) {
                return i;
            }
        }
        return -1;
    }

    /** A binary search, so that the time stays linear in the length of the text. */
    private static int lastThatEndsAtOrBefore(int end, List<Span> matches) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).end() <= end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
