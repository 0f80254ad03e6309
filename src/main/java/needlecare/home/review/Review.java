package needlecare.home.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import needlecare.clinic.Clinic;

/** The review of all that is said: the sheet, what was signed, and what has changed since. */
public final class Review {
    private final SourceTrees sources;
    private final Path signatures;
    private final List<Sentence> sentences;

    /**
     * A review.
     *
     * @param sources what is reviewed
     * @param project the folder of the project, where {@code signed/sentences.txt} tells what was signed
     */
    public Review(SourceTrees sources, Path project) {
        this.sources = sources;
        this.signatures = project.resolve("signed").resolve("sentences.txt");
        this.sentences = Sentences.of(sources);
    }

    /** Writes the sheet, with what is a clinic's own on it. */
    public void write(Path file, Optional<Clinic> clinic) {
        String sheet = Sheet.of(sources, sentences, signed(), clinic);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, sheet);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Who has signed and when, in a sentence. */
    public String state() {
        return signed().map(signed -> "Signed by " + signed.by() + " on " + signed.on() + ".")
                .orElse(ChangesPart.UNSIGNED);
    }

    /** What has changed since it was signed, a line each; none where nothing has been signed yet. */
    public List<String> changes() {
        return signed().map(signed -> Changes.since(signed, sentences).lines()).orElse(List.of());
    }

    /** Notes that all is signed as it is now. */
    public void sign(String nameAndRole, LocalDate day) {
        Signed.now(nameAndRole, day, sentences).write(signatures);
    }

    private Optional<Signed> signed() {
        return Signed.read(signatures);
    }
}
