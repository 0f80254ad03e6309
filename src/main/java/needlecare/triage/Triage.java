package needlecare.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Scopes denials;
    private final Scopes denialsAfter;
    private final Scopes questions;
    private final Scopes questionsAfter;
    private final Pattern gone;
    private final Pattern notGone;

    Triage(
            Tokenizer tokenizer,
            Lexicon lexicon,
            List<String> order,
            List<Rule> rules,
            List<SoundAlike> soundAlikes,
            Pattern harmless,
            Scopes denials,
            Scopes denialsAfter,
            Scopes questions,
            Scopes questionsAfter,
            Pattern gone,
            Pattern notGone) {
        this.tokenizer = tokenizer;
        this.lexicon = lexicon;
        this.order = new LinkedHashMap<>();
        order.forEach(flag -> this.order.put(flag, this.order.size()));
        this.rules = List.copyOf(rules);
        this.soundAlikes = List.copyOf(soundAlikes);
        this.harmless = harmless;
        this.denials = denials;
        this.denialsAfter = denialsAfter;
        this.questions = questions;
        this.questionsAfter = questionsAfter;
        this.gone = gone;
        this.notGone = notGone;
    }

    /** What is dangerous in a text. Never fails; an empty text is calm. Time is linear in its length. */
    public Screening screen(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        if (tokens.isEmpty()) {
            return Screening.CALM;
        }
        Reading heard = asMeant(lexicon.read(tokens));
        Reading reading =
                heard.without(harmless.everyIn(heard).stream().map(Match::span).toList());
        return screen(reading, text);
    }

    private Screening screen(Reading reading, String text) {
        List<Scopes.Scope> denied = new ArrayList<>(denials.in(reading));
        denied.addAll(denialsAfter.in(reading));
        List<Scopes.Scope> asked = new ArrayList<>(questions.in(reading));
        asked.addAll(questionsAfter.in(reading));
        boolean isGone = gone.heardIn(reading) && !notGone.heardIn(reading);
        boolean anyAsked = false;
        boolean anyDenied = false;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            List<Match> matches = rule.hears().in(reading);
            if (matches.isEmpty() || (rule.stays() && isGone) || !fits(rule, reading, denied)) {
                continue;
            }
            for (Match match : matches) {
                if (denied.stream().anyMatch(scope -> scope.covers(match))) {
                    anyDenied = true;
                } else if (asked.stream().anyMatch(scope -> scope.covers(match))) {
                    anyAsked = true;
                } else {
                    findings.add(new Finding(
                            rule.flag(), rule.urgency(), rule.name(), words(match.span(), reading.tokens(), text)));
                    break;
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::urgency)
                .reversed()
                .thenComparing(finding -> order.getOrDefault(finding.flag(), Integer.MAX_VALUE)));
        return new Screening(List.copyOf(findings), anyAsked, anyDenied);
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
