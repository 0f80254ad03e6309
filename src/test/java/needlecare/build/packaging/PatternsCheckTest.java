package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needlecare.build.training.Utterance;
import needlecare.data.DataException;
import needlecare.guidance.Urgency;
import needlecare.hearing.Tokenizer;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;

/** The build refuses a pattern that earns no place, and names its file and line. */
class PatternsCheckTest {
    private static final String WORDS = """
            contractions: {cannot: can not}
            endings: {"n't": not}
            fillers: [um]
            clause_breaks: [but]
            """;

    private static final String TRIAGE = """
            words: {concepts: {hot: [hot, burning]}}
            patterns:
              fever:
                emergency:
                  - fever .. fit
                urgent:
                  - i + am + <hot>
                  - shivers
              chest_pain:
                emergency:
                  - chest .. hurts
            """;

    private static final List<Utterance> SENTENCES = List.of(
            danger("fever", Urgency.EMERGENCY, "a fever and then a fit"),
            danger("fever", Urgency.URGENT, "i am hot"),
            danger("fever", Urgency.URGENT, "i have the shivers"),
            danger("chest_pain", Urgency.EMERGENCY, "my chest hurts"));

    @Test
    void patternsThatEarnTheirPlacePass() {
        assertThatCode(() -> check(TRIAGE)).doesNotThrowAnyException();
    }

    @Test
    void aPatternThatMatchesNothingIsRefused() {
        assertRefused(
                changed("- shivers", "- shivers\n      - never + said"),
                "triage.yaml:9: 'never + said' matches no sentence of fever alone");
    }

    @Test
    void aPatternThatMatchesWhatAnotherOneMatchesAlreadyIsRefused() {
        String twice = changed("- shivers", "- shivers\n      - the + shivers");
        assertRefused(twice, "triage.yaml:9: 'the + shivers' matches no sentence of fever alone");
        assertRefused(twice, "triage.yaml:8: 'shivers' matches no sentence of fever alone");
    }

    @Test
    void oneSentenceThatItAloneMatchesIsEnough() {
        assertThatCode(() -> check(
                        changed("- shivers", "- shivers\n      - the + shivers"),
                        danger("fever", Urgency.URGENT, "shivers all night"),
                        danger("fever", Urgency.URGENT, "the shivers"),
                        danger("fever", Urgency.URGENT, "the thing is i am hot")))
                .hasMessageContaining("'the + shivers'")
                .hasMessageNotContaining("'shivers' matches");
    }

    @Test
    void aSentenceOfAnotherDangerIsNoReasonForAPattern() {
        assertRefused(
                changed("- chest .. hurts", "- chest .. hurts\n      - hot"),
                "triage.yaml:12: 'hot' matches no sentence of chest_pain alone");
    }

    @Test
    void aCalmSentenceIsNoReasonForAPattern() {
        assertThatThrownBy(() -> check(
                        changed("- shivers", "- shivers\n      - good + shiver"),
                        new Utterance(Urgency.SELFCARE, "fever", "", "", "a good shiver")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("triage.yaml:9: 'good + shiver' matches no sentence of fever alone");
    }

    @Test
    void aPatternThatCanMatchOnlyWhatIsNotOneClauseIsRefused() {
        assertThatThrownBy(() -> check(
                        changed("- shivers", "- shivers\n      - sun + but"),
                        danger("fever", Urgency.URGENT, "the sun but no wind")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'sun + but' matches no sentence of fever alone");
    }

    @Test
    void aPatternMayHaveAHundredCharacters() {
        String hundred = "(shivers|" + "a".repeat(90) + ")";
        assertThatCode(() -> check(changed("- shivers", "- " + hundred))).doesNotThrowAnyException();
        assertRefused(
                changed("- shivers", "- " + hundred.replace("aaa", "aaaa")),
                "triage.yaml:8: (shivers|",
                "is longer than 100");
    }

    @Test
    void aRedFlagMayHaveThirtyPatterns() {
        assertThatCode(() -> checkMany(30)).doesNotThrowAnyException();
        assertThatThrownBy(() -> checkMany(31))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?s).*triage\\.yaml:\\d+: more than 30 patterns.*");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertRefused(
                changed("- shivers", "- shivers\n      - never + said\n      - " + "b".repeat(101)),
                "triage.yaml:9: 'never + said'",
                "triage.yaml:10: " + "b".repeat(101) + " is longer than 100",
                "triage.yaml:10: '" + "b".repeat(101) + "' matches no sentence");
    }

    /** Patterns of both levels together, each with a sentence of its own. */
    private static void checkMany(int count) {
        List<String> words = IntStream.range(0, count).mapToObj(i -> "word" + i).toList();
        String patterns =
                words.stream().skip(1).map(word -> "      - " + word + "\n").collect(Collectors.joining());
        String triage = "words: {concepts: {}}\npatterns:\n  fever:\n    emergency: [word0]\n    urgent:\n" + patterns;
        new PatternsCheck(Yaml.parse(triage, "triage.yaml"), tokenizer())
                .check(words.stream()
                        .map(word -> danger("fever", Urgency.URGENT, word))
                        .toList());
    }

    private static void assertRefused(String triage, String... messages) {
        assertThatThrownBy(() -> check(triage))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(messages)
                .hasMessageNotContaining("'i + am + <hot>'");
    }

    private static void check(String triage, Utterance... more) {
        List<Utterance> sentences = new java.util.ArrayList<>(SENTENCES);
        sentences.addAll(List.of(more));
        new PatternsCheck(Yaml.parse(triage, "triage.yaml"), tokenizer()).check(sentences);
    }

    private static Tokenizer tokenizer() {
        return new Tokenizer(Yaml.parse(WORDS, "tokens.yaml"));
    }

    private static Utterance danger(String flag, Urgency level, String text) {
        return new Utterance(level, flag, "", "", text);
    }

    private static String changed(String good, String bad) {
        if (!TRIAGE.contains(good)) {
            throw new IllegalArgumentException("'" + good + "' doesn't stand in the file");
        }
        return TRIAGE.replace(good, bad);
    }
}
