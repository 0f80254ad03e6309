package needlecare.triage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.data.DataException;
import needlecare.guidance.Urgency;

/**
 * Hears what no rule names: a linear model over words, parts of words and concepts, trained by the build on the tuning half of our own
 * corpus. It can only raise a level, never lower one, and it never overrules a denial that the rules heard.
 */
public final class SecondEar {
    /** The class of texts that hold no danger. */
    public static final Sound CALM = new Sound("", Urgency.NONE);

    /**
     * What a text can sound like: a red flag at a level, or nothing.
     *
     * @param flag id of the red flag
     * @param urgency its level
     */
    public record Sound(String flag, Urgency urgency) {}

    /**
     * How sure the ear must be to speak up.
     *
     * @param urgent share of danger, 0 to 1
     * @param emergency share of emergency, 0 to 1
     */
    public record Thresholds(double urgent, double emergency) {}

    /**
     * What the ear makes of a text.
     *
     * @param danger how much it sounds like any danger, 0 to 1
     * @param emergency how much it sounds like an emergency, 0 to 1
     * @param best the danger that it sounds like most, at the level that is reached
     */
    public record Impression(double danger, double emergency, Sound best) {}

    private final List<Sound> sounds;
    private final byte[][] weights;
    private final double[] scale;
    private final double[] bias;

    /**
     * An ear of trained weights.
     *
     * @param weights one per sound and feature, times {@code scale} of the sound
     */
    public SecondEar(List<Sound> sounds, byte[][] weights, double[] scale, double[] bias) {
        this.sounds = List.copyOf(sounds);
        this.weights = weights;
        this.scale = scale;
        this.bias = bias;
    }

    Optional<Finding> hear(int[] features, Thresholds thresholds) {
        Impression impression = impression(features, thresholds);
        if (impression.danger() < thresholds.urgent() && impression.emergency() < thresholds.emergency()) {
            return Optional.empty();
        }
        String rule = "sounds like others of its kind (second ear, " + Math.round(100 * impression.danger()) + " of 100)";
        return Optional.of(new Finding(impression.best().flag(), impression.best().urgency(), rule, ""));
    }

    /** What it makes of the features of a text. */
    public Impression impression(int[] features, Thresholds thresholds) {
        double[] shares = shares(features);
        double emergency = 0;
        double calm = 0;
        for (int i = 0; i < shares.length; i++) {
            emergency += sounds.get(i).urgency() == Urgency.EMERGENCY ? shares[i] : 0;
            calm += sounds.get(i).equals(CALM) ? shares[i] : 0;
        }
        Urgency level = emergency >= thresholds.emergency() ? Urgency.EMERGENCY : Urgency.URGENT;
        int best = -1;
        for (int i = 0; i < shares.length; i++) {
            if (sounds.get(i).urgency() == level && (best < 0 || shares[i] > shares[best])) {
                best = i;
            }
        }
        return new Impression(1 - calm, emergency, best < 0 ? CALM : sounds.get(best));
    }

    private double[] shares(int[] features) {
        double[] scores = new double[sounds.size()];
        double norm = Features.norm(features);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            long sum = 0;
            byte[] row = weights[i];
            for (int feature : features) {
                sum += row[feature];
            }
            scores[i] = sum * scale[i] / norm + bias[i];
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

    /** The ear as bytes. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(sounds.size());
            for (int i = 0; i < sounds.size(); i++) {
                out.writeUTF(sounds.get(i).flag());
                out.writeUTF(sounds.get(i).urgency().id());
                out.writeDouble(scale[i]);
                out.writeDouble(bias[i]);
                out.write(weights[i]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an ear from the class path.
     *
     * @throws DataException if it isn't there
     */
    public static SecondEar resource(String name) {
        try (InputStream in = SecondEar.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new DataException(name + " is missing: build the project first");
            }
            return read(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SecondEar read(DataInputStream in) throws IOException {
        int n = in.readInt();
        List<Sound> sounds = new ArrayList<>();
        byte[][] weights = new byte[n][Features.SIZE];
        double[] scale = new double[n];
        double[] bias = new double[n];
        for (int i = 0; i < n; i++) {
            String flag = in.readUTF();
            sounds.add(new Sound(flag, Urgency.named(in.readUTF())));
            scale[i] = in.readDouble();
            bias[i] = in.readDouble();
            in.readFully(weights[i]);
        }
        return new SecondEar(sounds, weights, scale, bias);
    }
}
