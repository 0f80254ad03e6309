package needlecare.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import needlecare.data.DataException;
import needlecare.data.Tree;

/**
 * Reads patterns as people write them.
 *
 * <pre>
 * chest pain          these words, with at most two others in between
 * chest + pain        directly one after the other
 * chest .. pain       at most five others in between
 * chest ... pain      at most twelve others in between
 * chest &amp; pain        both in one clause, in either order, at most eight others in between
 * &lt;chest&gt;             any word or phrase of the concept, or a pattern of that name
 * (a | b c)           one of these         [a | b]   one of these or nothing
 * ^ and $             the start and the end of what was said
 * </pre>
 */
public final class PatternParser {
    private static final int NEAR = 2;
    private static final int FAR = 5;
    private static final int VERY_FAR = 12;

    private final Tokenizer tokenizer;
    private final Lexicon.Builder lexicon = new Lexicon.Builder();
    private final Map<String, Pattern> named = new HashMap<>();
    private final Map<String, Pattern> plainWords = new HashMap<>();

    /**
     * A parser of patterns over the word lists of a room.
     *
     * @param words {@code concepts} (name, phrases) and {@code patterns} (name, pattern)
     */
    public PatternParser(Tokenizer tokenizer, Tree words) {
        this.tokenizer = tokenizer;
        words.allow("concepts", "patterns");
        words.find("concepts").ifPresent(concepts -> concepts.fields().forEach(this::addConcept));
        words.find("patterns").ifPresent(patterns -> patterns.fields().forEach(this::addPattern));
    }

    /** The phrases of all lists, and all plain words of the patterns that were parsed so far. */
    public Lexicon lexicon() {
        return lexicon.build();
    }

    private void addConcept(String name, Tree phrases) {
        named.put(name, new Pattern.Word(name));
        phrases.texts().forEach(phrase -> lexicon.add(name, phrase));
    }

    private void addPattern(String name, Tree written) {
        if (named.containsKey(name)) {
            throw written.error("there is a concept of the name '" + name + "' already");
        }
        named.put(name, new Pattern.Named(name, new Pattern.OneOf(patterns(written))));
    }

    /** A list of patterns. */
    public List<Pattern> patterns(Tree written) {
        List<Pattern> read = new ArrayList<>();
        for (String pattern : written.texts()) {
            read.add(pattern(pattern, written.where()));
        }
        return read;
    }

    /**
     * One pattern.
     *
     * @throws DataException if it can't be read, with the place of the mistake
     */
    public Pattern pattern(String written, String where) {
        Text text = new Text(written, where);
        Pattern pattern = together(text);
        if (text.peek() != 0) {
            throw text.error("unexpected '" + text.peek() + "'");
        }
        return pattern;
    }

    private Pattern together(Text text) {
        Pattern pattern = sequence(text);
        while (text.take('&')) {
            pattern = new Pattern.Together(pattern, sequence(text));
        }
        return pattern;
    }

    private Pattern sequence(Text text) {
        if (text.peek() == '[') {
            throw text.error("a sequence can't begin with something optional");
        }
        Pattern pattern = item(text);
        while (true) {
            text.peek();
            int before = text.at;
            int gap = gap(text);
            boolean gapWritten = text.at > before;
            char next = text.peek();
            if (next == 0 || next == '|' || next == ')' || next == ']' || next == '&') {
                if (gapWritten) {
                    throw text.error("something was expected after the gap");
                }
                return pattern;
            }
            pattern = next == '['
                    ? new Pattern.ThenPerhaps(pattern, gap, item(text))
                    : new Pattern.Then(pattern, gap, item(text));
        }
    }

    private static int gap(Text text) {
        return switch (text.peek()) {
            case '+' -> text.take('+') ? 0 : NEAR;
            case '.' -> text.take("...") ? VERY_FAR : text.take("..") ? FAR : NEAR;
            default -> NEAR;
        };
    }

    private Pattern item(Text text) {
        char c = text.peek();
        return switch (c) {
            case '<' -> concept(text);
            case '(' -> choices(text, '(', ')');
            case '[' -> choices(text, '[', ']');
            case '^' -> {
                text.take('^');
                yield new Pattern.Start();
            }
            case '$' -> {
                text.take('$');
                yield new Pattern.End();
            }
            default -> word(text);
        };
    }

    private Pattern concept(Text text) {
        text.take('<');
        String name = text.until('>');
        Pattern pattern = named.get(name);
        if (pattern == null) {
            throw text.error("no concept or pattern is named '" + name + "'");
        }
        return pattern;
    }

    private Pattern choices(Text text, char open, char close) {
        text.take(open);
        List<Pattern> choices = new ArrayList<>();
        do {
            choices.add(together(text));
        } while (text.take('|'));
        if (!text.take(close)) {
            throw text.error("'" + close + "' was expected");
        }
        return new Pattern.OneOf(choices);
    }

    private Pattern word(Text text) {
        String word = text.word();
        Pattern known = plainWords.get(word);
        if (known != null) {
            return known;
        }
        List<Token> tokens = tokenizer.tokens(word);
        if (tokens.isEmpty()) {
            throw text.error("'" + word + "' is never heard: it is a filler or no word");
        }
        String phrase = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
        String concept = Pattern.PLAIN + phrase;
        lexicon.add(concept, phrase);
        Pattern pattern = new Pattern.Word(concept);
        plainWords.put(word, pattern);
        return pattern;
    }

    private static final class Text {
        private final String written;
        private final String where;
        private int at;

        Text(String written, String where) {
            this.written = written;
            this.where = where;
        }

        char peek() {
            while (at < written.length() && written.charAt(at) == ' ') {
                at++;
            }
            return at < written.length() ? written.charAt(at) : 0;
        }

        boolean take(char c) {
            if (peek() != c) {
                return false;
            }
            at++;
            return true;
        }

        boolean take(String mark) {
            peek();
            if (!written.startsWith(mark, at)) {
                return false;
            }
            at += mark.length();
            return true;
        }

        String until(char end) {
            int to = written.indexOf(end, at);
            if (to < 0) {
                throw error("'" + end + "' was expected");
            }
            String part = written.substring(at, to);
            at = to + 1;
            return part;
        }

        String word() {
            int from = at;
            while (at < written.length()
                    && (Character.isLetterOrDigit(written.charAt(at)) || written.charAt(at) == '\'')) {
                at++;
            }
            if (from == at) {
                throw error("a word was expected");
            }
            return written.substring(from, at);
        }

        DataException error(String message) {
            return new DataException(where + ": pattern '" + written + "': " + message + " at character " + (at + 1));
        }
    }
}
