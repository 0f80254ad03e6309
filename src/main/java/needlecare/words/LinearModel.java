package needlecare.words;

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
 * A multinomial linear model: the features of a text in, a probability for each label out. A weight is an 8-bit number
 * times the scale of its label.
 */
public final class LinearModel {
    private final List<String> labels;
    private final byte[] weights;
    private final double[] scale;
    private final double[] bias;

    /**
     * A model of trained weights.
     *
     * @param weights for each feature one for each label, to be multiplied with the {@code scale} of the label
     */
    public LinearModel(List<String> labels, byte[] weights, double[] scale, double[] bias) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
        this.scale = scale;
        this.bias = bias;
    }

    /** What it tells apart. */
    public List<String> labels() {
        return labels;
    }

    /** How likely each label is, in their order; the probabilities add up to 1. */
    public double[] probabilities(int[] features) {
        int[] sums = sums(features);
        double[] scores = new double[sums.length];
        double norm = Math.sqrt(Math.max(1, features.length));
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sums[i] * scale[i] / norm + bias[i];
            highest = Math.max(highest, scores[i]);
        }
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            total += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= total;
        }
        return scores;
    }

    private int[] sums(int[] features) {
        int[] sums = new int[labels.size()];
        for (int feature : features) {
            for (int label = 0; label < sums.length; label++) {
                sums[label] += weights[feature * sums.length + label];
            }
        }
        return sums;
    }

    /** The model as bytes. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(labels.size());
            for (int i = 0; i < labels.size(); i++) {
                out.writeUTF(labels.get(i));
                out.writeDouble(scale[i]);
                out.writeDouble(bias[i]);
            }
            out.write(weights);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a model from the class path.
     *
     * @throws needlecare.data.DataException if it isn't there
     */
    public static LinearModel resource(String name) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Resource.bytes(name)))) {
            return read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LinearModel read(DataInputStream in) throws IOException {
        int n = in.readInt();
        List<String> labels = new ArrayList<>();
        double[] scale = new double[n];
        double[] bias = new double[n];
        for (int i = 0; i < n; i++) {
            labels.add(in.readUTF());
            scale[i] = in.readDouble();
            bias[i] = in.readDouble();
        }
        return new LinearModel(labels, in.readAllBytes(), scale, bias);
    }
}
