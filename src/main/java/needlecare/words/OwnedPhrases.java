package needlecare.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/**
 * Patterns that are all listened for, each for something that it speaks for, such as a rule.
 *
 * @param <T> what the patterns speak for
 */
public final class OwnedPhrases<T> {
    private final List<T> owners;
    private final char[] ownerOf;
    private final Phrases phrases;

    private OwnedPhrases(List<T> owners, char[] ownerOf, Phrases phrases) {
        this.owners = List.copyOf(owners);
        this.ownerOf = ownerOf;
        this.phrases = phrases;
    }

    /**
     * The patterns of several owners.
     *
     * @param patterns for each owner those of which any may be heard
     */
    public static <T> OwnedPhrases<T> of(List<T> owners, List<List<Pattern>> patterns, Lexicon lexicon) {
        List<Pattern> all = new ArrayList<>();
        StringBuilder ownerOf = new StringBuilder();
        for (int owner = 0; owner < owners.size(); owner++) {
            for (Pattern pattern : patterns.get(owner)) {
                all.add(pattern);
                ownerOf.append(PackedTexts.small(owner));
            }
        }
        return new OwnedPhrases<>(owners, ownerOf.toString().toCharArray(), Phrases.of(all, lexicon));
    }

    /** Reads what {@link #write} wrote, for the same owners. */
    public static <T> OwnedPhrases<T> read(List<T> owners, CompactReader in) {
        return new OwnedPhrases<>(owners, in.numbers(), Phrases.read(in));
    }

    /** Writes which patterns speak for whom; the owners are written by whoever knows them, the patterns with their lexicon. */
    public void write(CompactWriter out) {
        out.numbers(ownerOf);
        phrases.write(out);
    }

    /** What is listened for, in the order in which it was given. */
    public List<T> owners() {
        return owners;
    }

    /**
     * Something that is heard.
     *
     * @param owner what the patterns speak for
     * @param places first to last by their end, at most one per last word
     */
    public record Heard<T>(T owner, List<Match> places) {}

    /** Each owner that is heard, in their order. */
    public List<Heard<T>> in(Reading reading) {
        int next = phrases.first(reading);
        if (!phrases.isOne(next)) {
            return List.of();
        }
        List<Heard<T>> heard = new ArrayList<>();
        while (phrases.isOne(next)) {
            int owner = owner(next);
            Matches.Union matches = new Matches.Union();
            while (phrases.isOne(next) && owner(next) == owner) {
                matches.addAll(reading.heard(next));
                next = phrases.after(next, reading);
            }
            if (!matches.all().isEmpty()) {
                heard.add(new Heard<>(owners.get(owner), matches.all().shortestByEnd()));
            }
        }
        return heard;
    }

    /** The first owner that is heard. */
    public Optional<T> firstIn(Reading reading) {
        int first = phrases.firstHeard(reading);
        return phrases.isOne(first) ? Optional.of(owners.get(owner(first))) : Optional.empty();
    }

    private int owner(int pattern) {
        return ownerOf[phrases.place(pattern)];
    }
}
