package needlecare.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import needlecare.guidance.Urgency;
import needlecare.words.Lexicon;
import needlecare.words.Match;
import needlecare.words.Pattern;
import needlecare.words.Reading;
import needlecare.words.Span;
import needlecare.words.Token;
import needlecare.words.Tokenizer;

/**
 * Hears danger in what is said, by the rules of {@code triage/<language>/}. Knows nothing but the words: not the treated area, not
 * the hour, not who is speaking, since none of them makes a red flag harmless (red-flag rules 3, 4 and 6).
 */
public final class Triage {
    private final Tokenizer tokenizer;
    private final Lexicon lexicon;
    private final Map<String, Integer> order;
    private final List<Rule> rules;
    private final List<SoundAlike> soundAlikes;
    private final Pattern harmless;
    private final Pattern unremarkable;
    private final Scopes denials;
    private final Scopes denialsAfter;
    private final Scopes questions;
    private final Scopes questionsAfter;
    private final Pattern gone;
    private final Pattern notGone;
    private final Set<String> concepts;
    private final Optional<SecondEar> secondEar;
    private final SecondEar.Thresholds thresholds;

    Triage(
            Tokenizer tokenizer,
            Lexicon lexicon,
            List<String> order,
            List<Rule> rules,
            List<SoundAlike> soundAlikes,
            Pattern harmless,
            Pattern unremarkable,
            Scopes denials,
            Scopes denialsAfter,
            Scopes questions,
            Scopes questionsAfter,
            Pattern gone,
            Pattern notGone,
            Set<String> concepts,
            Optional<SecondEar> secondEar,
            SecondEar.Thresholds thresholds) {
        this.tokenizer = tokenizer;
        this.lexicon = lexicon;
        this.order = new LinkedHashMap<>();
        order.forEach(flag -> this.order.put(flag, this.order.size()));
        this.rules = List.copyOf(rules);
        this.soundAlikes = List.copyOf(soundAlikes);
        this.harmless = harmless;
        this.unremarkable = unremarkable;
        this.denials = denials;
        this.denialsAfter = denialsAfter;
        this.questions = questions;
        this.questionsAfter = questionsAfter;
        this.gone = gone;
        this.notGone = notGone;
        this.concepts = new TreeSet<>(concepts);
        this.secondEar = secondEar;
        this.thresholds = thresholds;
    }

    private Triage(Triage other, Optional<SecondEar> secondEar, SecondEar.Thresholds thresholds) {
        this(
                other.tokenizer,
                other.lexicon,
                List.copyOf(other.order.keySet()),
                other.rules,
                other.soundAlikes,
                other.harmless,
                other.unremarkable,
                other.denials,
                other.denialsAfter,
                other.questions,
                other.questionsAfter,
                other.gone,
                other.notGone,
                other.concepts,
                secondEar,
                thresholds);
    }

    /** The same triage with a second ear beside its rules. */
    public Triage with(SecondEar ear) {
        return new Triage(this, Optional.of(ear), thresholds);
    }

    /** The same triage with another sensitivity of its second ear. */
    public Triage with(SecondEar.Thresholds other) {
        return new Triage(this, secondEar, other);
    }

    /** The same triage with its rules alone. */
    public Triage rulesAlone() {
        return new Triage(this, Optional.empty(), thresholds);
    }

    /** What is dangerous in a text. Never fails; an empty text is calm. Time is linear in its length. */
    public Screening screen(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        return tokens.isEmpty() ? Screening.CALM : screen(context(tokens), text);
    }

    /** What the second ear hears of a text, as numbers; for training it. */
    public int[] features(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        return tokens.isEmpty() ? new int[0] : features(context(tokens));
    }

    /** A text with all that changes the meaning of its words. */
    private record Context(Reading reading, List<Span> masked, List<Scopes.Scope> denied, List<Scopes.Scope> asked) {}

    private Context context(List<Token> tokens) {
        Reading heard = asMeant(lexicon.read(tokens));
        List<Span> masked = harmless.everyIn(heard).stream().map(Match::span).toList();
        Reading reading = heard.without(masked);
        List<Scopes.Scope> denied = new ArrayList<>(denials.in(reading));
        denied.addAll(denialsAfter.in(reading));
        List<Scopes.Scope> asked = new ArrayList<>(questions.in(reading));
        asked.addAll(questionsAfter.in(reading));
        return new Context(reading, masked, denied, asked);
    }

    private int[] features(Context context) {
        List<Span> unheard = new ArrayList<>(context.masked());
        unremarkable.everyIn(context.reading()).forEach(match -> unheard.add(match.span()));
        return Features.of(context.reading(), context.denied(), context.asked(), unheard, concepts);
    }

    private Screening screen(Context context, String text) {
        Reading reading = context.reading();
        boolean isGone = gone.heardIn(reading) && !notGone.heardIn(reading);
        boolean asked = false;
        boolean denied = false;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            List<Match> matches = rule.hears().in(reading);
            if (matches.isEmpty() || (rule.stays() && isGone) || !fits(rule, reading, context.denied())) {
                continue;
            }
            for (Match match : matches) {
                if (context.denied().stream().anyMatch(scope -> scope.covers(match))) {
                    denied = true;
                } else if (context.asked().stream().anyMatch(scope -> scope.covers(match))) {
                    asked = true;
                } else {
                    findings.add(new Finding(
                            rule.flag(), rule.urgency(), rule.name(), words(match.span(), reading.tokens(), text)));
                    break;
                }
            }
        }
        if (findings.stream().noneMatch(finding -> finding.urgency() == Urgency.EMERGENCY)) {
            secondEar
                    .flatMap(ear -> ear.hear(features(context), thresholds))
                    .filter(finding ->
                            findings.stream().noneMatch(other -> other.urgency().compareTo(finding.urgency()) >= 0))
                    .ifPresent(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::urgency)
                .reversed()
                .thenComparing(finding -> order.getOrDefault(finding.flag(), Integer.MAX_VALUE)));
        return new Screening(List.copyOf(findings), asked, denied);
    }

    private static boolean fits(Rule rule, Reading reading, List<Scopes.Scope> denied) {
        return rule.unless().stream().noneMatch(pattern -> pattern.heardIn(reading))
                && rule.with().stream()
                        .allMatch(pattern -> pattern.in(reading).stream()
                                .anyMatch(match -> denied.stream().noneMatch(scope -> scope.covers(match))));
    }

    private Reading asMeant(Reading heard) {
        List<Token> tokens = null;
        for (SoundAlike soundAlike : soundAlikes) {
            for (Match match : soundAlike.when().in(heard)) {
                tokens = tokens == null ? new ArrayList<>(heard.tokens()) : tokens;
                for (Span part : match.parts()) {
                    replace(soundAlike, part, tokens);
                }
            }
        }
        return tokens == null ? heard : lexicon.read(tokens);
    }

    private static void replace(SoundAlike soundAlike, Span part, List<Token> tokens) {
        Token token = tokens.get(part.start());
        if (part.end() == part.start() + 1 && token.text().equals(soundAlike.heard())) {
            tokens.set(part.start(), token.as(soundAlike.meant()));
        }
    }

    private static String words(Span span, List<Token> tokens, String text) {
        return text.substring(
                tokens.get(span.start()).start(), tokens.get(span.end() - 1).end());
    }
}
