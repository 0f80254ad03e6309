package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import needlecare.data.CompactReader;

/**
 * Hundreds of patterns that are all listened for, each for something that it speaks for, such as a rule. A text is looked at only for
 * those whose rarest words it holds: for each concept it is known which patterns can't be heard without it.
 *
 * @param <T> what the patterns speak for
 */
public final class Phrases<T> {
    private final List<T> owners;
    private final List<Pattern> patterns;
    private final char[] ownerOf;
    private final char[] anywhere;
    private final char[] needing;
    private final int[] lastNeeding;

    /**
     * The patterns of several owners. To be made when all patterns over the lexicon have been read.
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
        ownerOf = chars(owner);
        StringBuilder always = new StringBuilder();
        StringBuilder[] byConcept = new StringBuilder[lexicon.size()];
        Arrays.setAll(byConcept, none -> new StringBuilder());
        for (int i = 0; i < patterns.size(); i++) {
            Needs needs = patterns.get(i).needs(lexicon);
            if (needs.isNothing()) {
                always.append((char) i);
            }
            for (int concept : needs.anyOf()) {
                byConcept[concept].append((char) i);
            }
        }
        anywhere = chars(always);
        needing = chars(new StringBuilder(String.join("", byConcept)));
        char[] counts = new char[byConcept.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (char) byConcept[i].length();
        }
        lastNeeding = PackedTexts.sums(counts);
    }

    private Phrases(List<T> owners, List<Pattern> patterns, CompactReader in) {
        this.owners = owners;
        this.patterns = patterns;
        ownerOf = in.numbers();
        anywhere = in.numbers();
        needing = in.numbers();
        lastNeeding = PackedTexts.sums(in.numbers());
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
        out.structure().numbers(ints(ownerOf)).numbers(ints(anywhere)).numbers(ints(needing));
        out.structure().numbers(PackedTexts.steps(lastNeeding));
    }

    private static char[] chars(StringBuilder numbers) {
        return numbers.toString().toCharArray();
    }

    private static int[] ints(char[] numbers) {
        int[] ints = new int[numbers.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = numbers[i];
        }
        return ints;
    }

    /** What is listened for, in the order in which it was given. */
    public List<T> owners() {
        return owners;
    }

    /** Patterns that speak for themselves. */
    public static Phrases<Pattern> of(List<Pattern> patterns, Lexicon lexicon) {
        return new Phrases<>(patterns, List::of, lexicon);
    }

    /** Each owner that is heard, in their order, with its places: first to last by their end, at most one per last word. */
    public void forEachIn(Reading reading, BiConsumer<T, List<Match>> action) {
        BitSet candidates = candidates(reading);
        int next = candidates.nextSetBit(0);
        while (next >= 0) {
            int owner = ownerOf[next];
            Matches matches = new Matches();
            while (next >= 0 && ownerOf[next] == owner) {
                matches.addAll(matches(next, reading));
                next = candidates.nextSetBit(next + 1);
            }
            if (!matches.all().isEmpty()) {
                action.accept(owners.get(owner), Pattern.shortestByEnd(matches.all()));
            }
        }
    }

    /** The first owner that is heard. */
    public Optional<T> firstIn(Reading reading) {
        BitSet candidates = candidates(reading);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (!matches(i, reading).isEmpty()) {
                return Optional.of(owners.get(ownerOf[i]));
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
        BitSet candidates = candidates(reading);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            matches.addAll(matches(i, reading));
        }
        return matches.all();
    }

    private List<Match> matches(int pattern, Reading reading) {
        Pattern candidate = patterns.get(pattern);
        return candidate.mayBeIn(reading) ? candidate.in(reading) : List.of();
    }

    private BitSet candidates(Reading reading) {
        BitSet candidates = new BitSet(patterns.size());
        for (char pattern : anywhere) {
            candidates.set(pattern);
        }
        Places places = reading.places();
        for (int i = 0; i < places.size(); i++) {
            int concept = places.heard(i);
            if (concept < lastNeeding.length) {
                for (int at = concept == 0 ? 0 : lastNeeding[concept - 1]; at < lastNeeding[concept]; at++) {
                    candidates.set(needing[at]);
                }
            }
        }
        return candidates;
    }
}
