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

/** A linear model of 8-bit weights, those of a feature side by side: features in, a share per label out. Plain arithmetic, some microseconds. */
public final class LinearModel {
    private final List<String> labels;
    private final byte[] weights;
    private final double[] scale;
    private final double[] bias;

    /**
     * A model of trained weights.
     *
     * @param weights for each feature one per label, to be multiplied with the {@code scale} of the label
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

    /** How much a text is like each label, in their order; the shares add up to 1. */
    public double[] shares(int[] features) {
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
        int[] sums = new int[scale.length];
        for (int feature : features) {
            int from = feature * sums.length;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[from + i];
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
        try {
            return read(new DataInputStream(new ByteArrayInputStream(Resource.bytes(name))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LinearModel read(DataInputStream in) throws IOException {
        int n = in.readInt();
        List<String> labels = new ArrayList<>();
        byte[] weights = new byte[n * TextFeatures.SIZE];
        double[] scale = new double[n];
        double[] bias = new double[n];
        for (int i = 0; i < n; i++) {
            labels.add(in.readUTF());
            scale[i] = in.readDouble();
            bias[i] = in.readDouble();
        }
        in.readFully(weights);
        return new LinearModel(labels, weights, scale, bias);
    }
}
