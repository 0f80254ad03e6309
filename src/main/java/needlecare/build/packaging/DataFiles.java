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
import needlecare.hearing.Tokenizer;

/** The data files of one language, put together into the trees that the skill loads. */
final class DataFiles {
    /** The fields of a red flag's file that only triage reads. */
    private static final List<String> HOW_IT_SOUNDS = List.of("heard", "not_heard", "patterns");

    private static final String BRAND = "brand";

    private final YamlFiles files;
    private final String language;
    private final Tree words;
    private final WordLists lists;

    DataFiles(YamlFiles files, String language) {
        this.files = files;
        this.language = language;
        this.words = files.read(language + "/tokens.yaml");
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
        all.put("red_flags", redFlags().stream().map(DataFiles::advice).toList());
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

    /** What other assistants are told, and get beside the guidance's answers. */
    Tree assistants() {
        return files.read(language + "/assistants.yaml");
    }

    /** Numbers and words of the countries that have an address of their own. */
    Tree countries() {
        return files.read(language + "/countries.yaml");
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

    /** The red flags as people write them, the one that kills first before all others. */
    List<Tree> redFlags() {
        List<String> order = danger().field("order").texts();
        List<Tree> sorted = new ArrayList<>(files.readAll(language + "/red-flags"));
        sorted.sort(Comparator.comparing(flag -> {
            int place = order.indexOf(flag.field("flag").text());
            if (place < 0) {
                throw flag.error("the flag is missing in the order of " + language + "/danger.yaml");
            }
            return place;
        }));
        return sorted;
    }

    /** The questions of each topic, with what is asked. */
    List<Tree> questions() {
        return files.readAll(language + "/topics");
    }

    /** What is said of a red flag, without how it sounds. */
    private static Tree advice(Tree flag) {
        Map<String, Object> advice = new LinkedHashMap<>(flag.fields());
        HOW_IT_SOUNDS.forEach(advice::remove);
        return Tree.of(advice, flag.where());
    }

    /** The word lists that the patterns of the red flags name, as people write them. */
    Tree dangerWords() {
        return merged(files.readAll(language + "/words"));
    }

    /** How danger is told from what only sounds like it. */
    private Tree danger() {
        return files.read(language + "/danger.yaml").allow("order", "thresholds", "about_a_person", "small_talk");
    }

    /** How danger sounds. */
    Tree triage() {
        Map<String, Object> all = new LinkedHashMap<>(danger().fields());
        all.put("words", compiled(dangerWords(), Map.of()));
        Map<String, Tree> patterns = new LinkedHashMap<>();
        redFlags().forEach(flag -> patterns.put(flag.field("flag").text(), flag.field("patterns")));
        all.put("patterns", patterns);
        return Tree.of(all, language + "/");
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
}
