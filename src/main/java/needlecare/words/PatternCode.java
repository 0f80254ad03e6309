package needlecare.words;

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
    Matches pattern(int number, Reading reading) {
        return part(code.start(number), reading);
    }

    /** All places of a pattern that has a name. */
    Matches named(int name, Reading reading) {
        return part(code.start(code.size() - names + name), reading);
    }

    private Matches part(int at, Reading reading) {
        return switch (code.at(at)) {
            case WORD -> reading.matches(code.at(at + 1)).shortestByEnd();
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

    private static Matches emptyAt(int place) {
        return Matches.of(Match.of(new Span(place, place)));
    }

    private Matches anyWord(int first, int words, Reading reading) {
        Matches.Union matches = new Matches.Union();
        for (int at = first; at < first + words; at++) {
            matches.addAll(reading.matches(code.at(at)));
        }
        return matches.all().shortestByEnd();
    }

    private Matches oneOf(int first, int choices, Reading reading) {
        Matches.Union matches = new Matches.Union();
        int at = first;
        for (int left = choices; left > 0; left--) {
            matches.addAll(part(at + 1, reading));
            at += 1 + code.at(at);
        }
        return matches.all().shortestByEnd();
    }

    private Matches then(int at, boolean optional, Reading reading) {
        int first = at + 3;
        Matches left = part(first, reading);
        if (left.isEmpty()) {
            return left;
        }
        Matches right = part(first + code.at(at + 2), reading);
        if (right.isEmpty()) {
            return optional ? left : right;
        }
        Matches joined = joined(left, right, code.at(at + 1), reading);
        return optional ? both(joined, left) : joined.shortestByEnd();
    }

    private Matches together(int at, Reading reading) {
        int first = at + 2;
        Matches one = part(first, reading);
        if (one.isEmpty()) {
            return one;
        }
        Matches other = part(first + code.at(at + 1), reading);
        return both(joined(one, other, GAP_TOGETHER, reading), joined(other, one, GAP_TOGETHER, reading));
    }

    private static Matches both(Matches one, Matches other) {
        Matches.Union both = new Matches.Union();
        both.addAll(one);
        both.addAll(other);
        return both.all().shortestByEnd();
    }

    /** Each match on the right with the nearest one on its left, if that is near enough and in the same clause. */
    private static Matches joined(Matches left, Matches right, int gap, Reading reading) {
        Matches joined = Matches.NONE;
        for (int i = 0; i < right.size(); i++) {
            Match match = right.get(i);
            int near = near(left, match.span().start(), gap, reading);
            if (near >= 0) {
                joined = joined.isEmpty() ? new Matches(right.size()) : joined;
                joined.append(left.get(near).join(match));
            }
        }
        return joined;
    }

    /** The index of the nearest match before a word, -1 if there is none near enough and in the same clause. */
    private static int near(Matches matches, int start, int gap, Reading reading) {
        for (int i = matches.lastThatEndsAtOrBefore(start); i >= 0; i--) {
            int end = matches.get(i).span().end();
            if (reading.words(end, start) > gap) {
                return -1;
            }
            if (reading.sameClause(end - 1, start)) {
                return i;
            }
        }
        return -1;
    }
}
