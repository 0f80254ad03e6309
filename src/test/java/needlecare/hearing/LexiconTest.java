package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Tokenizer TOKENIZER = Texts.tokenizer();

    private final Lexicon.Builder lexicon = new Lexicon.Builder();

    @Test
    void aWordIsFoundWhereverItStands() {
        lexicon.add("chest", "chest");
        assertThat(read("chest my chest").places("chest")).containsExactly(new Span(0, 1), new Span(2, 3));
    }

    @Test
    void aPhraseIsFoundAsAWhole() {
        lexicon.add("chest", "rib cage");
        assertThat(read("my rib cage").places("chest")).containsExactly(new Span(1, 3));
        assertThat(read("my rib").places("chest")).isEmpty();
        assertThat(read("cage rib").places("chest")).isEmpty();
    }

    @Test
    void aShorterPhraseIsFoundInsideALongerOne() {
        lexicon.add("chest", "rib");
        lexicon.add("chest", "rib cage");
        assertThat(read("my rib cage").places("chest")).containsExactly(new Span(1, 2), new Span(1, 3));
    }

    @Test
    void aWordMayStandForSeveralConcepts() {
        lexicon.add("drink", "shot");
        lexicon.add("needle", "shot");
        Reading reading = read("a shot");
        assertThat(reading.places("drink")).containsExactly(new Span(1, 2));
        assertThat(reading.places("needle")).containsExactly(new Span(1, 2));
    }

    @Test
    void addingAPhraseTwiceFindsItOnce() {
        lexicon.add("chest", "chest");
        lexicon.add("chest", "chest");
        assertThat(read("chest").places("chest")).hasSize(1);
    }

    @Test
    void whatWasNotHeardHasNoPlace() {
        lexicon.add("chest", "chest");
        assertThat(read("leg").places("chest")).isEmpty();
        assertThat(read("leg").places("no such concept")).isEmpty();
        assertThat(lexicon.build().read(List.of()).tokens()).isEmpty();
    }

    @Test
    void maskedWordsAreNotHeard() {
        lexicon.add("chest", "chest");
        lexicon.add("press", "chest press");
        Reading reading = read("chest press and chest");
        Reading without = reading.without(words(0, 2));
        assertThat(without.places("chest")).containsExactly(new Span(3, 4));
        assertThat(without.places("press")).isEmpty();
        assertThat(without.tokens()).isEqualTo(reading.tokens());
        assertThat(reading.places("chest"))
                .as("the first reading stays as it was")
                .hasSize(2);
    }

    @Test
    void maskingNothingChangesNothing() {
        lexicon.add("chest", "chest");
        Reading reading = read("my chest");
        assertThat(reading.without(words(0, 0))).isSameAs(reading);
        assertThat(reading.without(words(0, 1)).places("chest")).containsExactly(new Span(1, 2));
    }

    /** The plainest way to look for a phrase: at every word, whether it begins there. */
    @Property
    void aPhraseIsFoundWhereverItsWordsStandInThisOrder(@ForAll("texts") String text) {
        List<String> phrases = List.of("chest", "pain", "rib", "rib cage", "rib cage pain", "no chest");
        Lexicon.Builder all = new Lexicon.Builder();
        phrases.forEach(phrase -> all.add(phrase, phrase));
        List<Token> tokens = TOKENIZER.tokens(text);
        List<String> said = tokens.stream().map(Token::text).toList();
        Reading reading = all.build().read(tokens);
        for (String phrase : phrases) {
            List<String> words = List.of(phrase.split(" "));
            List<Span> expected = IntStream.rangeClosed(0, said.size() - words.size())
                    .filter(start -> said.subList(start, start + words.size()).equals(words))
                    .mapToObj(start -> new Span(start, start + words.size()))
                    .toList();
            assertThat(reading.places(phrase)).as(phrase).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    private static BitSet words(int from, int to) {
        BitSet words = new BitSet();
        words.set(from, to);
        return words;
    }

    private Reading read(String text) {
        return lexicon.build().read(TOKENIZER.tokens(text));
    }
}
