package needlecare.triage;

import java.util.List;
import java.util.Optional;
import needlecare.guidance.Urgency;
import needlecare.words.LinearModel;

/**
 * Hears what no rule names: a linear model trained by the build on the tuning half of our own corpus. It can only raise
 * a level, never lower one.
 */
public final class SecondEar {
    /** The label of texts that hold no danger. */
    public static final String CALM = "calm";

    private static final String SEPARATOR = "/";

    /**
     * How sure the ear must be to speak up.
     *
     * @param urgent share of danger, 0 to 1
     * @param emergency share of emergency, 0 to 1
     */
    public record Thresholds(double urgent, double emergency) {}

    private record Sound(String flag, Urgency urgency) {
        static Sound labelled(String label) {
            int separator = label.indexOf(SEPARATOR);
            return separator < 0
                    ? new Sound(label, Urgency.NONE)
                    : new Sound(label.substring(0, separator), Urgency.named(label.substring(separator + 1)));
        }
    }

    private final LinearModel model;
    private final List<Sound> sounds;

    /** An ear with the weights of a model whose labels are those of {@link #label}. */
    public SecondEar(LinearModel model) {
        this.model = model;
        this.sounds = model.labels().stream().map(Sound::labelled).toList();
    }

    /** The label of a red flag at a level. */
    public static String label(String flag, Urgency level) {
        return flag + SEPARATOR + level.id();
    }

    /** The danger that a text sounds like; empty if the ear isn't sure enough. */
    Optional<Finding> hear(int[] features, Thresholds thresholds) {
        double[] probabilities = model.probabilities(features);
        double emergency = 0;
        double danger = 0;
        for (int i = 0; i < probabilities.length; i++) {
            emergency += sounds.get(i).urgency() == Urgency.EMERGENCY ? probabilities[i] : 0;
            danger += sounds.get(i).urgency().isDanger() ? probabilities[i] : 0;
        }
        if (danger < thresholds.urgent() && emergency < thresholds.emergency()) {
            return Optional.empty();
        }
        Urgency level = emergency >= thresholds.emergency() ? Urgency.EMERGENCY : Urgency.URGENT;
        String rule = "sounds like others of its kind (second ear, " + Math.round(100 * danger) + " of 100)";
        return likeliest(probabilities, level).map(sound -> new Finding(sound.flag(), level, rule, ""));
    }

    private Optional<Sound> likeliest(double[] probabilities, Urgency level) {
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (sounds.get(i).urgency() == level && (best < 0 || probabilities[i] > probabilities[best])) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(sounds.get(best));
    }
}
