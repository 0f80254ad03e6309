package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/**
 * What hides a danger: a word of well-being under a denial, and a denial that is taken back. The sentences are made of the lists of
 * {@code triage/denials-and-turns.yaml}, and beside each kind stand its calm twins.
 */
class DenialsAndTurnsTest {
    private final Tree lists = TestSkill.yaml("src/test/resources/triage/denials-and-turns.yaml");

    @Test
    void wellBeingThatIsDeniedIsADanger() {
        for (Urgency level : List.of(Urgency.EMERGENCY, Urgency.URGENT)) {
            assertAtLeast(level, sentences(list("cannot"), with(of("verbs", level), list("ways"))));
            assertAtLeast(level, joined(sentences(list("is_not"), of("things", level)), list("well")));
        }
    }

    @Test
    void wellBeingIsCalm() {
        for (Urgency level : List.of(Urgency.EMERGENCY, Urgency.URGENT)) {
            assertCalm(sentences(list("can"), with(of("verbs", level), list("ways"))));
            assertCalm(joined(sentences(list("is"), of("things", level)), list("plainly_well")));
        }
    }

    @Test
    void whatMattersToNobodyIsCalm() {
        assertCalm(list("calm"));
    }

    @Test
    void aDenialThatIsTakenBackIsNone() {
        assertAtLeast(Urgency.URGENT, joined(sentences(list("denied"), list("signs")), list("turns")));
    }

    @Test
    void aDenialIsCalm() {
        assertCalm(sentences(list("denied"), list("signs")));
        assertCalm(joined(sentences(list("denied"), list("signs")), list("no_turns")));
    }

    private static void assertAtLeast(Urgency level, List<String> sentences) {
        List<String> wrong = sentences.stream()
                .filter(sentence -> TestSkill.screened(sentence).compareTo(level) < 0)
                .map(sentence -> "'%s' should be %s, but was %s".formatted(sentence, level.id(), heard(sentence)))
                .toList();
        assertFew(wrong, sentences);
    }

    /** A classifier can't be held to every one of hundreds of made sentences. The floor is what the worst list reaches today. */
    private static void assertFew(List<String> wrong, List<String> sentences) {
        assertThat(wrong).as(account(wrong, sentences)).hasSizeLessThanOrEqualTo(Math.max(2, sentences.size() / 10));
    }

    private static void assertCalm(List<String> sentences) {
        List<String> wrong = sentences.stream()
                .filter(sentence -> TestSkill.screened(sentence) != Urgency.NONE)
                .map(sentence -> "'%s' should be calm, but was %s".formatted(sentence, heard(sentence)))
                .toList();
        assertFew(wrong, sentences);
    }

    private static String account(List<String> wrong, List<String> sentences) {
        return "%d of %d:%n%s".formatted(wrong.size(), sentences.size(), String.join("\n", wrong));
    }

    private static String heard(String sentence) {
        Optional<Finding> worst = TestSkill.worst(sentence);
        return worst.map(finding -> finding.urgency().id() + ", " + finding.because())
                .orElse("calm");
    }

    private List<String> list(String name) {
        return lists.textsOf(name);
    }

    private List<String> of(String name, Urgency level) {
        return lists.field(name).textsOf(level.id());
    }

    private static List<String> sentences(List<String> frames, List<String> parts) {
        return frames.stream()
                .flatMap(frame -> parts.stream().map(part -> frame.replace("{0}", part)))
                .toList();
    }

    private static List<String> with(List<String> verbs, List<String> ways) {
        return joined(verbs, ways);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>();
        first.forEach(start -> Stream.of(start)
                .flatMap(one -> second.stream().map(end -> one + " " + end))
                .forEach(joined::add));
        return joined;
    }
}
