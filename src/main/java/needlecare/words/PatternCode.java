package needlecare.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns as numbers, each made when it is first listened for: of thousands, a text needs some dozens. */
final class PatternCode {
    static final int WORD = 0;
    static final int START = 1;
    static final int END = 2;
    static final int NAMED = 3;
    static final int ONE_OF = 4;
    static final int THEN = 5;
    static final int THEN_MAYBE = 6;
    static final int TOGETHER = 7;
    static final int ANY_WORD = 8;

    private final char[] code;
    private final int[] named;
    private final Pattern.@Nullable Named[] known;

    PatternCode(char[] code, int[] named) {
        this.code = code;
        this.named = named;
        this.known = new Pattern.Named[named.length];
    }

    /** The pattern that begins at a place. */
    Pattern at(int place) {
        return new Decoder(place).pattern();
    }

    private Pattern.Named named(int number) {
        Pattern.Named pattern = known[number];
        if (pattern == null) {
            pattern = new Pattern.Named(number, at(named[number]));
            known[number] = pattern;
        }
        return pattern;
    }

    private final class Decoder {
        private int at;

        Decoder(int at) {
            this.at = at;
        }

        Pattern pattern() {
            int kind = code[at++];
            return switch (kind) {
                case WORD -> new Pattern.Word(code[at++]);
                case START -> new Pattern.Start();
                case END -> new Pattern.End();
                case NAMED -> named(code[at++]);
                case ONE_OF -> oneOf();
                case ANY_WORD -> anyWord();
                case THEN, THEN_MAYBE -> {
                    int gap = code[at++];
                    Pattern first = pattern();
                    yield new Pattern.Then(first, gap, pattern(), kind == THEN_MAYBE);
                }
                case TOGETHER -> {
                    Pattern one = pattern();
                    yield new Pattern.Together(one, pattern());
                }
                default -> throw new IllegalStateException("no pattern is of the kind " + kind);
            };
        }

        private Pattern anyWord() {
            int size = code[at++];
            at += size;
            return new Pattern.AnyWord(new String(code, at - size, size));
        }

        private Pattern oneOf() {
            int size = code[at++];
            List<Pattern> choices = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                choices.add(pattern());
            }
            return new Pattern.OneOf(choices);
        }
    }
}
