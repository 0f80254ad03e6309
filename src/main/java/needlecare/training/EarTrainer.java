package needlecare.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import needlecare.triage.SecondEar;
import needlecare.triage.SecondEar.Sound;
import needlecare.triage.Triage;

/**
 * Trains the second ear: multinomial logistic regression by stochastic gradient descent (AdaGrad), the same weights for the same
 * examples on any machine.
 */
public final class EarTrainer {
    private static final int EPOCHS = 8;
    private static final double RATE = 0.5;
    private static final double SHRINKAGE = 1e-5;
    private static final double FIRST_SQUARE = 1e-3;
    private static final double BIAS_RATE = 0.01;
    private static final int LARGEST = 127;
    private static final long SEED = 7;

    private final List<Sound> sounds = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** A trainer with the examples whose features the triage gives. Dangers without a named flag are left out. */
    public EarTrainer(Triage triage, List<Utterance> examples) {
        sounds.add(SecondEar.CALM);
        for (Utterance example : examples) {
            if (!example.isCalm() && example.topic().equals("-")) {
                continue;
            }
            Sound sound = example.isCalm() ? SecondEar.CALM : new Sound(example.topic(), example.level());
            if (!sounds.contains(sound)) {
                sounds.add(sound);
            }
            features.add(triage.features(example.text()));
            labels.add(sounds.indexOf(sound));
        }
    }

    /** The trained ear. */
    public SecondEar train() {
        int n = sounds.size();
        int size = Triage.featureCount();
        double[][] weights = new double[n][size];
        double[][] squares = new double[n][size];
        for (double[] row : squares) {
            Arrays.fill(row, FIRST_SQUARE);
        }
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

    private static void step(int[] features, int label, double[][] weights, double[][] squares, double[] bias) {
        double value = 1 / StrictMath.sqrt(Math.max(1, features.length));
        double[] shares = shares(features, value, weights, bias);
        for (int sound = 0; sound < shares.length; sound++) {
            double error = shares[sound] - (sound == label ? 1 : 0);
            for (int feature : features) {
                double gradient = error * value + SHRINKAGE * weights[sound][feature];
                squares[sound][feature] += gradient * gradient;
                weights[sound][feature] -= RATE * gradient / StrictMath.sqrt(squares[sound][feature]);
            }
            bias[sound] -= BIAS_RATE * error;
        }
    }

    private static double[] shares(int[] features, double value, double[][] weights, double[] bias) {
        double[] scores = new double[bias.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int sound = 0; sound < scores.length; sound++) {
            double sum = 0;
            for (int feature : features) {
                sum += weights[sound][feature];
            }
            scores[sound] = sum * value + bias[sound];
            highest = Math.max(highest, scores[sound]);
        }
        double total = 0;
        for (int sound = 0; sound < scores.length; sound++) {
            scores[sound] = StrictMath.exp(scores[sound] - highest);
            total += scores[sound];
        }
        for (int sound = 0; sound < scores.length; sound++) {
            scores[sound] /= total;
        }
        return scores;
    }

    private SecondEar rounded(double[][] weights, double[] bias) {
        byte[][] bytes = new byte[weights.length][];
        double[] scale = new double[weights.length];
        for (int sound = 0; sound < weights.length; sound++) {
            double largest = Arrays.stream(weights[sound]).map(Math::abs).max().orElse(1);
            scale[sound] = largest == 0 ? 1 : largest / LARGEST;
            bytes[sound] = new byte[weights[sound].length];
            for (int feature = 0; feature < bytes[sound].length; feature++) {
                bytes[sound][feature] = (byte) Math.round(weights[sound][feature] / scale[sound]);
            }
        }
        return new SecondEar(sounds, bytes, scale, bias);
    }
}
