package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** Every red flag says in its own file what must be heard and what must not, and so it is. */
class RedFlagExamplesTest {
    private static final Path FILES = Path.of("src/main/resources/en/red-flags");

    @Test
    void everythingThatMustBeHeardIsHeardAtItsLevelAndAsItsRedFlag() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Tree file : files()) {
            String flag = file.field("flag").text();
            for (String level : file.field("heard").fields().keySet()) {
                for (String text : file.field("heard").field(level).texts()) {
                    all++;
                    if (!isHeard(text, flag, Urgency.named(level))) {
                        wrong.add("%s, %s: '%s' is %s".formatted(flag, level, text, heard(text)));
                    }
                }
            }
        }
        assertThat(wrong).as(account(wrong, all)).isEmpty();
    }

    @Test
    void nothingThatMustNotBeHeardIsADanger() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Tree file : files()) {
            for (String text : file.textsOf("not_heard")) {
                all++;
                if (TestSkill.worst(text).isPresent()) {
                    wrong.add("near %s: '%s' should be calm, but is %s"
                            .formatted(file.field("flag").text(), text, heard(text)));
                }
            }
        }
        assertThat(wrong).as(account(wrong, all)).isEmpty();
    }

    @Test
    void everyRedFlagHasExamplesOfItsLevelAndOfWhatSoundsNear() {
        for (Tree file : files()) {
            String flag = file.field("flag").text();
            assertThat(file.field("heard").textsOf(file.field("urgency").text()))
                    .as("%s: heard at its usual level", flag)
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(file.textsOf("not_heard")).as("%s: not heard", flag).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void noSentenceStandsTwice() {
        List<String> all = new ArrayList<>();
        for (Tree file : files()) {
            file.field("heard").fields().values().forEach(texts -> all.addAll(texts.texts()));
            all.addAll(file.textsOf("not_heard"));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    private static boolean isHeard(String text, String flag, Urgency level) {
        return TestSkill.worst(text)
                .filter(finding -> finding.flag().equals(flag) && finding.urgency() == level)
                .isPresent();
    }

    private static String heard(String text) {
        Optional<Finding> found = TestSkill.worst(text);
        return found.map(finding -> finding.urgency().id() + ", " + finding.because())
                .orElse("calm");
    }

    private static String account(List<String> wrong, int all) {
        return "%d of %d:%n%s".formatted(wrong.size(), all, String.join("\n", wrong));
    }

    private static List<Tree> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().map(file -> TestSkill.yaml(file.toString())).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
