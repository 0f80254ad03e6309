package needlecare.home.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the platform itself hears for its built-in intents, without any sample in the model. */
final class BuiltInIntents {
    private static final Map<String, List<String>> UTTERANCES = Map.of(
            "AMAZON.StopIntent", List.of("stop", "off", "shut up"),
            "AMAZON.CancelIntent", List.of("cancel", "never mind", "forget it"),
            "AMAZON.HelpIntent", List.of("help", "help me", "can you help me"),
            "AMAZON.RepeatIntent", List.of("repeat", "say that again", "repeat that"),
            "AMAZON.YesIntent", List.of("yes", "yes please", "sure"),
            "AMAZON.NoIntent", List.of("no", "no thanks"),
            "AMAZON.NavigateHomeIntent", List.of("home", "go home"));

    private static final Map<String, String> INTENTS = UTTERANCES.entrySet().stream()
            .flatMap(intent -> intent.getValue().stream().map(words -> Map.entry(words, intent.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private BuiltInIntents() {}

    /** The built-in intent of an utterance. */
    static Optional<String> of(List<String> words) {
        return Optional.ofNullable(INTENTS.get(String.join(" ", words)));
    }
}
