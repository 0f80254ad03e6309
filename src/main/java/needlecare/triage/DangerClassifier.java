package needlecare.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.guidance.Urgency;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Token;

/**
 * How likely it is that a text tells of a danger, and of which: a {@link TextClassifier} that the build trains on the
 * examples of the red flags and on the tuning half of the corpora.
 */
public final class DangerClassifier {
    /** The label of texts that hold no danger. */
    public static final String CALM = "calm";

    private static final String SEPARATOR = "/";

    private final TextClassifier network;
    private final List<Optional<Sign>> signs;

    /** A classifier over a network whose labels are {@link #CALM} and those of {@link #label}. */
    public DangerClassifier(TextClassifier network) {
        this.network = network;
        this.signs = network.labels().stream().map(DangerClassifier::sign).toList();
    }

    /** The label of a red flag at a level. */
    public static String label(String flag, Urgency level) {
        return flag + SEPARATOR + level.id();
    }

    private static Optional<Sign> sign(String label) {
        int separator = label.indexOf(SEPARATOR);
        return separator < 0
                ? Optional.empty()
                : Optional.of(new Sign(label.substring(0, separator), Urgency.named(label.substring(separator + 1))));
    }

    /** What it makes of a text. */
    Estimate estimate(List<Token> tokens) {
        double[] probabilities = network.probabilities(TextFeatures.of(tokens));
        List<Likely> likely = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            double probability = probabilities[i];
            signs.get(i).ifPresent(sign -> likely.add(new Likely(sign, probability)));
        }
        return new Estimate(likely);
    }

    /** The hidden layer for a text: texts that mean the same have vectors that point the same way. */
    public float[] meaning(List<Token> tokens) {
        return network.hidden(TextFeatures.of(tokens));
    }

    /**
     * A red flag at a level.
     *
     * @param flag id of the red flag
     * @param urgency emergency or urgent
     */
    record Sign(String flag, Urgency urgency) {}

    /**
     * A sign that a text may tell of.
     *
     * @param probability 0 to 1
     */
    record Likely(Sign sign, double probability) {}

    /** How likely each danger is. */
    record Estimate(List<Likely> likely) {
        /** How likely the text tells of any danger, 0 to 1. */
        double danger() {
            return likely.stream().mapToDouble(Likely::probability).sum();
        }

        /** How likely it tells of an emergency, 0 to 1. */
        double emergency() {
            return likely.stream()
                    .filter(one -> one.sign().urgency() == Urgency.EMERGENCY)
                    .mapToDouble(Likely::probability)
                    .sum();
        }

        /** How likely one sign is, 0 to 1. */
        double of(Sign sign) {
            return likely.stream()
                    .filter(one -> one.sign().equals(sign))
                    .mapToDouble(Likely::probability)
                    .sum();
        }
    }
}
