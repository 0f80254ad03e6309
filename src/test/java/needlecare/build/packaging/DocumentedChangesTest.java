package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.data.Tree;
import needlecare.testing.TestSkill;
import needlecare.triage.Finding;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/**
 * What the documents show as something to add can be added: each example goes into a copy of the files, which the
 * build's checks then take.
 */
class DocumentedChangesTest {
    private static final List<String> DOCUMENTS = List.of("README.md", "CONTRIBUTING.md", "docs/change-words.md");
    private static final List<String> EDITED = List.of("src/main/resources", "interactionModel", "corpus");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n# (\\S+\\.yaml)\n(.*?)```");

    @TempDir
    private Path copy = Path.of("");

    /** An example, and the file that it belongs to. */
    private record Example(String file, String text) {}

    @Test
    void everyExampleCanBeAdded() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String document : DOCUMENTS) {
            EXAMPLE.matcher(Files.readString(TestSkill.file(document)))
                    .results()
                    .forEach(found -> examples.add(new Example(found.group(1), found.group(2))));
        }
        assertThat(examples).as("changes that documents show").hasSizeGreaterThanOrEqualTo(8);
        for (String edited : EDITED) {
            copy(edited);
        }
        for (Example example : examples) {
            add(example.text(), copy.resolve(example.file()), example.file());
        }
        CheckedFiles checked = new CheckedFiles(copy, "en");
        List<Tree> rules = examples.stream()
                .filter(example -> example.file().contains("/rules/"))
                .map(example -> Yaml.parse(example.text(), example.file()))
                .toList();
        assertThat(rules).as("danger rules that documents show").isNotEmpty();
        rules.forEach(example -> hear(example, checked));
    }

    /** Into the file, if it doesn't stand there word for word; a file that isn't there yet is made of the example. */
    private static void add(String example, Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, example);
        } else if (!Files.readString(file).contains(example)) {
            Object merged = merged(plain(Yaml.parse(Files.readString(file), name)), plain(Yaml.parse(example, name)));
            Files.writeString(file, new Dump(DumpSettings.builder().build()).dumpToString(merged));
        }
    }

    /** The rule itself hears its examples, and leaves its counter-examples alone. */
    private static void hear(Tree example, CheckedFiles checked) {
        Triage triage = TriageReader.read(checked.triage(), checked.tokenizer()).rulesAlone();
        for (Tree rule : example.field("rules").items()) {
            for (String text : rule.textsOf("examples")) {
                assertThat(triage.screen(text).findings())
                        .as(text)
                        .extracting(Finding::rule)
                        .contains(rule.field("rule").text());
            }
            for (String text : rule.textsOf("counter_examples")) {
                assertThat(triage.screen(text).findings()).as(text).isEmpty();
            }
        }
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(TestSkill.file(folder))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, copy.resolve(TestSkill.file("").relativize(file))));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object plain(Tree tree) {
        return switch (tree) {
            case Tree.Text text -> text.value();
            // A list of its own each: what is the same object twice would be written as an alias
            case Tree.Items items ->
                items.parts().stream()
                        .map(DocumentedChangesTest::plain)
                        .collect(Collectors.toCollection(ArrayList::new));
            case Tree.Fields fields -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                fields.parts().forEach((name, part) -> plain.put(name, plain(part)));
                yield plain;
            }
        };
    }

    /** Fields with the fields of the example, lists with what it adds; the rest of the file stays as it is. */
    private static Object merged(Object file, Object example) {
        if (file instanceof Map<?, ?> fields && example instanceof Map<?, ?> added) {
            Map<Object, Object> all = new LinkedHashMap<>(fields);
            added.forEach((name, part) -> all.merge(name, part, DocumentedChangesTest::merged));
            return all;
        }
        if (file instanceof List<?> items && example instanceof List<?> added) {
            assertThat(items.stream().anyMatch(added::contains))
                    .as("what is added isn't there yet")
                    .isFalse();
            return Stream.concat(items.stream(), added.stream()).toList();
        }
        throw new AssertionError("'" + example + "' would take the place of '" + file + "'");
    }
}
