package needlecare.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.Tree;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Token;
import needlecare.hearing.Tokenizer;

/**
 * Finds out what is asked or told after an emergency was answered: may I drive, they are on the way, it got worse. The
 * kinds are those of {@code guidance/<language>/while-waiting.yaml}; a classifier that the build trains on examples
 * of each tells them apart.
 */
public final class WaitingListener {
    /**
     * What was asked or told.
     *
     * @param kind id of the kind
     * @param becomes the red flag that it makes of the emergency: of somebody who collapses, {@code not_breathing}
     */
    public record Kind(String kind, Optional<String> becomes) {}

    /**
     * The share that the likeliest kind needs, 0 to 1; chosen on examples of writers whose other examples trained the
     * model.
     */
    private static final double CONVINCING = 0.3;

    /**
     * The share that a kind needs which makes another emergency of it: chest compressions are no advice for whoever is
     * awake.
     */
    private static final double SURE = 0.5;

    private final Tokenizer tokenizer;
    private final TextClassifier model;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Kind> byTopic = new HashMap<>();

    /**
     * A listener of the kinds of a file.
     *
     * @param tree the kinds by their ids, each with {@code topics} (everyday topics that ask the same) and {@code
     *     becomes} (a red flag)
     * @param model trained on {@link TextFeatures}; its labels are ids of kinds
     * @throws needlecare.data.DataException if the tree can't be used
     */
    public WaitingListener(Tree tree, TextClassifier model, Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.model = model;
        tree.fields().forEach((id, written) -> {
            Kind kind = new Kind(id, written.find("becomes").map(Tree::text));
            kinds.put(id, kind);
            written.textsOf("topics").forEach(topic -> byTopic.put(topic, kind));
        });
    }

    /** The likeliest kind; empty if none is likely enough. */
    public Optional<Kind> kind(String words) {
        List<Token> tokens = tokenizer.tokens(words);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        double[] probabilities = model.probabilities(TextFeatures.of(tokens));
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        double share = probabilities[best];
        return Optional.ofNullable(kinds.get(model.labels().get(best)))
                .filter(kind -> share >= (kind.becomes().isPresent() ? SURE : CONVINCING));
    }

    /** The kind that asks the same as an everyday topic; empty if none does. */
    public Optional<Kind> kindOfTopic(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
