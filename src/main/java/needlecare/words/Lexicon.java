package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Word lists by concept ({@code chest: chest, breastbone, rib cage ...}), found in a text in one pass. A concept is known by its number,
 * so that what reads a text thousands of times compares no names.
 */
public final class Lexicon {
    private static final String PLAIN_WORD = "=";

    /** A place in the phrases: what may follow, and the concepts whose phrase ends here. Most places have no follower. */
    private static final class Node {
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
    }

    private final Node root = new Node();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] uses = new int[64];

    /** The number of a concept; a new one if the name is new. */
    public int concept(String name) {
        return numbers.computeIfAbsent(name, unknown -> {
            names.add(unknown);
            return names.size() - 1;
        });
    }

    /** The number of a concept if there is one of that name, else below 0. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
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

    /** How many concepts there are; their numbers are below. */
    int size() {
        return names.size();
    }

    String name(int concept) {
        return names.get(concept);
    }

    /** Whether a concept is a list of words, and not a plain word of a pattern. */
    boolean isList(int concept) {
        return !names.get(concept).startsWith(PLAIN_WORD);
    }

    /** All places of all concepts in a text. */
    public Reading read(List<Token> tokens) {
        Places places = new Places(names.size());
        int[] nextHeavy = nextHeavy(tokens);
        for (int start = 0; start < tokens.size(); start++) {
            Node first = root.next.get(tokens.get(start).text());
            if (first != null) {
                walk(first, start, start + 1, tokens, nextHeavy, places);
            }
        }
        return new Reading(this, tokens, places);
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
    private static void walk(Node node, int start, int end, List<Token> tokens, int[] nextHeavy, Places places) {
        for (int concept : node.concepts) {
            places.add(concept, start, end);
        }
        if (node.next.isEmpty() || end >= tokens.size()) {
            return;
        }
        step(node, start, end, tokens, nextHeavy, places);
        int heavy = nextHeavy[end];
        if (heavy > end && heavy < tokens.size()) {
            step(node, start, heavy, tokens, nextHeavy, places);
        }
    }

    private static void step(Node node, int start, int at, List<Token> tokens, int[] nextHeavy, Places places) {
        @Nullable Node next = node.next.get(tokens.get(at).text());
        if (next != null) {
            walk(next, start, at + 1, tokens, nextHeavy, places);
        }
    }
}
