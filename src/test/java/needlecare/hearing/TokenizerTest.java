package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import needlecare.data.DataException;
import needlecare.data.Tree;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = Texts.tokenizer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    My CHEST Hurts                | my chest hurts
                    i can't feel it               | i can not feel it
                    i cannot feel it              | i can not feel it
                    i won't                       | i will not
                    i'm sore                      | i am sore
                    it isn't sore                 | it is not sore
                    it didn't                     | it did not
                    they're here                  | they are here
                    it's sore                     | it is sore
                    my husbands' arms             | my husbands arms
                    it's gonna hurt               | it is going to hurt
                    """)
    void contractionsAreSpelledOut(String heard, String words) {
        assertThat(joined(heard)).isEqualTo(words);
    }

    @Test
    void aCurlyApostropheIsAnApostrophe() {
        assertThat(joined("i can\u2019t, it isn\u2019t")).isEqualTo("i can not it is not");
    }

    @Test
    void accentsAreLeftOut() {
        assertThat(joined("caf\u00e9 cafe\u0301 na\u00efve \u00dcber")).isEqualTo("cafe cafe naive uber");
    }

    @Test
    void fillersAreLeftOutWhereverTheyStand() {
        assertThat(joined("um my chest um really hurts please")).isEqualTo("my chest hurts");
        assertThat(joined("um, please!")).isEmpty();
    }

    @Test
    void aContractionIsHeardAsWhatItStandsFor() {
        assertThat(joined("ok my chest hurts")).isEqualTo("okay my chest hurts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    no fever but my arm is numb   | 0 0 1 1 1 1 1
                    no fever. my arm              | 0 0 1 1
                    no fever; my arm              | 0 0 1 1
                    no fever? my arm              | 0 0 1 1
                    no fever, my arm              | 0 0 0 0
                    no fever except my arm        | 0 0 1 1 1
                    """)
    void aNewClauseBeginsAtMarksAndBreaks(String heard, String clauses) {
        assertThat(String.join(
                        " ",
                        TOKENIZER.tokens(heard).stream()
                                .map(token -> "" + token.clause())
                                .toList()))
                .isEqualTo(clauses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    my chest hurts                | ``
                    no chest pain                 | chest pain
                    my leg hurts, no chest pain   | chest pain
                    chest pain no                 | ``
                    i can't feel my leg           | feel my leg
                    no 1 2 3 4 5 6 7              | 1 2 3 4 5
                    no um 1 2 3 4 5 um 6          | 1 2 3 4 5
                    no pain no 1 2 3 4 5 6        | pain no 1 2 3 4 5
                    no pain but my leg hurts      | pain
                    no pain. my leg hurts         | pain
                    no pain, my leg               | pain my leg
                    no. my leg hurts              | ``
                    not now but no leg            | now leg
                    """)
    void aDenialReachesFiveWordsOfItsClause(String heard, String denied) {
        assertThat(String.join(
                        " ",
                        TOKENIZER.tokens(heard).stream()
                                .filter(Token::denied)
                                .map(Token::text)
                                .toList()))
                .isEqualTo(denied);
    }

    @Test
    void everyWordKnowsWhereItStands() {
        String heard = "Um, I can't  feel\tmy caf\u00e9!";
        for (Token token : TOKENIZER.tokens(heard)) {
            String stands = heard.substring(token.start(), token.end());
            assertThat(stands).as(token.text()).isIn("I", "can't", "feel", "my", "caf\u00e9");
        }
        List<Token> tokens = TOKENIZER.tokens(heard);
        assertThat(heard.substring(tokens.getFirst().start(), tokens.getLast().end()))
                .isEqualTo("I can't  feel\tmy caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "!?", "'", "\u2019", "\u0301"})
    void aTextWithoutWordsHasNone(String heard) {
        assertThat(TOKENIZER.tokens(heard)).isEmpty();
    }

    @Test
    void otherScriptsAndEmojiDoNoHarm() {
        assertThat(joined("\u80f8\u304c\u75db\u3044")).isNotEmpty();
        assertThat(joined("\uD83D\uDE31 chest \uD83D\uDE31")).isEqualTo("chest");
        assertThat(joined("\uD83D chest")).isEqualTo("chest");
    }

    @Test
    void aMisspeltFieldIsRefused() {
        assertThatThrownBy(() -> new Tokenizer(Tree.of(
                        Map.of("contractions", Map.of(), "endings", Map.of(), "filers", List.of()), "tokens.yaml")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("filers");
    }

    @Property
    void everyWordIsPlainAndStandsInTheText(@ForAll("texts") String text) {
        int end = 0;
        int clause = 0;
        for (Token token : TOKENIZER.tokens(text)) {
            assertThat(token.start()).isBetween(0, token.end());
            assertThat(token.end()).isBetween(end, text.length());
            assertThat(token.clause()).isGreaterThanOrEqualTo(clause);
            assertThat(token.text()).as("'%s'", text).isNotEmpty().doesNotContain(" ", "'", "\u2019");
            end = token.end();
            clause = token.clause();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    private static String joined(String heard) {
        return String.join(
                " ", TOKENIZER.tokens(heard).stream().map(Token::text).toList());
    }
}
