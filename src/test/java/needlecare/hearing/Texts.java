package needlecare.hearing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needlecare.data.Tree;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A small language for the tests of this room. */
final class Texts {
    private static final List<String> VOCABULARY = List.of(
            "chest",
            "pain",
            "my",
            "rib",
            "cage",
            "no",
            "hurts",
            "but",
            "um",
            "can't",
            "i'm",
            "it's",
            "really",
            "leg",
            "arm",
            "caf\u00e9",
            "\u2019",
            "'",
            "don\u2019t",
            ".",
            ",",
            "?",
            "\n",
            "123",
            "\uD83D\uDE31",
            "\u4e16\u754c",
            "\u0301",
            "\uD83D");

    private Texts() {}

    static Tokenizer tokenizer() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "contractions",
                Map.of(
                        "cannot",
                        "can not",
                        "can't",
                        "can not",
                        "won't",
                        "will not",
                        "gonna",
                        "going to",
                        "ok",
                        "okay"));
        tree.put("endings", Map.of("n't", "not", "'m", "am", "'re", "are", "'s", "is", "'", ""));
        tree.put("fillers", List.of("um", "really", "please", "okay"));
        tree.put("clause_breaks", List.of("but", "except"));
        tree.put("denials", List.of("no", "not"));
        return new Tokenizer(Tree.of(tree, "tokens.yaml"));
    }

    static Tree lists(Map<String, List<String>> concepts, Map<String, List<String>> patterns) {
        return Tree.of(Map.of("concepts", concepts, "patterns", patterns), "lists.yaml");
    }

    static Arbitrary<String> any() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(150),
                Arbitraries.of(VOCABULARY).list().ofMaxSize(40).map(words -> String.join(" ", words)),
                Arbitraries.of(VOCABULARY).list().ofMaxSize(40).map(words -> String.join("", words)));
    }
}
