package needlecare.hearing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import needlecare.data.Tree;

/**
 * Splits a text into words, as {@code <language>/tokens.yaml} says. Contractions are spelled out, fillers are left out,
 * and clauses are counted.
 */
public final class Tokenizer {
    private static final String SENTENCE_MARKS = ".;!?:\n";

    /** How many words a word such as "not" denies at most. */
    private static final int DENIAL_REACH = 5;

    private static final char LAST_ASCII = 127;

    /** What is known of a word; of most words, nothing. */
    private record Known(boolean filler, boolean light, boolean breaksClause, List<String> full) {
        static final Known NOTHING = new Known(false, false, false, List.of());

        Known asFiller() {
            return new Known(true, light, breaksClause, full);
        }

        Known asLight() {
            return new Known(filler, true, breaksClause, full);
        }

        Known asClauseBreak() {
            return new Known(filler, light, true, full);
        }

        Known spelledOut(List<String> words) {
            return new Known(filler, light, breaksClause, words);
        }
    }

    private final Map<String, Known> words = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();
    private final Set<String> denials;
    private final Set<String> denialEnds;

    public Tokenizer(Tree tree) {
        tree.allow("contractions", "endings", "fillers", "light", "clause_breaks", "denials", "denial_ends");
        denials = Set.copyOf(tree.textsOf("denials"));
        denialEnds = Set.copyOf(tree.textsOf("denial_ends"));
        tree.field("contractions")
                .fields()
                .forEach((word, full) -> words.put(
                        word, known(word).spelledOut(List.of(full.text().split(" ")))));
        tree.field("endings").fields().forEach((ending, full) -> endings.put(ending, full.text()));
        tree.textsOf("fillers").forEach(word -> words.put(word, known(word).asFiller()));
        tree.textsOf("light").forEach(word -> words.put(word, known(word).asLight()));
        tree.textsOf("clause_breaks")
                .forEach(word -> words.put(word, known(word).asClauseBreak()));
    }

    private Known known(String word) {
        return words.getOrDefault(word, Known.NOTHING);
    }

    /** The words of a text; empty if there are none. Time is linear in its length. */
    public List<Token> tokens(String heard) {
        List<Token> tokens = new ArrayList<>();
        int clause = 0;
        int at = 0;
        while (at < heard.length()) {
            char c = heard.charAt(at);
            if (!isWordPart(c)) {
                clause += SENTENCE_MARKS.indexOf(c) >= 0 ? 1 : 0;
                at++;
                continue;
            }
            int end = at;
            while (end < heard.length() && isWordPart(heard.charAt(end))) {
                end++;
            }
            String word = plain(heard.substring(at, end));
            Known known = known(word);
            if (known.breaksClause()) {
                clause++;
            }
            add(word, known, clause, at, end, tokens);
            at = end;
        }
        return withDenials(tokens);
    }

    private List<Token> withDenials(List<Token> tokens) {
        List<Token> marked = new ArrayList<>();
        int reached = 0;
        int clause = 0;
        for (Token token : tokens) {
            reached = token.clause() == clause && !denialEnds.contains(token.text()) ? reached : 0;
            clause = token.clause();
            marked.add(reached > 0 ? token.asDenied() : token);
            reached = denials.contains(token.text()) ? DENIAL_REACH : Math.max(0, reached - 1);
        }
        return marked;
    }

    private void add(String word, Known known, int clause, int start, int end, List<Token> tokens) {
        if (word.isEmpty() || known.filler()) {
            return;
        }
        if (!known.full().isEmpty()) {
            known.full().forEach(part -> tokens.add(token(part, clause, start, end)));
            return;
        }
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe > 0 && word.charAt(0) != '\'') {
            boolean negated = word.endsWith("n't");
            int cut = negated ? word.length() - 3 : apostrophe;
            String ending = word.substring(cut);
            tokens.add(token(word.substring(0, cut).replace("'", ""), clause, start, end));
            String fullEnding = endings.getOrDefault(ending, "");
            if (!fullEnding.isEmpty()) {
                tokens.add(token(fullEnding, clause, start, end));
            }
            return;
        }
        if (apostrophe < 0) {
            tokens.add(token(word, clause, start, end));
            return;
        }
        String plain = word.replace("'", "");
        if (!plain.isEmpty()) {
            tokens.add(token(plain, clause, start, end));
        }
    }

    private Token token(String text, int clause, int start, int end) {
        return new Token(text, clause, start, end, known(text).light(), false);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '\u2019'
                || (c > LAST_ASCII && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String plain(String word) {
        if (isPlain(word)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (isPlain(lower)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '\'')
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** Whether there is nothing in it but what a token may be made of. */
    private static boolean isPlain(String word) {
        return word.chars().noneMatch(c -> c > LAST_ASCII || (c >= 'A' && c <= 'Z'));
    }
}
