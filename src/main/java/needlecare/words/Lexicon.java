package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;
import org.jspecify.annotations.Nullable;

/**
 * Word lists by concept ({@code chest: chest, breastbone, rib cage ...}), found in a text in one pass. A concept is known by its number,
 * so that what reads a text thousands of times compares no names. Collected by the build, which writes it; loaded by the skill as it stands.
 */
public final class Lexicon {
    private static final String PLAIN_WORD = "=";
    private static final int PLAIN = 1;
    private static final int KNOWN = 2;

    /** A place in the phrases while they are collected. Most places have no follower. */
    private static final class Node implements Trie.Place {
        private Map<String, Node> next = Map.of();
        private int[] concepts = {};

        Node follow(String word) {
            if (next.isEmpty()) {
                next = new HashMap<>();
            }
            return next.computeIfAbsent(word, none -> new Node());
        }

        void end(int concept) {
            for (int known : concepts) {
                if (known == concept) {
                    return;
                }
            }
            concepts = Arrays.copyOf(concepts, concepts.length + 1);
            concepts[concepts.length - 1] = concept;
        }

        @Override
        public Map<String, Node> followers() {
            return next;
        }

        @Override
        public int[] concepts() {
            return concepts;
        }
    }

    private final Node root = new Node();
    private final List<String> collected = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] uses = new int[64];
    private @Nullable Trie trie;
    private @Nullable PackedTexts names;
    private final List<Pattern> listenedFor = new ArrayList<>();
    private @Nullable PatternIndex index;
    private @Nullable PatternCode code;
    private char[] features = {};

    /** An empty one, to be filled. */
    public Lexicon() {}

    private Lexicon(PackedTexts names, Trie trie, PatternIndex index, PatternCode code) {
        this.names = names;
        this.trie = trie;
        this.index = index;
        this.code = code;
        features = new char[names.size()];
    }

    /** Reads what {@link #write} wrote. */
    public static Lexicon read(CompactReader in) {
        return new Lexicon(PackedTexts.read(in), Trie.read(in), PatternIndex.read(in), PatternCode.read(in));
    }

    /** Writes all phrases and all patterns that are listened for. */
    public void write(CompactWriter out) {
        names().write(out);
        trie().write(out);
        index().write(out);
        code().write(out);
    }

    /** The number of a concept; a new one if the name is new. */
    public int concept(String name) {
        return numbers.computeIfAbsent(name, unknown -> {
            names = null;
            collected.add(unknown);
            return collected.size() - 1;
        });
    }

    /** The number of a concept without phrases: whoever reads a text adds its places. A linear model doesn't hear of it, no more than of a plain word. */
    public int foundElsewhere(String name) {
        return concept(PLAIN_WORD + "<" + name + ">");
    }

    /** The number of a concept if there is one of that name, else below 0. */
    int find(String name) {
        for (int concept = 0; concept < size(); concept++) {
            if (names().is(concept, name)) {
                return concept;
            }
        }
        return -1;
    }

    /** The concept of a plain word or phrase, which a pattern asks for. */
    int plain(String phrase) {
        int concept = concept(PLAIN_WORD + phrase);
        add(concept, phrase);
        return concept;
    }

    /** A pattern asks for this concept; those that many ask for are those that many texts hold. */
    void use(int concept) {
        if (concept >= uses.length) {
            uses = Arrays.copyOf(uses, 2 * concept);
        }
        uses[concept]++;
    }

    int uses(int concept) {
        return concept < uses.length ? uses[concept] : 0;
    }

    /** Adds a phrase, its words separated by single spaces, in the form in which the tokenizer gives them. */
    public void add(String concept, String phrase) {
        add(concept(concept), phrase);
    }

    void add(int concept, String phrase) {
        trie = null;
        Node node = root;
        int from = 0;
        while (from <= phrase.length()) {
            int space = phrase.indexOf(' ', from);
            int to = space < 0 ? phrase.length() : space;
            node = node.follow(phrase.substring(from, to));
            from = to + 1;
        }
        node.end(concept);
    }

    /** Patterns over this lexicon are listened for from now on; gives the number of the first, which those of the others follow. */
    int listenFor(List<Pattern> patterns) {
        index = null;
        code = null;
        listenedFor.addAll(patterns);
        return listenedFor.size() - patterns.size();
    }

    /** Which of all patterns that are listened for a text may hold, by their numbers. */
    PatternIndex index() {
        PatternIndex known = index;
        if (known == null) {
            known = PatternIndex.of(
                    listenedFor.stream().map(pattern -> pattern.needs(this)).toList());
            index = known;
        }
        return known;
    }

    /** All patterns that are listened for, by their numbers. */
    PatternCode code() {
        PatternCode known = code;
        if (known == null) {
            known = PatternEncoder.encode(listenedFor);
            code = known;
        }
        return known;
    }

    /** How many concepts there are; their numbers are below. */
    int size() {
        return names().size();
    }

    String name(int concept) {
        return names().get(concept);
    }

    /** What a linear model hears of a concept; below 0 if it is no list of words, but a plain word of a pattern. Remembered. */
    int feature(int concept) {
        if (features.length <= concept) {
            features = Arrays.copyOf(features, size());
        }
        int known = features[concept];
        if (known == 0) {
            known = names().startsWith(concept, PLAIN_WORD) ? PLAIN : TextFeatures.ofConcept(name(concept)) + KNOWN;
            features[concept] = (char) known;
        }
        return known - KNOWN;
    }

    private PackedTexts names() {
        PackedTexts known = names;
        if (known == null) {
            known = PackedTexts.of(collected);
            names = known;
        }
        return known;
    }

    private Trie trie() {
        Trie known = trie;
        if (known == null) {
            known = Trie.of(root);
            trie = known;
        }
        return known;
    }

    /** All places of all concepts in a text. */
    public Reading read(List<Token> tokens) {
        Places places = new Places(size());
        new Walk(trie(), tokens, places).all();
        return new Reading(this, tokens, places);
    }

    /** Looks for all phrases in one text. */
    private static final class Walk {
        private final Trie trie;
        private final int[] words;
        private final int[] nextHeavy;
        private final Places places;

        Walk(Trie trie, List<Token> tokens, Places places) {
            this.trie = trie;
            this.places = places;
            words = trie.numbers(tokens);
            nextHeavy = nextHeavy(tokens);
        }

        void all() {
            for (int start = 0; start < words.length; start++) {
                step(Trie.ROOT, start, start);
            }
        }

        /** For each word the first one from there on that isn't light. */
        private static int[] nextHeavy(List<Token> tokens) {
            int[] next = new int[tokens.size() + 1];
            next[tokens.size()] = tokens.size();
            for (int i = tokens.size() - 1; i >= 0; i--) {
                next[i] = tokens.get(i).light() ? next[i + 1] : i;
            }
            return next;
        }

        /** Follows a phrase word by word; a light word may be part of it, or stand in it without being meant. */
        private void walk(int place, int start, int end) {
            for (int i = trie.firstConcept(place); i < trie.lastConcept(place); i++) {
                places.add(trie.concept(i), start, end);
            }
            if (end >= words.length || trie.isEnd(place)) {
                return;
            }
            step(place, start, end);
            int heavy = nextHeavy[end];
            if (heavy > end && heavy < words.length) {
                step(place, start, heavy);
            }
        }

        private void step(int place, int start, int at) {
            int next = words[at] == WordNumbers.UNKNOWN ? Trie.NOWHERE : trie.follow(place, words[at]);
            if (next != Trie.NOWHERE) {
                walk(next, start, at + 1);
            }
        }
    }
}
