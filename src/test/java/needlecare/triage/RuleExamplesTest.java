package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.guidance.Urgency;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every rule says in its own file what it must hear and what it must not. */
class RuleExamplesTest {
    private static final Path RULES = TestSkill.file("src/main/resources/triage/en/rules");

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
                            wrong.add("'%s' should be %s %s, but was %s"
                                    .formatted(text, rule.level().id(), rule.flag(), described(TestSkill.worst(text))));
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

    private static boolean isHeard(Written rule, String text) {
        List<Finding> findings = TestSkill.triage().screen(text).findings();
        boolean byFlag = findings.stream()
                .anyMatch(finding ->
                        finding.flag().equals(rule.flag()) && finding.urgency().compareTo(rule.level()) >= 0);
        boolean outweighed =
                findings.stream().anyMatch(finding -> finding.urgency().compareTo(rule.level()) > 0);
        return byFlag || outweighed;
    }

    private static String described(Optional<Finding> found) {
        return found.map(finding -> finding.urgency().id() + ", " + finding.because())
                .orElse("calm");
    }

    private static List<Written> rules() {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> rules(file).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Written> rules(Path file) {
        try {
            Map<?, ?> tree =
                    (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            String flag = String.valueOf(tree.get("flag"));
            List<Written> rules = new ArrayList<>();
            for (Object each : (List<?>) require(tree, "rules")) {
                Map<?, ?> rule = (Map<?, ?>) each;
                rules.add(new Written(
                        String.valueOf(file.getFileName()),
                        flag,
                        String.valueOf(rule.get("rule")),
                        Urgency.named(String.valueOf(rule.get("level"))),
                        texts(rule, "examples"),
                        texts(rule, "counter_examples")));
            }
            return rules;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object require(Map<?, ?> tree, String field) {
        return Optional.<Object>ofNullable(tree.get(field)).orElseThrow();
    }

    private static List<String> texts(Map<?, ?> rule, String field) {
        return switch (rule.get(field)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object text -> List.of(String.valueOf(text));
        };
    }
}
