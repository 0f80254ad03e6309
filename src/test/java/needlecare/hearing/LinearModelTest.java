package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearModelTest {
    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 0", "7, 40", "25, 3000"})
    void aProbabilityIsTheSoftmaxOfTheSumOfWeights(int labels, int heard) {
        byte[] weights = new byte[labels * TextFeatures.SIZE];
        random.nextBytes(weights);
        double[] scale = random.doubles(labels, 0.001, 0.01).toArray();
        double[] bias = random.doubles(labels, -1, 1).toArray();
        int[] features = random.ints(heard, 0, TextFeatures.SIZE).toArray();
        if (heard > 0) {
            features[0] = TextFeatures.SIZE - 1;
        }
        assertThat(new LinearModel(names(labels), weights, scale, bias).probabilities(features))
                .containsExactly(expected(features, weights, scale, bias), within(1e-9));
    }

    private static List<String> names(int labels) {
        return IntStream.range(0, labels).mapToObj(label -> "label " + label).toList();
    }

    private static double[] expected(int[] features, byte[] weights, double[] scale, double[] bias) {
        double[] scores = new double[scale.length];
        for (int label = 0; label < scores.length; label++) {
            int sum = 0;
            for (int feature : features) {
                sum += weights[feature * scale.length + label];
            }
            scores[label] = Math.exp(sum * scale[label] / Math.sqrt(Math.max(1, features.length)) + bias[label]);
        }
        double total = Arrays.stream(scores).sum();
        return Arrays.stream(scores).map(score -> score / total).toArray();
    }
}
