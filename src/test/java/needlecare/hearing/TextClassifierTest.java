package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import needlecare.data.DataException;
import needlecare.data.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextClassifierTest {
    private static final int UNITS = 5;

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 0, 8", "7, 40, 1024", "25, 3000, 131072"})
    void aProbabilityIsTheSoftmaxOfTheHiddenLayer(int labels, int heard, int vectors) {
        Numbers numbers = new Numbers(labels, vectors);
        int[] features = random.ints(heard, 0, vectors).toArray();
        if (heard > 0) {
            features[0] = vectors - 1;
        }
        TextClassifier network = numbers.network();
        double[] hidden = numbers.hidden(features);
        assertThat(doubles(network.hidden(features))).containsExactly(hidden, within(1e-5));
        assertThat(network.probabilities(features)).containsExactly(numbers.probabilities(hidden), within(1e-5));
        assertThat(Arrays.stream(network.probabilities(features)).sum()).isCloseTo(1, within(1e-9));
    }

    /** What a text speaks against is no more than not spoken for. */
    @Test
    void noUnitOfTheHiddenLayerIsBelowZero() {
        TextClassifier network = new TextClassifier(
                List.of("one"),
                new byte[] {1},
                new byte[] {-100, 100},
                0.1f,
                new float[] {0, 0},
                new float[1][2],
                new float[1]);
        assertThat(network.hidden(new int[] {0})).containsExactly(0f, 10f);
    }

    /** Two features may want the same slot: the one that doesn't own it is as good as not heard. */
    @Test
    void aFeatureThatOwnsNoSlotPassesUnheard() {
        Numbers numbers = new Numbers(4, 16);
        int stranger = 5 | 0x7f000000;
        assertThat(numbers.network().probabilities(new int[] {3, stranger}))
                .isEqualTo(numbers.network().probabilities(new int[] {3}));
    }

    @Test
    void aNetworkThatIsReadIsTheOneThatWasWritten() {
        for (String name : List.of("danger.data", "topics.data", "waiting-kinds.data")) {
            byte[] written = Resource.bytes("/needlecare/en/" + name);
            TextClassifier read = TextClassifier.resource("/needlecare/en/" + name);
            assertThat(read.labels()).as(name).isNotEmpty().doesNotHaveDuplicates();
            assertThat(Arrays.equals(read.write(), written)).as(name).isTrue();
        }
    }

    @Test
    void aNetworkThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TextClassifier.resource("/needlecare/en/nowhere.data"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("/needlecare/en/nowhere.data");
    }

    private static double[] doubles(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }

    /** The numbers of a network, and what they make of a text when it is worked out the plain way. */
    private final class Numbers {
        private final byte[] marks;
        private final byte[] vectors;
        private final float scale = 0.01f;
        private final float[] hiddenBias = floats(UNITS);
        private final float[][] weights;
        private final float[] bias;

        Numbers(int labels, int count) {
            marks = new byte[count];
            Arrays.fill(marks, TextClassifier.mark(0));
            vectors = new byte[count * UNITS];
            random.nextBytes(vectors);
            weights = new float[labels][];
            Arrays.setAll(weights, label -> floats(UNITS));
            bias = floats(labels);
        }

        private float[] floats(int count) {
            float[] floats = new float[count];
            for (int i = 0; i < count; i++) {
                floats[i] = (float) random.nextDouble(-1, 1);
            }
            return floats;
        }

        TextClassifier network() {
            List<String> names = IntStream.range(0, bias.length)
                    .mapToObj(label -> "label " + label)
                    .toList();
            return new TextClassifier(names, marks, vectors, scale, hiddenBias, weights, bias);
        }

        double[] hidden(int[] features) {
            double[] hidden = new double[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                double sum = 0;
                for (int feature : features) {
                    sum += scale * vectors[feature * UNITS + unit];
                }
                hidden[unit] = Math.max(0, sum / Math.sqrt(Math.max(1, features.length)) + hiddenBias[unit]);
            }
            return hidden;
        }

        double[] probabilities(double[] hidden) {
            double[] scores = new double[bias.length];
            for (int label = 0; label < scores.length; label++) {
                double score = bias[label];
                for (int unit = 0; unit < UNITS; unit++) {
                    score += weights[label][unit] * hidden[unit];
                }
                scores[label] = Math.exp(score);
            }
            double total = Arrays.stream(scores).sum();
            return Arrays.stream(scores).map(score -> score / total).toArray();
        }
    }
}
