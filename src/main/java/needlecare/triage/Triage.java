package needlecare.triage;

import java.util.List;
import java.util.Optional;
import needlecare.words.Lexicon;
import needlecare.words.OwnedPhrases;
import needlecare.words.Token;

/**
 * Hears danger in what is said, by the rules of {@code triage/<language>/}. It is told nothing but the
 * words: neither the treated area nor the hour nor the speaker, since none of them makes a red flag harmless.
 */
public final class Triage {
    private final RuleBook book;
    private final SecondEar.Thresholds thresholds;
    private final Optional<SecondEar> secondEar;

    Triage(RuleBook book, SecondEar.Thresholds thresholds, Optional<SecondEar> secondEar) {
        this.book = book;
        this.thresholds = thresholds;
        this.secondEar = secondEar;
    }

    /** The same triage with a second ear beside its rules. */
    public Triage with(SecondEar ear) {
        return new Triage(book, thresholds, Optional.of(ear));
    }

    /** The same triage with another sensitivity of its second ear. */
    public Triage with(SecondEar.Thresholds other) {
        return new Triage(book, other, secondEar);
    }

    /** The same triage with its rules alone. */
    public Triage rulesAlone() {
        return new Triage(book, thresholds, Optional.empty());
    }

    /** All words that its patterns ask for. */
    public Lexicon lexicon() {
        return book.lexicon();
    }

    /** What is dangerous in a text. Never fails; an empty text is calm. Time is linear in its length. */
    public Screening screen(String text) {
        List<Token> tokens = book.tokenizer().tokens(text);
        return tokens.isEmpty() ? Screening.CALM : screen(book.context(tokens), text);
    }

    /** What the second ear hears of a text, as numbers; for training it. */
    public int[] features(String text) {
        List<Token> tokens = book.tokenizer().tokens(text);
        return tokens.isEmpty() ? new int[0] : book.features(book.context(tokens));
    }

    private Screening screen(Context context, String text) {
        Findings findings = new Findings(context, text);
        for (OwnedPhrases.Heard<Rule> heard : book.rules().in(context.reading())) {
            Rule rule = heard.owner();
            if (rule.fits(context) && !(rule.stays() && book.isGone(context))) {
                findings.add(rule, heard.places());
            }
        }
        if (secondEar.isPresent() && !findings.holdEmergency() && !book.isSmallTalk(context)) {
            Optional<Finding> sounding = secondEar.get().hear(book.features(context), thresholds);
            if (sounding.isPresent()) {
                findings.raiseTo(sounding.get());
            }
        }
        return findings.screening(book.order());
    }
}
