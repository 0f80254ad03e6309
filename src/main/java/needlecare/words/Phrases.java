package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hundreds of patterns that are all listened for, each for something that it speaks for, such as a rule. A text is looked at only for
 * those whose rarest words it holds: for each concept it is known which patterns can't be heard without it.
 *
 * @param <T> what the patterns speak for
 */
public final class Phrases<T> {
    private final List<T> owners;
    private final List<Pattern> patterns = new ArrayList<>();
    private final int[] ownerOf;
    private final BitSet anywhere = new BitSet();
    private final int[] @Nullable [] needing;

    /**
     * The patterns of several owners. To be made when all patterns over the lexicon have been read.
     *
     * @param patternsOf the patterns of an owner, any of which may be heard
     */
    public Phrases(List<T> owners, Function<T, List<Pattern>> patternsOf, Lexicon lexicon) {
        this.owners = List.copyOf(owners);
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            for (Pattern pattern : patternsOf.apply(owners.get(i))) {
                patterns.add(pattern);
                owner.add(i);
            }
        }
        ownerOf = owner.stream().mapToInt(Integer::intValue).toArray();
        needing = new int[lexicon.size()][];
        for (int i = 0; i < patterns.size(); i++) {
            index(i, patterns.get(i).needs(lexicon));
        }
    }

    /** Patterns that speak for themselves. */
    public static Phrases<Pattern> of(List<Pattern> patterns, Lexicon lexicon) {
        return new Phrases<>(patterns, List::of, lexicon);
    }

    private void index(int pattern, Needs needs) {
        if (needs.isNothing()) {
            anywhere.set(pattern);
        }
        for (int concept : needs.anyOf()) {
            int[] known = needing[concept];
            int[] longer = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
            longer[longer.length - 1] = pattern;
            needing[concept] = longer;
        }
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
        candidates.or(anywhere);
        Places places = reading.places();
        for (int i = 0; i < places.size(); i++) {
            int concept = places.heard(i);
            int[] those = concept < needing.length ? needing[concept] : null;
            if (those != null) {
                for (int pattern : those) {
                    candidates.set(pattern);
                }
            }
        }
        return candidates;
    }
}
