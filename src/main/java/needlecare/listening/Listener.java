package needlecare.listening;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import needlecare.guidance.Asked;
import needlecare.words.Lexicon;
import needlecare.words.LinearModel;
import needlecare.words.Match;
import needlecare.words.Pattern;
import needlecare.words.Reading;
import needlecare.words.Span;
import needlecare.words.TextFeatures;
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

    /**
     * How cues and likeness are weighed.
     *
     * @param enough points that a topic needs where there is no model
     * @param perPoint how much a point adds to the likeness (its logarithm)
     * @param mostPoints points beyond which more add nothing
     * @param convincing share that the best topic needs, 0 to 1
     */
    record Weighing(int enough, double perPoint, int mostPoints, double convincing) {}

    /** The model's label of texts that sound like a danger: whatever else they name, they get no everyday answer. */
    public static final String DANGER = "danger";

    private final Tokenizer tokenizer;
    private final Lexicon lexicon;
    private final List<Cue> cues;
    private final List<Name> names;
    private final Map<String, List<String>> kindsByTopic;
    private final Map<String, Pattern> askings;
    private final Pattern harmless;
    private final Set<String> concepts;
    private final Weighing weighing;
    private final Optional<LinearModel> model;

    Listener(
            Tokenizer tokenizer,
            Lexicon lexicon,
            List<Cue> cues,
            List<Name> names,
            Map<String, List<String>> kindsByTopic,
            Map<String, Pattern> askings,
            Pattern harmless,
            Set<String> concepts,
            Weighing weighing,
            Optional<LinearModel> model) {
        this.tokenizer = tokenizer;
        this.lexicon = lexicon;
        this.cues = List.copyOf(cues);
        this.names = List.copyOf(names);
        this.kindsByTopic = Map.copyOf(kindsByTopic);
        this.askings = new LinkedHashMap<>(askings);
        this.harmless = harmless;
        this.concepts = new TreeSet<>(concepts);
        this.weighing = weighing;
        this.model = model;
    }

    /** The same listener with a model beside its cues, which weighs what no cue names. */
    public Listener with(LinearModel model) {
        return new Listener(
                tokenizer,
                lexicon,
                cues,
                names,
                kindsByTopic,
                askings,
                harmless,
                concepts,
                weighing,
                Optional.of(model));
    }

    /** What is asked; empty if that isn't clear enough. */
    public Optional<Asked> understand(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Reading heard = lexicon.read(tokens);
        List<Span> masked = masked(heard);
        Reading reading = heard.without(masked);
        return topic(reading, masked).map(topic -> asked(topic, reading, text));
    }

    /** The thing and the way of asking that a text names, for a topic that is known already. */
    public Asked about(String topic, String text) {
        return asked(topic, lexicon.read(tokenizer.tokens(text)), text);
    }

    /** What the model hears of a text, as numbers; for training it. */
    public int[] features(String text) {
        Reading heard = lexicon.read(tokenizer.tokens(text));
        List<Span> masked = masked(heard);
        return features(heard.without(masked), masked);
    }

    private List<Span> masked(Reading heard) {
        return harmless.everyIn(heard).stream().map(Match::span).toList();
    }

    private int[] features(Reading reading, List<Span> masked) {
        TextFeatures features = new TextFeatures();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Span place = new Span(i, i + 1);
            if (masked.stream().noneMatch(place::overlaps)) {
                features.addWord(reading.tokens().get(i).text());
            }
        }
        concepts.stream().filter(reading::has).forEach(features::addConcept);
        return features.all();
    }

    /** Without a model, the topic with most points if it has enough of them. With one, points and likeness together must be convincing. */
    private Optional<String> topic(Reading reading, List<Span> masked) {
        Map<String, Integer> points = points(reading);
        if (model.isEmpty()) {
            return points.entrySet().stream()
                    .filter(entry -> entry.getValue() >= weighing.enough())
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }
        double[] shares = model.get().shares(features(reading, masked));
        List<String> labels = model.get().labels();
        double total = 0;
        double highest = 0;
        int best = 0;
        for (int i = 0; i < shares.length; i++) {
            int cued = Math.clamp(points.getOrDefault(labels.get(i), 0), 0, weighing.mostPoints());
            double weight = shares[i] * Math.exp(weighing.perPoint() * cued);
            total += weight;
            if (weight > highest) {
                highest = weight;
                best = i;
            }
        }
        boolean convincing =
                highest / total >= weighing.convincing() && !labels.get(best).equals(DANGER);
        return convincing ? Optional.of(labels.get(best)) : Optional.empty();
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
