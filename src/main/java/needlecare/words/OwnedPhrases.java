package needlecare.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Patterns that each speak for something, such as a rule.
 *
 * @param <T> what the patterns speak for
 */
public final class OwnedPhrases<T> {
    private final List<T> owners;
    private final List<Pattern> patterns = new ArrayList<>();

    /** For each pattern the place of its owner in the list. */
    private final List<Integer> ownerOf = new ArrayList<>();

    private final PatternIndex index;

    /**
     * The patterns of several owners.
     *
     * @param patternsOf for each owner those of which any may be heard
     */
    public OwnedPhrases(List<T> owners, List<List<Pattern>> patternsOf) {
        this.owners = List.copyOf(owners);
        for (int owner = 0; owner < owners.size(); owner++) {
            for (Pattern pattern : patternsOf.get(owner)) {
                patterns.add(pattern);
                ownerOf.add(owner);
            }
        }
        index = new PatternIndex(patterns);
    }

    /** What is listened for, in the order in which it was given. */
    public List<T> owners() {
        return owners;
    }

    /**
     * Something that is heard.
     *
     * @param owner what the patterns speak for
     * @param places first to last by their end, at most one for each last word
     */
    public record Heard<T>(T owner, List<Match> places) {}

    /** Each owner that is heard, in their order. */
    public List<Heard<T>> in(Reading reading) {
        SortedMap<Integer, List<Match>> places = new TreeMap<>();
        index.candidates(reading).stream().forEach(pattern -> {
            List<Match> matches = patterns.get(pattern).in(reading);
            if (!matches.isEmpty()) {
                places.merge(ownerOf.get(pattern), matches, Matches::union);
            }
        });
        return places.entrySet().stream()
                .map(heard -> new Heard<>(owners.get(heard.getKey()), heard.getValue()))
                .toList();
    }

    /** The first owner that is heard. */
    public Optional<T> firstIn(Reading reading) {
        return in(reading).stream().map(Heard::owner).findFirst();
    }
}
