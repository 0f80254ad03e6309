package needlecare.listening;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Question;
import needlecare.hearing.LabelledPatterns;
import needlecare.hearing.Lexicon;
import needlecare.hearing.Reading;
import needlecare.hearing.Span;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Token;

/**
 * Resolves everyday words to a topic and the thing that was asked about, by the cues of {@code listening/<language>/}.
 * Unsure means nothing: a health answer is never guessed.
 */
public final class Listener {
    /** The model's label of texts that sound like a danger. Whatever else they name, they get no everyday answer. */
    public static final String DANGER = "danger";

    private final Cues cues;
    private final Optional<TextClassifier> model;

    Listener(Cues cues, Optional<TextClassifier> model) {
        this.cues = cues;
        this.model = model;
    }

    /** All words that its patterns ask for. */
    public Lexicon lexicon() {
        return cues.lexicon();
    }

    /** The same listener with a model beside its cues, which weighs what no cue names. */
    public Listener with(TextClassifier other) {
        return new Listener(cues, Optional.of(other));
    }

    /** What is asked; empty if that isn't clear enough. */
    public Optional<Question> understand(String text) {
        List<Token> tokens = cues.tokenizer().tokens(text);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = read(tokens);
        return topic(reading).map(topic -> asked(topic, reading, text));
    }

    /** What the classifier hears of a text; for training it. */
    public int[] features(String text) {
        Reading reading = read(cues.tokenizer().tokens(text));
        return TextFeatures.of(reading.tokens(), reading.lists());
    }

    private Reading read(List<Token> tokens) {
        Reading heard = cues.lexicon().read(tokens);
        return heard.without(Span.words(cues.harmless().in(heard)));
    }

    /** The thing and the way of asking that a text names, for a topic that is known already. */
    public Question about(String topic, String text) {
        return asked(topic, cues.lexicon().read(cues.tokenizer().tokens(text)), text);
    }

    /** Whether the words are a plain wish to be forgotten: nothing less may delete anything. */
    public boolean wishesDeletion(String text) {
        Reading reading = cues.lexicon().read(cues.tokenizer().tokens(text));
        return cues.deletion().heardIn(reading) && !cues.noDeletion().heardIn(reading);
    }

    private Optional<String> topic(Reading reading) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (LabelledPatterns.Heard<Cues.Cue> cue : cues.cues().in(reading)) {
            points.merge(cue.label().topic(), cue.label().weight(), Integer::sum);
        }
        return model.isEmpty()
                ? mostPoints(points)
                : mostConvincing(points, model.get(), TextFeatures.of(reading.tokens(), reading.lists()));
    }

    /** Without a model, the topic with most points if it has enough of them; among equals the first one of the file. */
    private Optional<String> mostPoints(Map<String, Integer> points) {
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() >= cues.weighing().enough())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** With a model, points and likeness together must be convincing. */
    private Optional<String> mostConvincing(Map<String, Integer> points, TextClassifier likeness, int[] features) {
        Cues.Weighing weighing = cues.weighing();
        double[] probabilities = likeness.probabilities(features);
        List<String> labels = likeness.labels();
        double total = 0;
        double highest = 0;
        int best = 0;
        for (int i = 0; i < probabilities.length; i++) {
            int cued = Math.clamp(points.getOrDefault(labels.get(i), 0), 0, weighing.mostPoints());
            double weight = cued == 0 ? probabilities[i] : probabilities[i] * Math.exp(weighing.perPoint() * cued);
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

    private Question asked(String topic, Reading reading, String text) {
        Optional<Named> named = named(topic, reading);
        return new Question(
                topic,
                named.map(found -> found.name().id()),
                named.filter(found -> found.name().brand()).map(found -> found.said(reading, text)),
                cues.askings().firstIn(reading),
                circumstances(reading));
    }

    /** All that is named beside the question and not denied. */
    private Set<String> circumstances(Reading reading) {
        BitSet denied = Span.words(cues.denied().in(reading));
        Set<String> named = new LinkedHashSet<>();
        cues.circumstances().in(reading.without(denied)).forEach(heard -> named.add(heard.label()));
        return named;
    }

    /**
     * The thing of a kind that the topic is about: of several the one with the longest name, then the first. One that
     * is a circumstance itself comes last: who asks for ibuprofen with a blood thinner asks about the ibuprofen.
     */
    private Optional<Named> named(String topic, Reading reading) {
        List<String> kinds = cues.kindsByTopic().getOrDefault(topic, List.of());
        return cues.names().stream()
                .filter(name -> kinds.contains(name.kind()))
                .flatMap(name -> reading.places(name.concept()).stream().map(place -> new Named(name, place)))
                .min(Comparator.comparing(this::isCircumstance)
                        .thenComparingInt(named -> -named.words())
                        .thenComparingInt(named -> named.place().start()));
    }

    private boolean isCircumstance(Named named) {
        return cues.circumstances().labels().contains(named.name().id());
    }

    private record Named(Cues.Name name, Span place) {
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
