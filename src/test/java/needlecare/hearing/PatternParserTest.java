package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import needlecare.data.DataException;
import needlecare.data.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternParserTest {
    private final PatternParser parser = new PatternParser(
            Texts.tokenizer(), Texts.lists(Map.of("chest", List.of("chest")), Map.of("bad", List.of("<chest> pain"))));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    <cheest> pain    ; no concept or pattern is named 'cheest'
                    <chest pain      ; '>' was expected
                    (chest | leg     ; ')' was expected
                    chest [leg       ; ']' was expected
                    chest )          ; unexpected ')'
                    chest | leg      ; unexpected '|'
                    chest ]          ; unexpected ']'
                    [bad] pain       ; can't begin with something optional
                    ([bad] pain)     ; can't begin with something optional
                    chest & [bad]    ; can't begin with something optional
                    chest & & pain   ; a word was expected
                    chest , pain     ; a word was expected
                    chest # pain     ; a word was expected
                    ()               ; a word was expected
                    um pain          ; is never heard: it is a filler or no word
                    chest really     ; is never heard: it is a filler or no word
                    """)
    void aMistakeIsNamedWithItsPlace(String written, String message) {
        assertThatThrownBy(() -> parser.pattern(written, "fever.yaml:7"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("fever.yaml:7: pattern '" + written + "'")
                .hasMessageMatching("(?s).* at character [0-9]+");
    }

    @Test
    void anEmptyPatternIsAMistake() {
        assertThatThrownBy(() -> parser.pattern("", "fever.yaml:7")).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> parser.pattern("   ", "fever.yaml:7")).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            chest +
            chest ..
            chest ...
            ^ +
            """)
    void aGapAtTheEndIsAMistake(String written) {
        assertThatThrownBy(() -> parser.pattern(written, "fever.yaml:7")).isInstanceOf(DataException.class);
    }

    @Test
    void aConceptAndAPatternMayNotShareAName() {
        Tree twice = Texts.lists(Map.of("chest", List.of("chest")), Map.of("chest", List.of("pain")));
        assertThatThrownBy(() -> new PatternParser(Texts.tokenizer(), twice))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("there is a concept of the name 'chest' already");
    }

    @Test
    void aMisspeltPartIsRefused() {
        Tree misspelt = Tree.of(Map.of("concept", Map.of()), "lists.yaml");
        assertThatThrownBy(() -> new PatternParser(Texts.tokenizer(), misspelt))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the field 'concept' is unknown");
    }

    @Test
    void aNamedPatternIsUsedLikeAConcept() {
        Pattern pattern = parser.pattern("no .. <bad>", "test");
        assertThat(isHeard(pattern, "no chest pain")).isTrue();
        assertThat(isHeard(pattern, "chest pain")).isFalse();
    }

    @Test
    void spacesAroundMarksMeanNothing() {
        assertThat(parser.pattern("(chest|leg)&pain", "test"))
                .isEqualTo(parser.pattern("( chest | leg ) & pain", "test"));
        assertThat(parser.pattern("chest+pain", "test")).isEqualTo(parser.pattern("chest + pain", "test"));
    }

    private boolean isHeard(Pattern pattern, String text) {
        return new Phrases(List.of(pattern))
                .heardIn(parser.lexicon().read(Texts.tokenizer().tokens(text)));
    }
}
