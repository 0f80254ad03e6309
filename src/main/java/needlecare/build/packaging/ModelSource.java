package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.Thing;

/**
 * What is listened for, from {@code interactionModel/<language>.yaml}.
 *
 * @param invocation the invocation name
 * @param types slot types of our own by name
 * @param intents by name
 */
record ModelSource(String invocation, Map<String, List<Value>> types, Map<String, Intent> intents) {

    static final String FREE_TEXT = "AMAZON.SearchQuery";
    private static final String FREE_SLOT = "words";
    private static final String LONE_TYPE = "Words";

    /** A slot value. */
    record Value(String id, String name, Set<String> synonyms) {}

    /**
     * An intent.
     *
     * @param topic id of the topic or red flag; empty for words that listening resolves
     * @param urgency for a red flag, another level than its usual one
     * @param asking how the question is meant, where the intent alone tells
     * @param slots type by slot name
     * @param reads the sentence that its slots stand for, such as {@code my {words}}
     * @param samples expanded
     */
    record Intent(
            String name,
            Optional<String> topic,
            Optional<String> urgency,
            Optional<String> asking,
            Map<String, String> slots,
            String reads,
            List<String> samples,
            String where) {}

    static ModelSource read(Tree tree, Guidance guidance, Tree askings) {
        tree.allow("invocation", "types", "intents", "free_speech");
        Map<String, List<Value>> types = new LinkedHashMap<>();
        tree.field("types").fields().forEach((name, type) -> types.put(name, type(type, guidance, askings)));
        Map<String, Intent> intents = new LinkedHashMap<>();
        tree.field("intents").fields().forEach((name, intent) -> intents.put(name, intent(name, intent)));
        addFreeSpeech(tree.field("free_speech"), types, intents);
        return new ModelSource(tree.text("invocation"), types, intents);
    }

    private static void addFreeSpeech(Tree tree, Map<String, List<Value>> types, Map<String, Intent> intents) {
        tree.allow("lone", "carriers");
        List<Value> values = new ArrayList<>();
        for (String words : tree.field("lone").texts()) {
            values.add(new Value("words_" + (values.size() + 1), words, Set.of()));
        }
        types.put(LONE_TYPE, values);
        String slot = "{" + FREE_SLOT + "}";
        addFreeIntent("WordsIntent", LONE_TYPE, slot, List.of(slot), tree.where(), intents);
        Tree carriers = tree.field("carriers").allow("as_said", "read_as");
        for (String opening : carriers.textsOf("as_said")) {
            addCarrier(opening, List.of(opening), carriers.where(), intents);
        }
        carriers.field("read_as")
                .fields()
                .forEach((reads, openings) -> addCarrier(reads, openings.texts(), openings.where(), intents));
    }

    private static void addCarrier(String reads, List<String> openings, String where, Map<String, Intent> intents) {
        String slot = "{" + FREE_SLOT + "}";
        List<String> samples =
                openings.stream().map(opening -> opening + " " + slot).toList();
        String name = "WordsAfter" + (reads.isEmpty() ? "Filler" : camelCase(reads)) + "Intent";
        addFreeIntent(name, FREE_TEXT, (reads + " " + slot).strip(), samples, where, intents);
    }

    private static void addFreeIntent(
            String name, String type, String reads, List<String> samples, String where, Map<String, Intent> intents) {
        Intent intent = new Intent(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(FREE_SLOT, type),
                reads,
                samples,
                where);
        if (intents.put(name, intent) != null) {
            throw new DataException(where + ": two groups of openings make the intent " + name);
        }
    }

    private static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.replace("'", "X").split(" ")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static List<Value> type(Tree type, Guidance guidance, Tree askings) {
        type.allow("things", "askings", "values");
        List<Value> values = new ArrayList<>();
        List<String> kinds = type.textsOf("things");
        for (Thing thing : guidance.things().values()) {
            if (kinds.contains(thing.kind())) {
                Set<String> names = new LinkedHashSet<>(thing.names());
                names.addAll(thing.brands());
                values.add(value(thing.id(), names));
            }
        }
        if (type.find("askings").isPresent()) {
            askings.fields()
                    .forEach((id, asking) -> values.add(value(
                            id, new LinkedHashSet<>(asking.field("phrases").texts()))));
        }
        type.find("values")
                .ifPresent(own -> own.fields().forEach((name, synonyms) -> {
                    Set<String> names = new LinkedHashSet<>();
                    names.add(name);
                    names.addAll(synonyms.texts());
                    values.add(value(name.replace(' ', '_'), names));
                }));
        if (values.isEmpty()) {
            throw type.error("the type has no values");
        }
        return values;
    }

    private static Value value(String id, Set<String> names) {
        LinkedHashSet<String> synonyms = new LinkedHashSet<>(names);
        String name = synonyms.removeFirst();
        return new Value(id, name, synonyms);
    }

    private static Intent intent(String name, Tree tree) {
        tree.allow("topic", "urgency", "asking", "slots", "reads", "samples");
        Map<String, String> slots = new LinkedHashMap<>();
        tree.find("slots")
                .ifPresent(declared -> declared.fields().forEach((slot, type) -> slots.put(slot, type.text())));
        Set<String> samples = new LinkedHashSet<>();
        tree.find("samples").ifPresent(lines -> {
            for (Tree line : lines.items()) {
                samples.addAll(SampleGrammar.expand(line.text(), line));
            }
        });
        String reads = tree.findText("reads")
                .orElse(String.join(
                        " ",
                        slots.keySet().stream().map(slot -> "{" + slot + "}").toList()));
        return new Intent(
                name,
                tree.findText("topic"),
                tree.findText("urgency"),
                tree.findText("asking"),
                slots,
                reads,
                List.copyOf(samples),
                tree.where());
    }
}
