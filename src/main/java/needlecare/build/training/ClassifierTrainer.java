package needlecare.build.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import needlecare.hearing.TextClassifier;

/**
 * Trains a {@link TextClassifier} by stochastic gradient descent (AdaGrad) with dropout of features, the same network for
 * the same examples on any machine.
 *
 * <p>What keeps it from learning its examples by heart: a feature that one example only holds gets no vector, a share
 * of the features is left out in each step, and all weights decay.
 */
public final class ClassifierTrainer {
    private static final int FEWEST_EPOCHS = 10;

    /** So many examples are looked at in all, where there are few of them. */
    private static final int LOOKS = 200_000;

    private static final float RATE = 0.05f;
    private static final float RATE_AT_END = 0.2f;
    private static final double DROPPED = 0.25;
    private static final float DECAY = 1e-4f;
    private static final float FIRST_SQUARE = 1e-3f;
    private static final float NEGLIGIBLE = 1e-4f;
    private static final float SPREAD = 0.1f;
    private static final int LARGEST = 127;

    /** Steps of a rounded number in the root mean square of all: finer ones tell no text better, and make the file larger. */
    private static final double STEPS = 3;

    private static final long SEED = 7;
    private static final int MEMBERS = 2;

    private final int units;
    private final int size;
    private final List<String> labels = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    /**
     * A trainer without examples.
     *
     * @param units of the hidden layer of each of its two members
     * @param size how many slots for vectors the network has, a power of two
     */
    public ClassifierTrainer(int units, int size) {
        this.units = units;
        this.size = size;
    }

    /** Adds an example: the features of a text, and its label. */
    public void add(int[] heard, String label) {
        if (!labels.contains(label)) {
            labels.add(label);
        }
        features.add(heard);
        right.add(labels.indexOf(label));
    }

    /** The network that the examples teach: several are trained, each from another start, and speak with one voice. */
    public TextClassifier train() {
        byte[] marks = owners();
        List<int[]> texts = features.stream().map(text -> slots(text, marks)).toList();
        List<Network> members = IntStream.range(0, MEMBERS)
                .parallel()
                .mapToObj(member -> trained(texts, marks, SEED + member))
                .toList();
        return joined(members, marks);
    }

    private Network trained(List<int[]> texts, byte[] marks, long seed) {
        Random random = new Random(seed);
        Network network = new Network(marks, random);
        int[] order = new int[texts.size()];
        Arrays.setAll(order, i -> i);
        int epochs = Math.max(FEWEST_EPOCHS, LOOKS / Math.max(1, texts.size()));
        for (int epoch = 0; epoch < epochs; epoch++) {
            float rate = RATE * (1 - (1 - RATE_AT_END) * epoch / epochs);
            shuffle(order, random);
            for (int example : order) {
                network.learn(kept(texts.get(example), random), right.get(example), rate);
            }
        }
        return network;
    }

    /**
     * One network whose hidden layer is that of all members side by side, and whose scores are the mean of theirs. Members
     * err on different texts, so that together they err on fewer.
     */
    private TextClassifier joined(List<Network> members, byte[] marks) {
        int all = units * members.size();
        float[] vectors = new float[size * all];
        float[] hiddenBias = new float[all];
        float[][] weights = new float[labels.size()][all];
        float[] bias = new float[labels.size()];
        for (int member = 0; member < members.size(); member++) {
            Network network = members.get(member);
            int from = member * units;
            for (int slot = 0; slot < size; slot++) {
                System.arraycopy(network.vectors, slot * units, vectors, slot * all + from, units);
            }
            System.arraycopy(network.hiddenBias, 0, hiddenBias, from, units);
            for (int label = 0; label < bias.length; label++) {
                for (int unit = 0; unit < units; unit++) {
                    weights[label][from + unit] = network.weights[label][unit] / members.size();
                }
                bias[label] += network.bias[label] / members.size();
            }
        }
        float scale = scale(vectors);
        byte[] rounded = new byte[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            rounded[i] = (byte) Math.clamp(Math.round(vectors[i] / scale), -LARGEST, LARGEST);
        }
        return new TextClassifier(labels, marks, rounded, scale, hiddenBias, weights, bias);
    }

    private static float scale(float[] vectors) {
        double squares = 0;
        int used = 0;
        for (float number : vectors) {
            squares += number * number;
            used += number == 0 ? 0 : 1;
        }
        return used == 0 ? 1 : (float) (Math.sqrt(squares / used) / STEPS);
    }

    /** Gives each slot to the feature that the most examples hold; one that a single example holds gets none. */
    private byte[] owners() {
        Map<Integer, Integer> counts = new HashMap<>();
        features.forEach(text -> Arrays.stream(text).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        int[] highest = new int[size];
        byte[] marks = new byte[size];
        new TreeMap<>(counts).forEach((feature, count) -> {
            int slot = feature & (size - 1);
            if (count > 1 && count > highest[slot]) {
                highest[slot] = count;
                marks[slot] = TextClassifier.mark(feature);
            }
        });
        return marks;
    }

    private int[] slots(int[] text, byte[] marks) {
        return Arrays.stream(text)
                .filter(feature -> marks[feature & (size - 1)] == TextClassifier.mark(feature))
                .map(feature -> feature & (size - 1))
                .toArray();
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static int[] kept(int[] features, Random random) {
        return Arrays.stream(features)
                .filter(feature -> random.nextDouble() >= DROPPED)
                .toArray();
    }

    /** A network while it learns; beside each number stands the sum of its squared gradients, as AdaGrad needs it. */
    private final class Network {
        private final int count = labels.size();
        private final float[] vectors = new float[size * units];
        private final float[] vectorSquares = new float[size * units];
        private final float[] hiddenBias = new float[units];
        private final float[] hiddenSquares = new float[units];
        private final float[][] weights = new float[count][units];
        private final float[][] weightSquares = new float[count][units];
        private final float[] bias = new float[count];
        private final float[] biasSquares = new float[count];

        /** What the last text made of the hidden layer and of the labels. */
        private final float[] hidden = new float[units];

        private final float[] errors = new float[count];

        Network(byte[] marks, Random random) {
            for (int slot = 0; slot < size; slot++) {
                for (int unit = 0; marks[slot] != 0 && unit < units; unit++) {
                    vectors[slot * units + unit] = (float) random.nextGaussian() * SPREAD;
                }
            }
            for (float[] row : weights) {
                for (int unit = 0; unit < units; unit++) {
                    row[unit] = (float) (random.nextGaussian() / Math.sqrt(units));
                }
            }
            Arrays.fill(vectorSquares, FIRST_SQUARE);
            Arrays.fill(hiddenSquares, FIRST_SQUARE);
            Arrays.fill(biasSquares, FIRST_SQUARE);
            Arrays.stream(weightSquares).forEach(row -> Arrays.fill(row, FIRST_SQUARE));
        }

        void learn(int[] text, int label, float rate) {
            float norm = 1 / (float) Math.sqrt(Math.max(1, text.length));
            lookAt(text, label, norm);
            float[] back = new float[units];
            for (int i = 0; i < count; i++) {
                if (Math.abs(errors[i]) >= NEGLIGIBLE) {
                    learnLabel(i, back, rate);
                }
            }
            for (int unit = 0; unit < units; unit++) {
                if (hidden[unit] > 0) {
                    step(hiddenBias, hiddenSquares, unit, back[unit], rate);
                    for (int feature : text) {
                        int at = feature * units + unit;
                        step(vectors, vectorSquares, at, back[unit] * norm + DECAY * vectors[at], rate);
                    }
                }
            }
        }

        /** Computes the hidden layer and by how much each label's probability is wrong. */
        private void lookAt(int[] text, int label, float norm) {
            Arrays.fill(hidden, 0);
            for (int feature : text) {
                for (int unit = 0; unit < units; unit++) {
                    hidden[unit] += vectors[feature * units + unit];
                }
            }
            for (int unit = 0; unit < units; unit++) {
                hidden[unit] = Math.max(0, hidden[unit] * norm + hiddenBias[unit]);
            }
            float total = 0;
            for (int i = 0; i < count; i++) {
                float score = bias[i];
                for (int unit = 0; unit < units; unit++) {
                    score += weights[i][unit] * hidden[unit];
                }
                errors[i] = (float) StrictMath.exp(score);
                total += errors[i];
            }
            for (int i = 0; i < count; i++) {
                errors[i] = errors[i] / total - (i == label ? 1 : 0);
            }
        }

        private void learnLabel(int label, float[] back, float rate) {
            for (int unit = 0; unit < units; unit++) {
                back[unit] += errors[label] * weights[label][unit];
                float gradient = errors[label] * hidden[unit] + DECAY * weights[label][unit];
                step(weights[label], weightSquares[label], unit, gradient, rate);
            }
            step(bias, biasSquares, label, errors[label], rate);
        }

        private static void step(float[] numbers, float[] squares, int at, float gradient, float rate) {
            squares[at] += gradient * gradient;
            numbers[at] -= rate * gradient / (float) Math.sqrt(squares[at]);
        }
    }
}
