package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a network hears of a text: each feature once. */
class TextFeaturesTest {
    private static final Tokenizer TOKENIZER = Texts.tokenizer();

    @Property
    void eachFeatureCountsOnceInAscendingOrder(@ForAll("texts") String text) {
        assertThat(of(text)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidTwiceIsHeardOnce() {
        assertThat(of("my leg my leg my leg my leg")).isEqualTo(of("my leg my leg my leg"));
    }

    @Test
    void theOrderOfWordsIsHeard() {
        assertThat(of("leg my hurts")).isNotEqualTo(of("my leg hurts"));
    }

    /** "No fever" shares the words of "a fever", and still differs by more than its "no". */
    @Test
    void aDeniedWordIsHeardAsDenied() {
        Token denied = new Token("fever", 0, 0, 5, false, true);
        Token told = new Token("fever", 0, 0, 5, false, false);
        int[] more = TextFeatures.of(List.of(denied));
        assertThat(more).contains(TextFeatures.of(List.of(told)));
        assertThat(more.length).isEqualTo(TextFeatures.of(List.of(told)).length + 1);
    }

    /** A misspelt word has lost its number, but most of its parts are there. */
    @Test
    void aMisspeltWordIsHeardByItsParts() {
        assertThat(shared("breathing", "breatheing")).isGreaterThan(10);
        assertThat(shared("breathing", "coffee")).isLessThan(3);
    }

    @Test
    void aTextWithoutWordsIsAnEdgeAlone() {
        assertThat(TextFeatures.of(List.of())).hasSize(1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    private static long shared(String one, String other) {
        int[] features = of(other);
        return IntStream.of(of(one))
                .filter(feature -> Arrays.binarySearch(features, feature) >= 0)
                .count();
    }

    private static int[] of(String text) {
        return TextFeatures.of(TOKENIZER.tokens(text));
    }
}
