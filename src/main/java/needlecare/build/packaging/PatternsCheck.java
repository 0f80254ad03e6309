package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.List;
import needlecare.build.training.Utterance;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.hearing.Lexicon;
import needlecare.hearing.Pattern;
import needlecare.hearing.PatternParser;
import needlecare.hearing.Reading;
import needlecare.hearing.Tokenizer;

/**
 * Every pattern of a red flag earns its place: it is short, its flag has few, and it matches a sentence of that danger that
 * no other pattern of the flag matches. A pattern without one is dead, or says what another one says already.
 */
final class PatternsCheck {
    private static final int MOST_PATTERNS = 30;
    private static final int LONGEST = 100;

    private final List<Flag> flags = new ArrayList<>();
    private final Tokenizer tokenizer;
    private final Lexicon lexicon;
    private final List<String> mistakes = new ArrayList<>();

    private record Flag(String id, List<Written> patterns) {}

    private record Written(String text, String where, Pattern pattern) {}

    /**
     * A check of the patterns.
     *
     * @param triage the tree of triage, with {@code words} and {@code patterns}
     */
    PatternsCheck(Tree triage, Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        PatternParser parser = new PatternParser(tokenizer, triage.field("words"));
        triage.field("patterns").fields().forEach((id, byLevel) -> {
            List<Written> patterns = new ArrayList<>();
            byLevel.fields()
                    .values()
                    .forEach(list -> list.items().forEach(item -> {
                        patterns.add(new Written(item.text(), item.where(), parser.pattern(item.text(), item.where())));
                        hold(item.text().length() <= LONGEST, item.where(), item.text() + " is longer than " + LONGEST);
                    }));
            flags.add(new Flag(id, List.copyOf(patterns)));
            hold(patterns.size() <= MOST_PATTERNS, byLevel.where(), "more than " + MOST_PATTERNS + " patterns");
        });
        lexicon = parser.lexicon();
    }

    private void hold(boolean truth, String where, String otherwise) {
        if (!truth) {
            mistakes.add(where + ": " + otherwise);
        }
    }

    /** @throws DataException with every pattern that earns no place among these utterances */
    void check(List<Utterance> utterances) {
        flags.parallelStream().map(flag -> idle(flag, utterances)).toList().forEach(mistakes::addAll);
        if (!mistakes.isEmpty()) {
            throw new DataException("patterns of red flags:\n  " + String.join("\n  ", mistakes));
        }
    }

    /** The patterns of a flag that match no sentence of it alone. */
    private List<String> idle(Flag flag, List<Utterance> utterances) {
        boolean[] alone = new boolean[flag.patterns().size()];
        for (Utterance utterance : utterances) {
            if (utterance.topic().equals(flag.id()) && !utterance.isCalm()) {
                Reading reading = lexicon.read(tokenizer.tokens(utterance.text()));
                List<Integer> matching = matching(flag, reading);
                if (matching.size() == 1) {
                    alone[matching.getFirst()] = true;
                }
            }
        }
        List<String> idle = new ArrayList<>();
        for (int i = 0; i < alone.length; i++) {
            if (!alone[i]) {
                Written pattern = flag.patterns().get(i);
                idle.add(pattern.where() + ": '" + pattern.text() + "' matches no sentence of " + flag.id()
                        + " alone: give it an example that no other pattern matches, or take it out");
            }
        }
        return idle;
    }

    private static List<Integer> matching(Flag flag, Reading reading) {
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i < flag.patterns().size(); i++) {
            if (!flag.patterns().get(i).pattern().in(reading).isEmpty()) {
                matching.add(i);
            }
        }
        return matching;
    }
}
