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
import needlecare.build.training.TrainingSets;
import needlecare.build.training.Utterance;
import needlecare.data.Tree;
import needlecare.hearing.TextClassifier;
import needlecare.testing.TestSkill;
import needlecare.triage.DangerClassifier;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/**
 * What the documents show as something to add can be added: each example goes into a copy of the files, which the
 * build's checks then take, and what must be heard from then on is heard.
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
        List<Tree> redFlags = examples.stream()
                .filter(example -> example.file().contains("/red-flags/"))
                .map(example -> Yaml.parse("flag: " + flag(example.file()) + "\n" + example.text(), example.file()))
                .toList();
        assertThat(redFlags).as("sentences of danger that documents show").isNotEmpty();
        hear(RedFlagExamples.all(redFlags), learnt(checked));
    }

    private static String flag(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** What the build would learn from the files with the examples in them. */
    private Triage learnt(CheckedFiles checked) {
        Path corpus = copy.resolve("corpus");
        List<Utterance> utterances = new ArrayList<>(TrainingSets.varied(TrainingSets.tuningHalves(corpus), corpus));
        utterances.addAll(checked.examples());
        TextClassifier danger =
                TrainingSets.ofDanger(utterances, checked.tokenizer()).train();
        return TriageReader.read(checked.triage(), checked.tokenizer(), new DangerClassifier(danger));
    }

    private static void hear(List<Utterance> shown, Triage triage) {
        List<String> wrong = new ArrayList<>();
        for (Utterance utterance : shown) {
            String heard = triage.screen(utterance.text())
                    .danger()
                    .map(finding -> finding.urgency().id() + " " + finding.flag())
                    .orElse("calm");
            String right = utterance.isCalm() ? "calm" : utterance.level().id() + " " + utterance.topic();
            if (!heard.equals(right)) {
                wrong.add("'%s' should be %s, but was %s".formatted(utterance.text(), right, heard));
            }
        }
        assertThat(shown).extracting(Utterance::isCalm).contains(true, false);
        assertThat(wrong).isEmpty();
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
