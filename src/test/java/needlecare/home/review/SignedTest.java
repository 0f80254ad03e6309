package needlecare.home.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import needlecare.build.packaging.Packaging;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.testing.TestSkill;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was signed is known to the word, and whatever changes afterwards is listed. */
class SignedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String GUIDANCE = """
            topics:
              - topic: caffeine
                urgency: selfcare
                answers:
                  - {when: {asking: why}, claims: [C17], say: "It may dry you out.", card: "It may."}
                  - {hours: [first_day], say: ["Not yet.", "Wait a day."], card: "Wait."}
                  - {say: "Have water.", card: "Water."}
            red_flags:
              - {flag: fever, urgency: urgent, advisory: {urgent: {say: "Contact {provider} today.", card: "CONTACT."}}}
            things: {drink: {coffee: {say: coffee, names: [coffee]}}}
            regions: {en-US: {checked: 2026-11-24, emergency: {say: "nine one one", show: "911"}}}
            """;
    private static final String FEVER = """
            flag: fever
            heard: {urgent: [i shiver, i have the chills], emergency: [i shiver and see double]}
            not_heard: [a cold room]
            patterns: {urgent: ["<shiver>"], emergency: ["<shiver> .. double"]}
            """;
    private static final String WORDS = "concepts: {shiver: [shiver, chills]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Test
    void atFirstNothingHasBeenSigned() {
        Review review = review(GUIDANCE, FEVER, WORDS);
        assertThat(review.state()).isEqualTo("Nothing has been signed yet.");
        assertThat(review.changes()).isEmpty();
    }

    @Test
    void whatIsSignedIsUnchanged() throws IOException {
        sign();
        Review review = review(GUIDANCE, FEVER, WORDS);
        assertThat(review.state()).isEqualTo("Signed by Ada Example, physiotherapist on 2026-11-24.");
        assertThat(review.changes()).isEmpty();
        assertThat(Files.readAllLines(project.resolve("signed/sentences.txt")))
                .contains("signed by Ada Example, physiotherapist", "signed on 2026-11-24")
                .anyMatch(line -> line.matches("[0-9a-f]{16} topics/caffeine/answers/\\[hours first_day]/say 2"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Wait a day.                     | Wait two days.                | changed: topics/caffeine/answers/[hours first_day]/say 2
            card: "Water."                  | card: "Tea."                  | changed: topics/caffeine/answers/[always]/card
            claims: [C17]                   | claims: [C11]                 | changed: topics/caffeine/answers/[asking why]/claims 1
            urgency: urgent                 | urgency: emergency            | changed: red_flags/fever/urgency
            CONTACT.                        | CALL.                         | changed: red_flags/fever/advisory/urgent/card
            nine one one                    | nine nine nine                | changed: regions/en-US/emergency/say
            say: coffee                     | say: a coffee                 | changed: things/drink/coffee/say
            hours: [first_day]              | hours: [later]                | new:     topics/caffeine/answers/[hours later]/say 1
            hours: [first_day]              | hours: [later]                | gone:    topics/caffeine/answers/[hours first_day]/say 1
            """)
    void aChangedSentenceIsListed(String was, String is, String listed) {
        sign();
        assertThat(GUIDANCE).contains(was);
        assertThat(review(GUIDANCE.replace(was, is), FEVER, WORDS).changes()).contains(listed);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            i have the chills       | i have chills       | changed: heard/fever/heard/urgent
            i shiver and see double | i shiver and faint  | changed: heard/fever/heard/emergency
            a cold room             | a cold house        | changed: heard/fever/not_heard
            ["<shiver>"]            | ["<shivers>"]       | changed: heard/fever/patterns/urgent
            <shiver> .. double      | <shiver> ... double | changed: heard/fever/patterns/emergency
            """)
    void aChangeOfHowADangerIsHeardIsListed(String was, String is, String listed) {
        sign();
        assertThat(FEVER).contains(was);
        assertThat(review(GUIDANCE, FEVER.replace(was, is), WORDS).changes()).containsExactly(listed);
    }

    @Test
    void anExampleThatMovesToAnotherLevelIsListedAtBoth() {
        sign();
        String moved = FEVER.replace("[i shiver, i have the chills]", "[i have the chills]")
                .replace("[i shiver and see double]", "[i shiver and see double, i shiver]");
        assertThat(review(GUIDANCE, moved, WORDS).changes())
                .containsExactlyInAnyOrder("changed: heard/fever/heard/urgent", "changed: heard/fever/heard/emergency");
    }

    @Test
    void aChangedWordListIsListed() {
        sign();
        assertThat(review(GUIDANCE, FEVER, WORDS.replace("chills", "chill")).changes())
                .containsExactly("changed: words/shiver");
    }

    @Test
    void oneMoreAnswerChangesNoOther() {
        sign();
        String more = GUIDANCE.replace(
                "      - {hours: [first_day]",
                "      - {when: {asking: done}, say: \"Leave it.\", card: \"Leave it.\"}\n      - {hours: [first_day]");
        assertThat(review(more, FEVER, WORDS).changes())
                .containsExactlyInAnyOrder(
                        "new:     topics/caffeine/answers/[asking done]/say",
                        "new:     topics/caffeine/answers/[asking done]/card",
                        "changed: topics/caffeine/answers/order");
    }

    @Test
    void whatIsListenedForAndWhenANumberWasCheckedIsNoSentence() {
        sign();
        String other =
                GUIDANCE.replace("names: [coffee]", "names: [coffee, latte]").replace("2026-11-24", "2026-12-24");
        assertThat(review(other, FEVER, WORDS).changes()).isEmpty();
    }

    @Test
    void aChangedSentenceStandsOnTheSheet() {
        SourceTrees real = Packaging.sources(TestSkill.file(""));
        Signed signed = Signed.now("Ada", DAY, Sentences.of(real));
        assertThat(Sheet.of(real, Sentences.of(real), Optional.of(signed), Optional.empty()))
                .contains("Signed by Ada on 2026-11-24. Nothing has changed since.");
        SourceTrees changed = new SourceTrees(
                replaced(real.guidance(), "Take care. Goodbye.", "See you."),
                real.clinic(),
                real.redFlags(),
                real.askings(),
                real.circumstances(),
                real.words());
        assertThat(Sheet.of(changed, Sentences.of(changed), Optional.of(signed), Optional.empty()))
                .contains(
                        "Since then 1 changed, 0 new, 0 gone.",
                        "topics/stop/answers/[always]/say 2",
                        "<td>See you.</td>");
    }

    @Test
    void aFileThatTellsNobodysNameIsAMistake() throws IOException {
        Files.createDirectories(project.resolve("signed"));
        Files.writeString(project.resolve("signed/sentences.txt"), "0123456789abcdef a\n");
        assertThatThrownBy(() -> review(GUIDANCE, FEVER, WORDS).state())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("sentences.txt: the lines 'signed by' and 'signed on' were expected");
    }

    private void sign() {
        review(GUIDANCE, FEVER, WORDS).sign("Ada Example, physiotherapist", DAY);
    }

    private Review review(String guidance, String redFlag, String words) {
        SourceTrees sources = new SourceTrees(
                Yaml.parse(guidance, "guidance.yaml"),
                Yaml.parse("{contact: {}, off: {say: Ask}}", "clinic.yaml"),
                List.of(Yaml.parse(redFlag, "fever.yaml")),
                Tree.none("askings.yaml"),
                Tree.none("circumstances.yaml"),
                Yaml.parse(words, "words.yaml"));
        return new Review(sources, project);
    }

    private static Tree replaced(Tree tree, String was, String is) {
        return switch (tree) {
            case Tree.Text text -> new Tree.Text(text.value().replace(was, is), text.where());
            case Tree.Items items ->
                new Tree.Items(
                        items.parts().stream()
                                .map(part -> replaced(part, was, is))
                                .toList(),
                        items.where());
            case Tree.Fields fields -> {
                java.util.Map<String, Tree> parts = new java.util.LinkedHashMap<>();
                fields.parts().forEach((name, part) -> parts.put(name, replaced(part, was, is)));
                yield new Tree.Fields(parts, fields.where());
            }
        };
    }
}
