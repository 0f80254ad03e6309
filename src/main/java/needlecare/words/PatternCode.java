package needlecare.words;

import java.util.ArrayList;
import java.util.List;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/**
 * Patterns as numbers, heard as they stand: a text touches some numbers of each pattern that it may hold, and nothing has to be made of
 * them. Hearing takes time linear in the number of places that the lexicon found.
 *
 * <p>Each part begins with its kind. A part that another one stands behind is preceded by its length, so that it can be passed over.
 */
final class PatternCode {
    static final char WORD = 0;
    static final char START = 1;
    static final char END = 2;
    static final char NAMED = 3;
    static final char ONE_OF = 4;
    static final char THEN = 5;
    static final char THEN_MAYBE = 6;
    static final char TOGETHER = 7;
    static final char ANY_WORD = 8;

    /** Words that may stand between two parts which must be in one clause, in either order. */
    private static final int GAP_TOGETHER = 8;

    /** The patterns that are listened for, then those that others ask for by a name. */
    private final NumberLists code;

    private final int names;

    PatternCode(NumberLists code, int names) {
        this.code = code;
        this.names = names;
    }

    static PatternCode read(CompactReader in) {
        return new PatternCode(NumberLists.read(in), in.number());
    }

    void write(CompactWriter out) {
        code.write(out);
        out.number(names);
    }

    /** How many patterns have a name. */
    int names() {
        return names;
    }

    /** All places of a pattern that is listened for, first to last by their end; at most one per last word. */
    List<Match> pattern(int number, Reading reading) {
        return part(code.start(number), reading);
    }

    /** All places of a pattern that has a name. */
    List<Match> named(int name, Reading reading) {
        return part(code.start(code.size() - names + name), reading);
    }

    private List<Match> part(int at, Reading reading) {
        return switch (code.at(at)) {
            case WORD -> shortestByEnd(reading.matches(code.at(at + 1)));
            case START -> emptyAt(0);
            case END -> emptyAt(reading.tokens().size());
            case NAMED -> reading.named(code.at(at + 1));
            case ANY_WORD -> anyWord(at + 2, code.at(at + 1), reading);
            case ONE_OF -> oneOf(at + 2, code.at(at + 1), reading);
            case THEN -> then(at, false, reading);
            case THEN_MAYBE -> then(at, true, reading);
            case TOGETHER -> together(at, reading);
            default -> throw new IllegalStateException("no pattern is of the kind " + code.at(at));
        };
    }

    private static List<Match> emptyAt(int place) {
        return List.of(Match.of(new Span(place, place)));
    }

    private List<Match> anyWord(int first, int words, Reading reading) {
        Matches matches = new Matches();
        for (int at = first; at < first + words; at++) {
            int concept = code.at(at);
            if (reading.has(concept)) {
                matches.addAll(reading.matches(concept));
            }
        }
        return shortestByEnd(matches.all());
    }

    private List<Match> oneOf(int first, int choices, Reading reading) {
        Matches matches = new Matches();
        int at = first;
        for (int left = choices; left > 0; left--) {
            matches.addAll(part(at + 1, reading));
            at += 1 + code.at(at);
        }
        return shortestByEnd(matches.all());
    }

    private List<Match> then(int at, boolean optional, Reading reading) {
        int first = at + 3;
        List<Match> left = part(first, reading);
        if (left.isEmpty()) {
            return left;
        }
        List<Match> right = part(first + code.at(at + 2), reading);
        if (right.isEmpty()) {
            return optional ? left : right;
        }
        List<Match> matches = new ArrayList<>();
        addNearest(left, right, code.at(at + 1), reading, matches);
        if (optional) {
            matches.addAll(left);
        }
        return shortestByEnd(matches);
    }

    private List<Match> together(int at, Reading reading) {
        int first = at + 2;
        List<Match> one = part(first, reading);
        if (one.isEmpty()) {
            return one;
        }
        List<Match> other = part(first + code.at(at + 1), reading);
        List<Match> matches = new ArrayList<>();
        addNearest(one, other, GAP_TOGETHER, reading, matches);
        addNearest(other, one, GAP_TOGETHER, reading, matches);
        return shortestByEnd(matches);
    }

    /** Joins each match on the right with the nearest one on its left, if that is near enough and in the same clause. */
    private static void addNearest(List<Match> left, List<Match> right, int gap, Reading reading, List<Match> into) {
        for (int i = 0; i < right.size(); i++) {
            Match match = right.get(i);
            int start = match.span().start();
            int before = lastThatEndsAtOrBefore(left, start);
            while (before >= 0) {
                Match near = left.get(before);
                int end = near.span().end();
                if (reading.words(end, start) > gap) {
                    break;
                }
                if (reading.sameClause(end - 1, start)) {
                    into.add(near.join(match));
                    break;
                }
                before--;
            }
        }
    }

    /** The index of the last match that ends there or before; -1 if there is none. The matches are sorted by their end. */
    private static int lastThatEndsAtOrBefore(List<Match> matches, int end) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).span().end() <= end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The matches by their end, of those with the same end the one that starts last. */
    static List<Match> shortestByEnd(List<Match> matches) {
        if (isByEnd(matches)) {
            return matches;
        }
        List<Match> sorted = new ArrayList<>(matches);
        // No Comparator.comparingInt: its lambda is serializable, which no cache of classes holds, and is made anew at
        // each start
        sorted.sort(
                (one, other) -> Integer.compare(one.span().end(), other.span().end()));
        List<Match> shortest = new ArrayList<>(sorted.size());
        for (Match match : sorted) {
            if (shortest.isEmpty()
                    || shortest.getLast().span().end() < match.span().end()) {
                shortest.add(match);
            } else if (shortest.getLast().span().start() < match.span().start()) {
                shortest.set(shortest.size() - 1, match);
            }
        }
        return shortest;
    }

    private static boolean isByEnd(List<Match> matches) {
        for (int i = 1; i < matches.size(); i++) {
            if (matches.get(i - 1).span().end() >= matches.get(i).span().end()) {
                return false;
            }
        }
        return true;
    }
}
