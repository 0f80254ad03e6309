package needlecare.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import needlecare.guidance.Urgency;

/** The utterances of {@code corpus/}: tab-separated lines under a header, in two halves, of which only "tuning" is looked at. */
public record Corpus(String name, List<Utterance> utterances) {
    private static final int COLUMNS = 5;

    /**
     * Reads a half of a corpus.
     *
     * @param name such as {@code danger/tuning}
     */
    public static Corpus read(Path folder, String name) {
        Path file = folder.resolve(name + ".tsv");
        try {
            return new Corpus(
                    name,
                    Files.readAllLines(file).stream()
                            .skip(1)
                            .map(line -> utterance(line, file))
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Words that people add without meaning anything by them: "start" or "end", and the words. */
    static List<String[]> additions(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("additions.tsv")).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
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
