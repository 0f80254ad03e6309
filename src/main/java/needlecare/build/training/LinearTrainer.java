package needlecare.build.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import needlecare.words.LinearModel;
import needlecare.words.TextFeatures;

/**
 * Trains a linear model: multinomial logistic regression by stochastic gradient descent (AdaGrad), the same weights for
 * the same examples on any machine.
 */
public final class LinearTrainer {
    private static final int EPOCHS = 8;
    private static final double RATE = 0.5;
    private static final double SHRINKAGE = 1e-5;
    private static final float FIRST_SQUARE = 1e-3f;
    private static final double NEGLIGIBLE = 0.002;
    private static final double BIAS_RATE = 0.01;
    private static final int LARGEST = 127;
    private static final long SEED = 7;

    private final List<String> names = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** Adds an example: what is heard of a text, and what it is. */
    public void add(int[] heard, String label) {
        if (!names.contains(label)) {
            names.add(label);
        }
        // In one order: what is learnt depends on it in the last digits
        int[] ascending = heard.clone();
        Arrays.sort(ascending);
        features.add(ascending);
        labels.add(names.indexOf(label));
    }

    /** The model that the examples teach. */
    public LinearModel train() {
        int n = names.size();
        float[] weights = new float[TextFeatures.SIZE * n];
        float[] squares = new float[TextFeatures.SIZE * n];
        Arrays.fill(squares, FIRST_SQUARE);
        double[] bias = new double[n];
        int[] order = new int[features.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int example : order) {
                step(features.get(example), labels.get(example), weights, squares, bias);
            }
        }
        return rounded(weights, bias);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static void step(int[] features, int right, float[] weights, float[] squares, double[] bias) {
        int n = bias.length;
        double value = 1 / StrictMath.sqrt(Math.max(1, features.length));
        double[] shares = shares(features, value, weights, bias);
        for (int label = 0; label < n; label++) {
            double error = shares[label] - (label == right ? 1 : 0);
            if (Math.abs(error) < NEGLIGIBLE) {
                continue;
            }
            for (int feature : features) {
                int at = feature * n + label;
                double gradient = error * value + SHRINKAGE * weights[at];
                squares[at] += (float) (gradient * gradient);
                weights[at] -= (float) (RATE * gradient / StrictMath.sqrt(squares[at]));
            }
            bias[label] -= BIAS_RATE * error;
        }
    }

    private static double[] shares(int[] features, double value, float[] weights, double[] bias) {
        int n = bias.length;
        double[] scores = new double[n];
        for (int feature : features) {
            int at = feature * n;
            for (int label = 0; label < n; label++) {
                scores[label] += weights[at + label];
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < n; label++) {
            scores[label] = scores[label] * value + bias[label];
            highest = Math.max(highest, scores[label]);
        }
        double total = 0;
        for (int label = 0; label < n; label++) {
            scores[label] = StrictMath.exp(scores[label] - highest);
            total += scores[label];
        }
        for (int label = 0; label < n; label++) {
            scores[label] /= total;
        }
        return scores;
    }

    private LinearModel rounded(float[] weights, double[] bias) {
        int n = bias.length;
        byte[] bytes = new byte[n * TextFeatures.SIZE];
        double[] scale = new double[n];
        for (int label = 0; label < n; label++) {
            double largest = 0;
            for (int at = label; at < weights.length; at += n) {
                largest = Math.max(largest, Math.abs(weights[at]));
            }
            scale[label] = largest == 0 ? 1 : largest / LARGEST;
            for (int at = label; at < bytes.length; at += n) {
                bytes[at] = (byte) Math.round(weights[at] / scale[label]);
            }
        }
        return new LinearModel(names, bytes, scale, bias);
    }
}
