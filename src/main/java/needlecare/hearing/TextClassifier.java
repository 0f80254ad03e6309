package needlecare.hearing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import needlecare.data.Resource;

/**
 * A small neural network that tells what a text is about: the vectors of its {@linkplain TextFeatures features} are
 * added up, pass one hidden layer (ReLU) and give a probability for each label (softmax). The build trains it.
 *
 * <p>The vectors stand in a hash table without collisions: the low bits of a feature's hash are its slot, and a slot
 * belongs to the one feature whose high bits are noted as its mark. Features that own no slot are rare, and pass unheard. A
 * number of a vector is an 8-bit integer times {@code scale}: a quarter of the size, and the probabilities stay the same to
 * about a hundredth.
 */
public final class TextClassifier {
    private static final int HIGHEST_BITS = 24;

    private final List<String> labels;
    private final byte[] marks;
    private final byte[] vectors;
    private final float scale;
    private final float[] hiddenBias;
    private final float[][] weights;
    private final float[] bias;

    /**
     * A network of trained numbers.
     *
     * @param marks for each slot the {@link #mark} of the feature that owns it, 0 if none does; as many as a power of two
     * @param vectors for each slot a vector, one behind the other, each as long as {@code hiddenBias}
     * @param scale by what the numbers of the vectors are multiplied
     * @param hiddenBias a number for each unit of the hidden layer
     * @param weights for each label a number for each unit of the hidden layer
     * @param bias a number for each label
     */
    public TextClassifier(
            List<String> labels,
            byte[] marks,
            byte[] vectors,
            float scale,
            float[] hiddenBias,
            float[][] weights,
            float[] bias) {
        this.labels = List.copyOf(labels);
        this.marks = marks;
        this.vectors = vectors;
        this.scale = scale;
        this.hiddenBias = hiddenBias;
        this.weights = weights;
        this.bias = bias;
    }

    /** What it tells apart. */
    public List<String> labels() {
        return labels;
    }

    /** How likely each label is, in their order; the probabilities add up to 1. */
    public double[] probabilities(int[] features) {
        float[] hidden = hidden(features);
        double[] probabilities = new double[bias.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < bias.length; label++) {
            float score = bias[label];
            for (int unit = 0; unit < hidden.length; unit++) {
                score += weights[label][unit] * hidden[unit];
            }
            probabilities[label] = score;
            highest = Math.max(highest, score);
        }
        double total = 0;
        for (int label = 0; label < bias.length; label++) {
            probabilities[label] = Math.exp(probabilities[label] - highest);
            total += probabilities[label];
        }
        for (int label = 0; label < bias.length; label++) {
            probabilities[label] /= total;
        }
        return probabilities;
    }

    /** The hidden layer: texts that mean the same have vectors that point the same way. */
    public float[] hidden(int[] features) {
        int units = hiddenBias.length;
        int[] sums = new int[units];
        int known = 0;
        for (int feature : features) {
            int slot = feature & (marks.length - 1);
            if (marks[slot] == mark(feature)) {
                known++;
                for (int unit = 0; unit < units; unit++) {
                    sums[unit] += vectors[slot * units + unit];
                }
            }
        }
        float norm = scale / (float) Math.sqrt(Math.max(1, known));
        float[] hidden = new float[units];
        for (int unit = 0; unit < units; unit++) {
            hidden[unit] = Math.max(0, sums[unit] * norm + hiddenBias[unit]);
        }
        return hidden;
    }

    /** What tells a feature from others of its slot: its highest bits, never 0. */
    public static byte mark(int feature) {
        byte highest = (byte) (feature >>> HIGHEST_BITS);
        return highest == 0 ? 1 : highest;
    }

    /** The network as bytes. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(labels.size());
            out.writeInt(hiddenBias.length);
            out.writeFloat(scale);
            write(hiddenBias, out);
            write(bias, out);
            for (int label = 0; label < bias.length; label++) {
                out.writeUTF(labels.get(label));
                write(weights[label], out);
            }
            out.writeInt(marks.length);
            out.write(marks);
            out.write(vectors);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(float[] numbers, DataOutputStream out) throws IOException {
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    /**
     * Reads a network from the class path.
     *
     * @throws needlecare.data.DataException if it isn't there
     */
    public static TextClassifier resource(String name) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Resource.bytes(name)))) {
            return read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TextClassifier read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int units = in.readInt();
        float scale = in.readFloat();
        float[] hiddenBias = floats(units, in);
        float[] bias = floats(count, in);
        List<String> labels = new ArrayList<>();
        float[][] weights = new float[count][];
        for (int label = 0; label < count; label++) {
            labels.add(in.readUTF());
            weights[label] = floats(units, in);
        }
        byte[] marks = in.readNBytes(in.readInt());
        return new TextClassifier(labels, marks, in.readAllBytes(), scale, hiddenBias, weights, bias);
    }

    private static float[] floats(int count, DataInputStream in) throws IOException {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }
}
