package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a model hears of a text: each feature once. */
class TextFeaturesTest {

    @Test
    void eachFeatureCountsOnceInAscendingOrder() {
        int[] once = of("my", "calf", "feels", "numb");
        assertThat(once).isSorted().doesNotHaveDuplicates();
        assertThat(of("my", "calf", "feels", "numb", "my", "calf", "feels", "numb"))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(once);
    }

    /** The trained weights stand at these numbers. */
    @Test
    void theNumberOfAFeatureStaysTheSame() {
        TextFeatures features = new TextFeatures();
        features.addConcept("chest");
        assertThat(features.all()).containsExactly(12_081, 25_129);
    }

    private static int[] of(String... words) {
        TextFeatures features = new TextFeatures();
        for (String word : words) {
            features.addWord(word);
        }
        return features.all();
    }
}
