package needlecare.home.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.DataException;

/**
 * What was signed.
 *
 * @param by name and role
 * @param on the day
 * @param hashes by id
 */
record Signed(String by, String on, Map<String, String> hashes) {
    private static final String HEADER =
            "# What a clinician has signed, written by ./needlecare review --sign \"Name, role\". A line: the beginning of a SHA-256, and the id of what was signed.";
    private static final String BY = "signed by ";
    private static final String ON = "signed on ";

    static Signed now(String by, LocalDate day, List<Sentence> sentences) {
        Map<String, String> hashes = new LinkedHashMap<>();
        sentences.forEach(sentence -> hashes.put(sentence.id(), sentence.hash()));
        return new Signed(by, day.toString(), hashes);
    }

    /** The file's; empty if there is none: nothing has been signed yet. */
    static Optional<Signed> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String by = "";
        String on = "";
        Map<String, String> hashes = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (line.startsWith(BY)) {
                    by = line.substring(BY.length());
                } else if (line.startsWith(ON)) {
                    on = line.substring(ON.length());
                } else if (space > 0 && !line.startsWith("#")) {
                    hashes.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (by.isEmpty() || on.isEmpty()) {
            throw new DataException(file.getFileName() + ": the lines '" + BY.strip() + "' and '" + ON.strip()
                    + "' were expected; sign again, or delete the file");
        }
        return Optional.of(new Signed(by, on, hashes));
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>(List.of(HEADER, BY + by, ON + on));
        hashes.forEach((id, hash) -> lines.add(hash + " " + id));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
