package needlecare.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import needlecare.data.CompactReader;

/**
 * Hundreds of patterns that are all listened for, each for something that it speaks for, such as a rule. A text is looked at only for
 * those whose words it holds, see {@link PatternIndex}.
 *
 * @param <T> what the patterns speak for
 */
public final class Phrases<T> {
    private final List<T> owners;
    private final List<Pattern> patterns;
    private final char[] ownerOf;
    private final int first;
    private final int end;

    /**
     * The patterns of several owners.
     *
     * @param patternsOf the patterns of an owner, any of which may be heard
     */
    public Phrases(List<T> owners, Function<T, List<Pattern>> patternsOf, Lexicon lexicon) {
        this.owners = List.copyOf(owners);
        List<Pattern> all = new ArrayList<>();
        StringBuilder owner = new StringBuilder();
        for (int i = 0; i < owners.size(); i++) {
            for (Pattern pattern : patternsOf.apply(owners.get(i))) {
                all.add(pattern);
                owner.append((char) i);
            }
        }
        patterns = List.copyOf(all);
        ownerOf = owner.toString().toCharArray();
        first = lexicon.listenFor(patterns);
        end = first + patterns.size();
    }

    private Phrases(List<T> owners, List<Pattern> patterns, CompactReader in) {
        this.owners = owners;
        this.patterns = patterns;
        ownerOf = in.numbers();
        first = in.number();
        end = first + patterns.size();
    }

    static <T> Phrases<T> read(List<T> owners, WordsReader in) {
        return new Phrases<>(owners, in.patterns(), in.structure());
    }

    static Phrases<Pattern> read(WordsReader in) {
        List<Pattern> patterns = in.patterns();
        return new Phrases<>(patterns, patterns, in.structure());
    }

    void write(WordsWriter out) {
        out.patterns(patterns);
        out.structure().numbers(ownerOf).number(first);
    }

    /** What is listened for, in the order in which it was given. */
    public List<T> owners() {
        return owners;
    }

    /** Patterns that speak for themselves. */
    public static Phrases<Pattern> of(List<Pattern> patterns, Lexicon lexicon) {
        return new Phrases<>(patterns, List::of, lexicon);
    }

    /**
     * Something that is heard.
     *
     * @param owner what the patterns speak for
     * @param places first to last by their end, at most one per last word
     */
    public record Heard<T>(T owner, List<Match> places) {}

    /** Each owner that is heard, in their order. */
    public List<Heard<T>> ownersIn(Reading reading) {
        int next = from(first, reading);
        if (next == end) {
            return List.of();
        }
        List<Heard<T>> heard = new ArrayList<>();
        while (next < end) {
            int owner = ownerOf[next - first];
            Matches matches = new Matches();
            while (next < end && ownerOf[next - first] == owner) {
                matches.addAll(patterns.get(next - first).in(reading));
                next = from(next + 1, reading);
            }
            if (!matches.all().isEmpty()) {
                heard.add(new Heard<>(owners.get(owner), Pattern.shortestByEnd(matches.all())));
            }
        }
        return heard;
    }

    /** The first owner that is heard. */
    public Optional<T> firstIn(Reading reading) {
        for (int next = from(first, reading); next < end; next = from(next + 1, reading)) {
            if (patterns.get(next - first).heardIn(reading)) {
                return Optional.of(owners.get(ownerOf[next - first]));
            }
        }
        return Optional.empty();
    }

    /** Whether any of them is heard. */
    public boolean heardIn(Reading reading) {
        return firstIn(reading).isPresent();
    }

    /** All places of all patterns, pattern by pattern. */
    public List<Match> in(Reading reading) {
        Matches matches = new Matches();
        for (int next = from(first, reading); next < end; next = from(next + 1, reading)) {
            matches.addAll(patterns.get(next - first).in(reading));
        }
        return matches.all();
    }

    /** The next of them, by its number among all, that a text may hold; the end if there is none. */
    private int from(int number, Reading reading) {
        int next = reading.candidates().nextSetBit(number);
        return next < 0 || next > end ? end : next;
    }
}
