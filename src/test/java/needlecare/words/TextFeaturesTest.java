package needlecare.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a model hears of a text: each feature once, in the order in which it came. */
class TextFeaturesTest {

    @Test
    void eachFeatureCountsOnceHoweverManyThereAre() {
        Random random = new Random(20261127);
        for (int many : new int[] {0, 1, 15, 16, 17, 33, 300, 20_000}) {
            TextFeatures features = new TextFeatures(1);
            Set<Integer> expected = new LinkedHashSet<>();
            for (int i = 0; i < many; i++) {
                int feature = random.nextInt(TextFeatures.SIZE);
                features.set(feature);
                expected.add(feature);
            }
            features.set(0);
            features.set(TextFeatures.SIZE - 1);
            expected.add(0);
            expected.add(TextFeatures.SIZE - 1);
            // Behind them stands the one of the text's end
            assertThat(firstOf(features.all(), expected.size()))
                    .as(many + " features")
                    .isEqualTo(List.copyOf(expected));
        }
    }

    @Test
    void howManyWordsWereExpectedMakesNoDifference() {
        assertThat(of(0)).isEqualTo(of(3)).isEqualTo(of(1000)).isEqualTo(of(Integer.MAX_VALUE));
    }

    private static int[] of(int words) {
        TextFeatures features = new TextFeatures(words);
        for (String word : List.of("my", "calf", "feels", "numb", "my", "calf")) {
            features.addWord(word);
        }
        return features.all();
    }

    private static List<Integer> firstOf(int[] features, int many) {
        return Arrays.stream(features).limit(many).boxed().toList();
    }
}
