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
            Node node = root;
            for (int end = start; end < tokens.size(); end++) {
                Node next = node.next.get(tokens.get(end).text());
                if (next == null && end > start && tokens.get(end).light()) {
                    continue;
                }
                if (next == null) {
                    break;
                }
                node = next;
                for (String concept : node.concepts) {
                    places.computeIfAbsent(concept, name -> new ArrayList<>(2)).add(new Span(start, end + 1));
                }
            }
        }
        return new Reading(tokens, places);
    }
}
