package needlecare.words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import needlecare.data.Resource;

/**
 * A linear model of 8-bit weights, those of a feature side by side: features in, a share per label out. Plain arithmetic, some microseconds:
 * eight weights are read and added at once, in the lanes of two 64-bit numbers.
 */
public final class LinearModel {
    private static final int AT_ONCE = Long.BYTES;
    private static final int LANE = 16;
    private static final int LANES = Long.SIZE / LANE;
    private static final long LANE_MASK = 0xFFFF;
    private static final long EVERY_OTHER = 0x00FF_00FF_00FF_00FFL;

    /** Turns the weights of -128 to 127 into 0 to 255, so that no lane borrows of its neighbour. */
    private static final long SIGNS = 0x8080_8080_8080_8080L;

    private static final int RAISED_BY = 128;

    /** So many weights of up to 255 fit into a lane. */
    private static final int LANE_HOLDS = 257;

    private final List<String> labels;
    private final ByteBuffer weights;
    private final int start;
    private final double[] scale;
    private final double[] bias;

    /**
     * A model of trained weights.
     *
     * @param weights for each feature one per label, to be multiplied with the {@code scale} of the label
     */
    public LinearModel(List<String> labels, byte[] weights, double[] scale, double[] bias) {
        this(labels, Arrays.copyOf(weights, weights.length + AT_ONCE), 0, scale, bias);
    }

    private LinearModel(List<String> labels, byte[] bytes, int start, double[] scale, double[] bias) {
        this.labels = List.copyOf(labels);
        this.weights = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.start = start;
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
        for (int from = 0; from < features.length; from += LANE_HOLDS) {
            int to = Math.min(features.length, from + LANE_HOLDS);
            for (int label = 0; label < sums.length; label += AT_ONCE) {
                addEight(sums, label, features, from, to);
            }
        }
        return sums;
    }

    /** Adds the weights of eight labels; of those beyond the last label, which belong to the next feature, nothing is kept. */
    private void addEight(int[] sums, int label, int[] features, int from, int to) {
        int column = start + label;
        int labels = sums.length;
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long eight = weights.getLong(column + features[i] * labels) ^ SIGNS;
            even += eight & EVERY_OTHER;
            odd += (eight >>> Byte.SIZE) & EVERY_OTHER;
        }
        int raised = RAISED_BY * (to - from);
        for (int lane = 0; lane < LANES; lane++) {
            int at = label + 2 * lane;
            if (at < labels) {
                sums[at] += (int) ((even >>> (lane * LANE)) & LANE_MASK) - raised;
            }
            if (at + 1 < labels) {
                sums[at + 1] += (int) ((odd >>> (lane * LANE)) & LANE_MASK) - raised;
            }
        }
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
            // With what stands behind the last weight, so that those of the last feature can be read eight at once, too
            out.write(weights.array(), start, weights.capacity() - start);
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
        byte[] bytes = Resource.bytes(name);
        try {
            return read(bytes, new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LinearModel read(byte[] bytes, DataInputStream in) throws IOException {
        int n = in.readInt();
        List<String> labels = new ArrayList<>();
        double[] scale = new double[n];
        double[] bias = new double[n];
        for (int i = 0; i < n; i++) {
            labels.add(in.readUTF());
            scale[i] = in.readDouble();
            bias[i] = in.readDouble();
        }
        return new LinearModel(labels, bytes, bytes.length - in.available(), scale, bias);
    }
}
