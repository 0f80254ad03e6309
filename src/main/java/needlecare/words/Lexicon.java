package needlecare.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Word lists by concept ({@code chest: chest, breastbone, rib cage ...}), found in a text in one pass. */
public final class Lexicon {

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<String> concepts = new ArrayList<>(1);
    }

    private final Node root = new Node();

    /** Adds a phrase, its words separated by single spaces, in the form in which the tokenizer gives them. */
    public void add(String concept, String phrase) {
        Node node = root;
        int from = 0;
        while (from <= phrase.length()) {
            int space = phrase.indexOf(' ', from);
            int to = space < 0 ? phrase.length() : space;
            node = node.next.computeIfAbsent(phrase.substring(from, to), word -> new Node());
            from = to + 1;
        }
        if (!node.concepts.contains(concept)) {
            node.concepts.add(concept);
        }
    }

    /** All places of all concepts in a text. */
    public Reading read(List<Token> tokens) {
        Map<String, List<Span>> places = new HashMap<>();
        for (int start = 0; start < tokens.size(); start++) {
            Node first = root.next.get(tokens.get(start).text());
            if (first != null) {
                walk(first, start, start + 1, tokens, places);
            }
        }
        return new Reading(tokens, places);
    }

    /** Follows a phrase word by word; a light word may be part of it, or stand in it without being meant. */
    private static void walk(Node node, int start, int end, List<Token> tokens, Map<String, List<Span>> places) {
        for (String concept : node.concepts) {
            List<Span> spans = places.computeIfAbsent(concept, name -> new ArrayList<>(2));
            Span span = new Span(start, end);
            if (spans.isEmpty() || !spans.getLast().equals(span)) {
                spans.add(span);
            }
        }
        if (end >= tokens.size() || node.next.isEmpty()) {
            return;
        }
        Node next = node.next.get(tokens.get(end).text());
        if (next != null) {
            walk(next, start, end + 1, tokens, places);
        }
        int heavy = end;
        while (heavy < tokens.size() && tokens.get(heavy).light()) {
            heavy++;
        }
        if (heavy > end && heavy < tokens.size()) {
            Node beyond = node.next.get(tokens.get(heavy).text());
            if (beyond != null) {
                walk(beyond, start, heavy + 1, tokens, places);
            }
        }
    }
}
