package needlecare.home.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.data.Tree;

/**
 * All that a clinician signs. Ids follow the files: an answer is known by the condition under which it is given, so
 * that one more answer in a file doesn't make all others look changed.
 */
final class Sentences {
    /** What is listened for, or tells about the files: nothing that is said. */
    private static final Set<String> NOT_SAID =
            Set.of("names", "brands", "checked", "sources", "check", "when", "hours", "regions", "heard", "topics");

    private static final List<String> CONDITIONS = List.of("when", "hours", "regions");
    private static final String FLAGS = "heard/";
    private static final String LISTS = "words/";

    private final List<Sentence> all = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Sentences() {}

    static List<Sentence> of(SourceTrees sources) {
        Sentences sentences = new Sentences();
        sources.guidance().fields().forEach(sentences::walk);
        for (String said : List.of("contact", "off")) {
            sentences.walk("clinic/" + said, sources.clinic().field(said));
        }
        for (Tree file : sources.redFlags()) {
            sentences.heard(FLAGS + file.field("flag").text(), file);
        }
        for (String kind : List.of("concepts", "patterns")) {
            sources.words()
                    .find(kind)
                    .ifPresent(lists -> lists.fields()
                            .forEach((name, list) -> sentences.add(LISTS + name, String.join("\n", list.texts()))));
        }
        return List.copyOf(sentences.all);
    }

    /** Whether it is about how danger is heard, and not about what is said. */
    static boolean isHeard(String id) {
        return id.startsWith(FLAGS) || id.startsWith(LISTS);
    }

    private void heard(String id, Tree file) {
        for (String field : List.of("heard", "patterns")) {
            file.field(field)
                    .fields()
                    .forEach((level, texts) -> add(id + "/" + field + "/" + level, String.join("\n", texts.texts())));
        }
        add(id + "/not_heard", String.join("\n", file.textsOf("not_heard")));
    }

    private void walk(String path, Tree tree) {
        switch (tree) {
            case Tree.Text text -> add(path, text.value());
            case Tree.Items items -> walk(path, items);
            case Tree.Fields fields ->
                fields.parts().forEach((name, part) -> {
                    if (!NOT_SAID.contains(name)) {
                        walk(path + "/" + name, part);
                    }
                });
        }
    }

    private void walk(String path, Tree.Items items) {
        List<String> keys = new ArrayList<>();
        for (Tree part : items.parts()) {
            String key = part instanceof Tree.Fields ? key(part) : String.valueOf(keys.size() + 1);
            keys.add(key);
            walk(part instanceof Tree.Fields ? path + "/" + key : path + " " + key, part);
        }
        if (path.endsWith("/answers")) {
            // The first answer that fits is given: their order matters.
            add(path + "/order", String.join("\n", keys));
        }
    }

    private static String key(Tree part) {
        Optional<String> name = Stream.of("topic", "flag")
                .flatMap(field -> part.find(field).stream())
                .map(Tree::text)
                .findFirst();
        return name.orElseGet(() -> condition(part));
    }

    private static String condition(Tree answer) {
        List<String> parts = new ArrayList<>();
        for (String field : CONDITIONS) {
            answer.find(field).ifPresent(condition -> {
                if (condition instanceof Tree.Fields fields) {
                    fields.parts().forEach((name, values) -> parts.add(name + " " + String.join(" ", values.texts())));
                } else {
                    parts.add(field + " " + String.join(" ", condition.texts()));
                }
            });
        }
        return parts.isEmpty() ? "[always]" : "[" + String.join(", ", parts) + "]";
    }

    private void add(String id, String text) {
        String unique = id;
        for (int n = 2; !ids.add(unique); n++) {
            unique = id + " (" + n + ")";
        }
        all.add(new Sentence(unique, text));
    }
}
