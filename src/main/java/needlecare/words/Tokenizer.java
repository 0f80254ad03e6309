package needlecare.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import needlecare.data.Tree;

/** Takes a text apart into words, as {@code words/<language>.yaml} says: contractions spelled out, fillers left out, clauses counted. */
public final class Tokenizer {
    private static final String SENTENCE_MARKS = ".;!?:\n";
    private static final char LAST_ASCII = 127;

    private final Map<String, List<String>> contractions = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();
    private final Set<String> fillers;
    private final Set<String> light;
    private final Set<String> clauseBreaks;

    public Tokenizer(Tree tree) {
        tree.allow("contractions", "endings", "fillers", "light", "clause_breaks");
        tree.field("contractions")
                .fields()
                .forEach((word, full) ->
                        contractions.put(word, List.of(full.text().split(" "))));
        tree.field("endings").fields().forEach((ending, full) -> endings.put(ending, full.text()));
        fillers = new HashSet<>(tree.textsOf("fillers"));
        light = new HashSet<>(tree.textsOf("light"));
        clauseBreaks = new HashSet<>(tree.textsOf("clause_breaks"));
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
            if (clauseBreaks.contains(word)) {
                clause++;
            }
            add(word, clause, at, end, tokens);
            at = end;
        }
        return tokens;
    }

    private void add(String word, int clause, int start, int end, List<Token> tokens) {
        if (word.isEmpty() || fillers.contains(word)) {
            return;
        }
        List<String> full = contractions.get(word);
        if (full != null) {
            full.forEach(part -> tokens.add(token(part, clause, start, end)));
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
        String plain = word.replace("'", "");
        if (!plain.isEmpty()) {
            tokens.add(token(plain, clause, start, end));
        }
    }

    private Token token(String text, int clause, int start, int end) {
        return new Token(text, clause, start, end, light.contains(text));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '\u2019'
                || (c > LAST_ASCII && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '\'')
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }
}
