package needlecare.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import needlecare.guidance.Urgency;

/**
 * A danger, plainly said.
 *
 * @param level what must be answered at least
 * @param flag the red flag that it belongs to
 */
public record PlainDanger(Urgency level, String flag, String words) {

    /** All of {@code danger/plain.txt}, two or three a flag. */
    public static List<PlainDanger> all() {
        Path file = TestSkill.file("src/test/resources/danger/plain.txt");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PlainDanger::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PlainDanger of(String line) {
        String[] parts = line.split(" +", 3);
        return new PlainDanger(Urgency.named(parts[0]), parts[1], parts[2]);
    }
}
