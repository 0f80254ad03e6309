package needlecare.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A guidance that is small enough to be read beside a test: the shared parts of {@code guidance.yaml}, and the test's
 * own.
 */
public final class SmallGuidance {
    private SmallGuidance() {}

    /**
     * The YAML of a whole guidance.
     *
     * @param topic the one topic that is suggested
     * @param own things, topics, red flags and words while waiting, as YAML
     */
    public static String of(String topic, String own) {
        try {
            return Files.readString(TestSkill.file("src/test/resources/guidance.yaml"))
                            .replace("TOPIC", topic)
                    + own;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
