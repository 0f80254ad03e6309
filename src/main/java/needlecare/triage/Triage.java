package needlecare.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.guidance.Urgency;
import needlecare.hearing.LabelledPatterns;
import needlecare.hearing.Lexicon;
import needlecare.hearing.Phrases;
import needlecare.hearing.Reading;
import needlecare.hearing.Span;
import needlecare.hearing.Token;
import needlecare.hearing.Tokenizer;

/**
 * Hears danger in what is said. It is told nothing but the words: neither the treated area nor the hour nor the speaker,
 * since none of them makes a red flag harmless.
 *
 * <p>The classifier says how likely a text tells of a danger; it knows denials, turns and times from its examples. A
 * pattern of a red flag names that danger's plainest words: where one is heard, the classifier needs to be far less
 * sure. A pattern alone raises no alarm, since "no chest pain" holds the same words as "chest pain".
 */
public final class Triage {
    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final DangerClassifier classifier;

    /**
     * A triage.
     *
     * @param vocabulary the words and patterns of the language's files
     */
    Triage(Vocabulary vocabulary, Thresholds thresholds, DangerClassifier classifier) {
        this.vocabulary = vocabulary;
        this.thresholds = thresholds;
        this.classifier = classifier;
    }

    /**
     * All that the files of a language say of danger.
     *
     * @param order place of each red flag among those that are equally urgent: the one that kills first comes first
     * @param signs the patterns of the red flags
     * @param smallTalk words of time, number and courtesy, which are no danger however they are put together
     * @param aboutAPerson words of a body, a mind, a breath, a needle, a medicine, a person's state
     * @param lexicon all words that the patterns ask for
     */
    record Vocabulary(
            Tokenizer tokenizer,
            Map<String, Integer> order,
            LabelledPatterns<DangerClassifier.Sign> signs,
            Phrases smallTalk,
            Phrases aboutAPerson,
            Lexicon lexicon) {}

    /**
     * How likely a danger must be to be called one, each from 0 to 1.
     *
     * @param urgent for an urgent sign
     * @param emergency for an emergency
     * @param named for either, where a pattern names it
     * @param foreign for either, where nothing is said of a person
     */
    public record Thresholds(double urgent, double emergency, double named, double foreign) {}

    /** The same triage with another sensitivity. */
    public Triage with(Thresholds other) {
        return new Triage(vocabulary, other, classifier);
    }

    /** All words that its patterns ask for. */
    public Lexicon lexicon() {
        return vocabulary.lexicon();
    }

    /** How sure it must be. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** The same triage with another classifier. */
    public Triage with(DangerClassifier other) {
        return new Triage(vocabulary, thresholds, other);
    }

    /** How likely a text tells of a danger by its classifier alone, 0 to 1. */
    public double likelihood(String text) {
        return classifier.estimate(vocabulary.tokenizer().tokens(text)).danger();
    }

    /** What a text means, as a vector: those of texts that mean the same point the same way. */
    public float[] meaning(String text) {
        return classifier.meaning(vocabulary.tokenizer().tokens(text));
    }

    /** What is dangerous in a text. Never fails; an empty text is calm. Time is linear in its length. */
    public Screening screen(String text) {
        List<Token> tokens = vocabulary.tokenizer().tokens(text);
        if (tokens.isEmpty()) {
            return Screening.CALM;
        }
        Reading reading = vocabulary.lexicon().read(tokens);
        if (isSmallTalk(reading)) {
            return Screening.CALM;
        }
        List<LabelledPatterns.Heard<DangerClassifier.Sign>> named =
                vocabulary.signs().in(reading);
        DangerClassifier.Estimate estimate = classifier.estimate(tokens);
        Optional<Urgency> level = level(estimate, named, reading);
        return new Screening(level.map(urgency -> finding(urgency, estimate, named, text, reading)), !named.isEmpty());
    }

    private boolean isSmallTalk(Reading reading) {
        return Span.words(vocabulary.smallTalk().in(reading)).nextClearBit(0)
                >= reading.tokens().size();
    }

    private Optional<Urgency> level(
            DangerClassifier.Estimate estimate,
            List<LabelledPatterns.Heard<DangerClassifier.Sign>> named,
            Reading reading) {
        boolean namesEmergency = named.stream().anyMatch(heard -> heard.label().urgency() == Urgency.EMERGENCY);
        boolean foreign = named.isEmpty() && !vocabulary.aboutAPerson().heardIn(reading);
        double emergency =
                foreign ? thresholds.foreign() : namesEmergency ? thresholds.named() : thresholds.emergency();
        double urgent = foreign ? thresholds.foreign() : named.isEmpty() ? thresholds.urgent() : thresholds.named();
        if (estimate.emergency() >= emergency) {
            return Optional.of(Urgency.EMERGENCY);
        }
        return estimate.danger() >= urgent ? Optional.of(Urgency.URGENT) : Optional.empty();
    }

    /** The likeliest danger of a level; of those that are about as likely, the one that kills first. */
    private Finding finding(
            Urgency level,
            DangerClassifier.Estimate estimate,
            List<LabelledPatterns.Heard<DangerClassifier.Sign>> named,
            String text,
            Reading reading) {
        DangerClassifier.Sign sign = sign(level, estimate, named, reading);
        String reason = named.stream()
                .filter(heard -> heard.label().equals(sign))
                .findFirst()
                .map(heard -> "heard \"" + words(heard.places().getFirst(), text, reading) + "\"")
                .orElse("sounds like others of its kind");
        return new Finding(sign.flag(), level, reason + ", " + Math.round(100 * estimate.danger()) + " of 100 sure");
    }

    private DangerClassifier.Sign sign(
            Urgency level,
            DangerClassifier.Estimate estimate,
            List<LabelledPatterns.Heard<DangerClassifier.Sign>> named,
            Reading reading) {
        List<DangerClassifier.Likely> ofLevel = estimate.likely().stream()
                .filter(one -> one.sign().urgency() == level)
                .toList();
        double highest = ofLevel.stream()
                .mapToDouble(DangerClassifier.Likely::probability)
                .max()
                .orElse(0);
        DangerClassifier.Sign likeliest = first(ofLevel.stream()
                        .filter(one -> one.probability() >= ALIKE * highest)
                        .map(DangerClassifier.Likely::sign))
                .orElse(NOTHING_IN_PARTICULAR);
        // "No chest pain but I can't breathe" is about the breath
        boolean isDenied =
                named.stream().anyMatch(heard -> heard.label().equals(likeliest) && isDenied(heard, reading));
        return isDenied
                ? first(named.stream()
                                .filter(heard -> heard.label().urgency() == level && !isDenied(heard, reading))
                                .map(LabelledPatterns.Heard::label))
                        .orElse(likeliest)
                : likeliest;
    }

    private static boolean isDenied(LabelledPatterns.Heard<DangerClassifier.Sign> heard, Reading reading) {
        return heard.places().stream().allMatch(place -> isDenied(place, reading));
    }

    private static boolean isDenied(Span place, Reading reading) {
        return reading.tokens().subList(place.start(), place.end()).stream().allMatch(Token::denied);
    }

    /** The one that kills first. */
    private Optional<DangerClassifier.Sign> first(Stream<DangerClassifier.Sign> signs) {
        return signs.min(Comparator.comparing(sign -> vocabulary.order().getOrDefault(sign.flag(), Integer.MAX_VALUE)));
    }

    /** What is said where the classifier knows no danger of the level that it found. */
    private static final DangerClassifier.Sign NOTHING_IN_PARTICULAR =
            new DangerClassifier.Sign("other_danger", Urgency.URGENT);

    /** From which share of the likeliest danger's probability another one counts as told, too. */
    private static final double ALIKE = 0.7;

    private static String words(Span match, String text, Reading reading) {
        return text.substring(
                reading.tokens().get(match.start()).start(),
                reading.tokens().get(match.end() - 1).end());
    }
}
