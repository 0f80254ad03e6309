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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule says in its own file what it must hear and what it must not. */
class RuleExamplesTest {
    private static final Path RULES = Path.of("src/main/resources/triage/en/rules");
    private static final Triage RULES_ALONE = TestSkill.triage().rulesAlone();

    /** A rule with its examples, as it stands in the file. */
    private record Written(
            String file, String flag, String name, Urgency level, List<String> heard, List<String> calm) {}

    @TestFactory
    Stream<DynamicTest> everyRuleHearsItsExamples() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.file() + ": " + rule.name(), () -> {
                    List<String> wrong = new ArrayList<>();
                    assertThat(rule.heard()).as("a rule needs examples").isNotEmpty();
                    for (String text : rule.heard()) {
                        if (!isHeard(rule, text)) {
                            wrong.add("'%s' isn't heard by this rule, but: %s".formatted(text, describedByRules(text)));
                        }
                    }
                    assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleLeavesItsCounterExamplesAlone() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.file() + ": " + rule.name(), () -> {
                    List<String> wrong = new ArrayList<>();
                    for (String text : rule.calm()) {
                        Optional<Finding> found = TestSkill.worst(text);
                        if (found.isPresent()) {
                            wrong.add("'%s' should be calm, but was %s".formatted(text, described(found)));
                        }
                    }
                    assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
                }));
    }

    /** The rules alone, so that the second ear lends no help: another rule may hear more, its own must hear it all the same. */
    private static boolean isHeard(Written rule, String text) {
        return RULES_ALONE.screen(text).findings().stream()
                .anyMatch(finding -> finding.flag().equals(rule.flag())
                        && finding.rule().equals(rule.name())
                        && finding.urgency() == rule.level());
    }

    private static List<String> describedByRules(String text) {
        return RULES_ALONE.screen(text).findings().stream()
                .map(finding -> finding.urgency().id() + ", " + finding.because())
                .toList();
    }

    private static String described(Optional<Finding> found) {
        return found.map(finding -> finding.urgency().id() + ", " + finding.because())
                .orElse("calm");
    }

    private static List<Written> rules() {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(RuleExamplesTest::rules)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Written> rules(Path file) {
        Tree tree = TestSkill.yaml(file.toString());
        return tree.field("rules").items().stream()
                .map(rule -> new Written(
                        String.valueOf(file.getFileName()),
                        tree.field("flag").text(),
                        rule.field("rule").text(),
                        Urgency.named(rule.field("level").text()),
                        rule.textsOf("examples"),
                        rule.textsOf("counter_examples")));
    }
}
