package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.Thing;
import needlecare.guidance.Topic;
import needlecare.home.review.SourceTrees;
import needlecare.words.Tokenizer;

/** The data files of one language, put together into the trees that the skill loads. */
final class DataFiles {
    private static final String BRAND = "brand";

    private final YamlFiles files;
    private final String language;
    private final Tree words;
    private final WordLists lists;

    DataFiles(YamlFiles files, String language) {
        this.files = files;
        this.language = language;
        this.words = files.read("words/" + language + ".yaml");
        this.lists = new WordLists(new Tokenizer(words), new Inflector());
    }

    Tree words() {
        return words;
    }

    /** What is said. */
    Tree guidance() {
        String folder = "guidance/" + language + "/";
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("claims", files.read(folder + "claims.yaml"));
        all.put("things", files.read(folder + "things.yaml"));
        all.put("regions", files.read(folder + "regions.yaml"));
        all.put("topics", files.readAll(folder + "topics"));
        all.put("red_flags", inOrder(files.readAll(folder + "red-flags")));
        all.put("while_waiting", files.read(folder + "while-waiting.yaml"));
        all.put("conversation", files.read(folder + "conversation.yaml"));
        all.put("reminders", files.read(folder + "reminders.yaml"));
        all.put("clock", files.read(folder + "clock.yaml"));
        return Tree.of(all, folder);
    }

    /** What is asked and said until help comes. */
    Tree waiting() {
        return files.read("guidance/" + language + "/while-waiting.yaml").field("kinds");
    }

    /** What stands on screens only. */
    Tree screens() {
        return files.read("guidance/" + language + "/screens.yaml");
    }

    /** All that a clinician reads. The skill loads what stands on screens only when there is one. */
    Tree guidanceAndScreens() {
        Map<String, Object> all = new LinkedHashMap<>(guidance().fields());
        all.put("screens", screens());
        return Tree.of(all, "guidance/" + language + "/");
    }

    /** How a clinic's own file is spoken. */
    Tree clinic() {
        return files.read("guidance/" + language + "/clinic.yaml");
    }

    Tree askings() {
        return files.read("guidance/" + language + "/askings.yaml");
    }

    /** What may be named beside a question, by id, each with what it is about. */
    Tree circumstances() {
        return circumstancesFile().field("circumstances");
    }

    private Tree circumstancesFile() {
        return files.read("guidance/" + language + "/circumstances.yaml").allow("denied", "circumstances");
    }

    /** The word lists of triage as people write them. */
    Tree triageWords() {
        return merged(files.readAll("triage/" + language + "/concepts"));
    }

    /** How danger sounds. */
    Tree triage() {
        String folder = "triage/" + language + "/";
        Tree concepts = triageWords();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("order", order().texts());
        all.put("words", compiled(concepts, Map.of()));
        Tree context = files.read(folder + "context.yaml").allow(SourceTrees.TRIAGE_CONTEXT.toArray(String[]::new));
        all.putAll(context.fields());
        all.put("second_ear", files.read(folder + "second-ear.yaml"));
        all.put("rules", files.readAll(folder + "rules"));
        return Tree.of(all, folder);
    }

    /** How everyday questions sound. */
    Tree listening(Guidance guidance) {
        String folder = "listening/" + language + "/";
        Tree source = files.read(folder + "topics.yaml").allow("concepts", "patterns", "harmless", "topics");
        Map<String, Set<String>> things = new LinkedHashMap<>();
        List<Map<String, String>> names = new ArrayList<>();
        for (Thing thing : guidance.things().values()) {
            addNames(thing, "name", thing.names(), things, names);
            addNames(thing, BRAND, thing.brands(), things, names);
        }
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (Topic topic : guidance.topics().values()) {
            kinds.put(topic.id(), topic.about());
        }
        Map<String, List<String>> askings = new LinkedHashMap<>();
        askings().fields().forEach((id, asking) -> {
            asking.allow("about", "phrases");
            String concept = "asking " + id;
            Set<String> phrases = things.computeIfAbsent(concept, none -> new LinkedHashSet<>());
            Tree list = asking.field("phrases");
            list.texts().forEach(phrase -> phrases.addAll(lists.heard("=" + phrase, list)));
            askings.put(id, List.of("<" + concept + ">"));
        });
        Map<String, List<String>> circumstances = new LinkedHashMap<>();
        circumstances().fields().forEach((id, named) -> circumstances.put(id, heard(id, named, things)));
        Tree deletion = files.read(folder + "deletion.yaml").allow("concepts", "patterns", "wished", "never");
        Tree lists = merged(List.of(part(source), part(deletion)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("words", compiled(lists, things));
        all.put("harmless", source.field("harmless"));
        all.put("weighing", files.read(folder + "weighing.yaml"));
        all.put("cues", source.field("topics"));
        all.put("names", names);
        all.put("kinds", kinds);
        all.put("askings", askings);
        all.put("circumstances", circumstances);
        all.put("denied", denied(circumstances.values()));
        all.put("deletion", Map.of("wished", deletion.field("wished"), "never", deletion.field("never")));
        return Tree.of(all, folder);
    }

    private static Tree part(Tree file) {
        return Tree.of(Map.of("concepts", file.field("concepts"), "patterns", file.field("patterns")), file.where());
    }

    /**
     * The patterns of a circumstance: its phrases in all their forms, the names of its things, and what is written as
     * patterns.
     */
    private List<String> heard(String id, Tree named, Map<String, Set<String>> things) {
        named.allow("about", "phrases", "things", "patterns");
        String concept = "circumstance " + id;
        Set<String> phrases = things.computeIfAbsent(concept, none -> new LinkedHashSet<>());
        Tree list = named.field("phrases");
        list.texts().forEach(phrase -> phrases.addAll(lists.heard(phrase, list)));
        named.textsOf("things").forEach(thing -> {
            if (!things.containsKey(thing)) {
                throw named.error("there is no thing named '" + thing + "'");
            }
            phrases.addAll(things.get(thing));
        });
        List<String> patterns = new ArrayList<>(named.textsOf("patterns"));
        patterns.addFirst("<" + concept + ">");
        return patterns;
    }

    /** What denies a circumstance, written before each. */
    private List<String> denied(Collection<List<String>> circumstances) {
        String denied = circumstancesFile().text("denied");
        return circumstances.stream()
                .map(patterns -> denied + " + (" + String.join(" | ", patterns) + ")")
                .toList();
    }

    private void addNames(
            Thing thing,
            String form,
            List<String> heard,
            Map<String, Set<String>> things,
            List<Map<String, String>> names) {
        if (heard.isEmpty()) {
            return;
        }
        String concept = thing.id() + " " + form;
        Tree where = Tree.none("guidance/" + language + "/things.yaml");
        for (String name : heard) {
            Set<String> forms = lists.heard(name, where);
            things.computeIfAbsent(concept, none -> new LinkedHashSet<>()).addAll(forms);
            things.computeIfAbsent(thing.kind(), none -> new LinkedHashSet<>()).addAll(forms);
            things.computeIfAbsent(thing.id(), none -> new LinkedHashSet<>()).addAll(forms);
        }
        names.add(Map.of(
                "id",
                thing.id(),
                "kind",
                thing.kind(),
                "concept",
                concept,
                BRAND,
                Boolean.toString(form.equals(BRAND))));
    }

    private Tree compiled(Tree source, Map<String, Set<String>> more) {
        Map<String, Object> concepts = new LinkedHashMap<>(lists.compile(source.field("concepts")));
        more.forEach((name, phrases) -> {
            if (concepts.put(name, phrases) != null) {
                throw source.error("the concept '" + name + "' is the name of a thing or of a kind of things");
            }
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("concepts", concepts);
        source.find("patterns").ifPresent(patterns -> all.put("patterns", patterns));
        return Tree.of(all, source.where());
    }

    /** The word lists of several files as one; a name may stand in one file only. */
    private static Tree merged(List<Tree> files) {
        Map<String, Map<String, Tree>> all = new LinkedHashMap<>();
        for (Tree file : files) {
            file.allow("concepts", "patterns")
                    .fields()
                    .forEach((part, lists) -> lists.fields().forEach((name, list) -> {
                        if (all.computeIfAbsent(part, none -> new LinkedHashMap<>())
                                        .put(name, list)
                                != null) {
                            throw list.error("'" + name + "' stands in two files");
                        }
                    }));
        }
        return Tree.of(all, files.getFirst().where());
    }

    private Tree order() {
        return files.read("triage/" + language + "/order.yaml");
    }

    private List<Tree> inOrder(List<Tree> flags) {
        List<String> order = order().texts();
        List<Tree> sorted = new ArrayList<>(flags);
        sorted.sort(Comparator.comparing(flag -> {
            int place = order.indexOf(flag.text("flag"));
            if (place < 0) {
                throw flag.error("the flag is missing in triage/" + language + "/order.yaml");
            }
            return place;
        }));
        return sorted;
    }
}
