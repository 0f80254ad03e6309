package needlecare.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A touch on a screen of ours that asks something.
 *
 * @param topic what is asked about
 * @param words the question that stands there; empty for a yes or no
 */
record Tap(String topic, String words) {
    /** The first argument of a touch that asks; the second is the topic. */
    static final String ASK = "ask";

    /** What else a screen may ask besides the example questions. */
    static final Set<String> CHOICES = Set.of("yes", "no");

    /**
     * The touch that these arguments stand for; empty if no screen of ours can have sent them.
     *
     * @param suggestions the example questions, by topic
     */
    static Optional<Tap> read(List<Object> arguments, Map<String, String> suggestions) {
        if (arguments.size() != 2 || !ASK.equals(arguments.getFirst())) {
            return Optional.empty();
        }
        return arguments.getLast() instanceof String topic
                        && (suggestions.containsKey(topic) || CHOICES.contains(topic))
                ? Optional.of(new Tap(topic, suggestions.getOrDefault(topic, "")))
                : Optional.empty();
    }

    /** What the interaction model would say of the words: the topic, and nothing else. */
    KnownIntent intent() {
        return new KnownIntent(Optional.of(topic), Optional.empty(), Optional.empty(), words);
    }
}
