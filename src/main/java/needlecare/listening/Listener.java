package needlecare.listening;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Asked;
import needlecare.words.Lexicon;
import needlecare.words.Match;
import needlecare.words.Pattern;
import needlecare.words.Reading;
import needlecare.words.Span;
import needlecare.words.Token;
import needlecare.words.Tokenizer;

/**
 * Resolves everyday words to a topic and the thing that was asked about, by the cues of {@code listening/<language>/}. Unsure means
 * nothing: a health answer is never guessed.
 */
public final class Listener {

    /**
     * Words that speak for a topic.
     *
     * @param topic id of the topic
     * @param weight how much they speak for it; below zero, against it
     * @param hears the words
     */
    record Cue(String topic, int weight, Pattern hears) {}

    /**
     * A thing and how it is named.
     *
     * @param id id of the thing
     * @param kind its kind
     * @param concept the concept of its names
     * @param brand whether these are brand names, spoken back as the patient said them
     */
    record Name(String id, String kind, String concept, boolean brand) {}

    private final Tokenizer tokenizer;
    private final Lexicon lexicon;
    private final List<Cue> cues;
    private final List<Name> names;
    private final Map<String, List<String>> kindsByTopic;
    private final Map<String, Pattern> askings;
    private final Pattern harmless;
    private final int enough;

    Listener(
            Tokenizer tokenizer,
            Lexicon lexicon,
            List<Cue> cues,
            List<Name> names,
            Map<String, List<String>> kindsByTopic,
            Map<String, Pattern> askings,
            Pattern harmless,
            int enough) {
        this.tokenizer = tokenizer;
        this.lexicon = lexicon;
        this.cues = List.copyOf(cues);
        this.names = List.copyOf(names);
        this.kindsByTopic = Map.copyOf(kindsByTopic);
        this.askings = new LinkedHashMap<>(askings);
        this.harmless = harmless;
        this.enough = enough;
    }

    /** What is asked; empty if that isn't clear enough. */
    public Optional<Asked> understand(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Reading heard = lexicon.read(tokens);
        Reading reading =
                heard.without(harmless.everyIn(heard).stream().map(Match::span).toList());
        return topic(reading).map(topic -> asked(topic, reading, text));
    }

    /** The thing and the way of asking that a text names, for a topic that is known already. */
    public Asked about(String topic, String text) {
        return asked(topic, lexicon.read(tokenizer.tokens(text)), text);
    }

    /** Points for each topic, for a look behind the scenes. */
    public Map<String, Integer> points(String text) {
        Reading heard = lexicon.read(tokenizer.tokens(text));
        return points(heard.without(harmless.everyIn(heard).stream().map(Match::span).toList()));
    }

    private Optional<String> topic(Reading reading) {
        return points(reading).entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private Map<String, Integer> points(Reading reading) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Cue cue : cues) {
            if (cue.hears().heardIn(reading)) {
                points.merge(cue.topic(), cue.weight(), Integer::sum);
            }
        }
        return points;
    }

    private Asked asked(String topic, Reading reading, String text) {
        Set<String> kinds = Set.copyOf(kindsByTopic.getOrDefault(topic, List.of()));
        Optional<Named> named = names.stream()
                .filter(name -> kinds.contains(name.kind()))
                .flatMap(name -> reading.places(name.concept()).stream().map(place -> new Named(name, place)))
                .min(Comparator.comparingInt(Named::words)
                        .reversed()
                        .thenComparingInt(found -> found.place().start()));
        Optional<String> asking = askings.entrySet().stream()
                .filter(entry -> entry.getValue().heardIn(reading))
                .map(Map.Entry::getKey)
                .findFirst();
        return new Asked(
                topic,
                named.map(found -> found.name().id()),
                named.filter(found -> found.name().brand()).map(found -> found.said(reading, text)),
                asking);
    }

    private record Named(Name name, Span place) {
        int words() {
            return place.end() - place.start();
        }

        String said(Reading reading, String text) {
            return text.substring(
                    reading.tokens().get(place.start()).start(),
                    reading.tokens().get(place.end() - 1).end());
        }
    }
}
