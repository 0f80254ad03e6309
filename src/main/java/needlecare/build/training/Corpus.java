package needlecare.build.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.yaml.Yaml;

/**
 * The utterances of {@code corpus/}: tab-separated lines under a header, in two halves, of which only "tuning" is
 * looked at.
 */
public record Corpus(String name, List<Utterance> utterances) {
    private static final int COLUMNS = 5;

    /**
     * Reads a half of a corpus.
     *
     * @param name such as {@code danger/tuning}
     */
    public static Corpus read(Path folder, String name) {
        Path file = folder.resolve(name + ".tsv");
        return new Corpus(name, lines(file).map(line -> utterance(line, file)).toList());
    }

    /**
     * What denials are made of: {@code frame} with {@code {it}} and perhaps {@code {other}}, {@code thing} that is
     * denied, {@code normal} for what is as it should be, and {@code tail} for what people add.
     */
    static Map<String, List<String>> denials(Path folder) {
        return lines(folder.resolve("denials.tsv"))
                .map(line -> line.split("\t"))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toUnmodifiableList())));
    }

    /** What sentences are composed of: {@code compositions.yaml}. */
    static Tree compositions(Path folder) {
        Path file = folder.resolve("compositions.yaml");
        try {
            return Yaml.parse(Files.readString(file), file.getFileName().toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Words that people add without meaning anything by them: "start" or "end", and the words. */
    static List<String[]> additions(Path folder) {
        return lines(folder.resolve("additions.tsv"))
                .map(line -> line.split("\t"))
                .toList();
    }

    /** The lines under the header. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Utterance utterance(String line, Path file) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(file + ": five columns were expected in '" + line + "'");
        }
        Urgency level = columns[0].equals("calm") ? Urgency.SELFCARE : Urgency.named(columns[0]);
        return new Utterance(level, columns[1], columns[2], columns[3], columns[4]);
    }
}
