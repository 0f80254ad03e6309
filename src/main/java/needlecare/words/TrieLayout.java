package needlecare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays out collected phrases as a {@link Trie}: place after place, those with the fewest words first. */
final class TrieLayout {
    private final List<Trie.Place> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] word;
    private final int[] followers;
    private final int[] conceptsHere;
    private final List<Integer> concepts = new ArrayList<>();

    TrieLayout(Trie.Place root) {
        number(root);
        List<Integer> wordOf = new ArrayList<>();
        places.add(root);
        for (int i = 0; i < places.size(); i++) {
            Map<Integer, Trie.Place> inOrder = new TreeMap<>();
            places.get(i)
                    .followers()
                    .forEach((next, place) -> inOrder.put(numbers.getOrDefault(next, WordNumbers.UNKNOWN), place));
            wordOf.addAll(inOrder.keySet());
            places.addAll(inOrder.values());
        }
        word = wordOf.stream().mapToInt(Integer::intValue).toArray();
        followers = places.stream().mapToInt(place -> place.followers().size()).toArray();
        conceptsHere =
                places.stream().mapToInt(place -> place.concepts().length).toArray();
        places.forEach(place -> Arrays.stream(place.concepts()).forEach(concepts::add));
    }

    /** First the words that begin a phrase, then the others, each by the alphabet: so the same phrases always give the same numbers. */
    private void number(Trie.Place root) {
        List<Trie.Place> all = new ArrayList<>(List.of(root));
        List<String> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).followers().values());
            known.addAll(all.get(i).followers().keySet());
        }
        Stream.concat(
                        root.followers().keySet().stream().sorted(),
                        known.stream().distinct().sorted())
                .distinct()
                .forEach(one -> {
                    numbers.put(one, words.size());
                    words.add(one);
                });
    }

    Trie trie() {
        return Trie.laidOut(
                words,
                word,
                followers,
                concepts.stream().mapToInt(Integer::intValue).toArray(),
                conceptsHere);
    }
}
