package needlecare.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import needlecare.words.Lexicon;
import needlecare.words.Match;
import needlecare.words.OwnedPhrases;
import needlecare.words.Phrases;
import needlecare.words.Reading;
import needlecare.words.Span;
import needlecare.words.Token;
import needlecare.words.Tokenizer;

/**
 * All that the files of triage say.
 *
 * @param order place of each red flag among those that are equally urgent
 * @param rules how danger sounds
 * @param soundAlikes what speech recognition writes for what was said
 * @param harmless words that aren't heard at all
 * @param unremarkable words that the second ear passes over
 * @param denials what denies a danger
 * @param questions what only asks about one
 * @param gone what says that it is over
 * @param notGone what says that it isn't
 */
record RuleBook(
        Tokenizer tokenizer,
        Lexicon lexicon,
        Map<String, Integer> order,
        OwnedPhrases<Rule> rules,
        OwnedPhrases<SoundAlike> soundAlikes,
        Phrases harmless,
        Phrases unremarkable,
        List<Scopes> denials,
        List<Scopes> questions,
        Phrases gone,
        Phrases notGone) {

    Context context(List<Token> tokens) {
        Reading heard = asMeant(lexicon.read(tokens));
        BitSet masked = new BitSet();
        cover(masked, harmless.in(heard));
        Reading reading = heard.without(masked);
        return new Context(reading, masked, Reach.in(reading, denials), Reach.in(reading, questions));
    }

    /** What the second ear hears of a text, as numbers. */
    int[] features(Context context) {
        BitSet unheard = (BitSet) context.harmless().clone();
        cover(unheard, unremarkable.in(context.reading()));
        return Features.of(context, unheard);
    }

    /** Whether what was there is over. */
    boolean isGone(Reading reading) {
        return gone.heardIn(reading) && !notGone.heardIn(reading);
    }

    private static void cover(BitSet words, List<Match> matches) {
        for (Match match : matches) {
            words.set(match.span().start(), match.span().end());
        }
    }

    private Reading asMeant(Reading heard) {
        List<OwnedPhrases.Heard<SoundAlike>> heardAlike = soundAlikes.in(heard);
        if (heardAlike.isEmpty()) {
            return heard;
        }
        List<Token> tokens = new ArrayList<>(heard.tokens());
        for (OwnedPhrases.Heard<SoundAlike> soundAlike : heardAlike) {
            for (Match match : soundAlike.places()) {
                for (Span part : match.parts()) {
                    soundAlike.owner().replaceAt(part, tokens);
                }
            }
        }
        return lexicon.read(tokens);
    }
}
