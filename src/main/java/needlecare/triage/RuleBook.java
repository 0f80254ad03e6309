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
 * @param wellBeing words of well-being, and what denies them
 * @param unremarkable words that the second ear passes over
 * @param smallTalk words of time, number and courtesy, which are no danger however they are put together
 * @param denials what denies a danger
 * @param turns what takes a denial back: "but now I do"
 * @param questions what only asks about one
 * @param gone what says that it is over
 * @param notGone what says that it isn't
 * @param lexicon all words that the patterns ask for
 */
record RuleBook(
        Tokenizer tokenizer,
        Map<String, Integer> order,
        OwnedPhrases<Rule> rules,
        OwnedPhrases<SoundAlike> soundAlikes,
        Phrases harmless,
        WellBeing wellBeing,
        Phrases unremarkable,
        Phrases smallTalk,
        List<Scopes> denials,
        Phrases turns,
        List<Scopes> questions,
        Phrases gone,
        Phrases notGone,
        Lexicon lexicon) {

    /** How soon after a denial it must be taken back. */
    private static final int SOON = 8;

    Context context(List<Token> tokens) {
        Reading heard = asMeant(lexicon.read(tokens));
        BitSet turned = starts(turns.in(heard));
        Context.Undone undone = new Context.Undone(wellBeing.deniedIn(heard), takenBack(heard, turned));
        BitSet masked = Match.words(undone.left(harmless, heard));
        Reading reading =
                heard.without(masked).with(WellBeing.CONCEPT, undone.wellBeing().reached(masked));
        Reach denied = Reach.in(reading, denials).notBefore(turned, SOON);
        return new Context(reading, masked, undone, denied, Reach.in(reading, questions));
    }

    private BitSet takenBack(Reading heard, BitSet turned) {
        if (turned.isEmpty()) {
            return turned;
        }
        Reach all = Reach.in(heard, denials);
        BitSet takenBack = all.cues();
        takenBack.andNot(all.notBefore(turned, SOON).cues());
        return takenBack;
    }

    private static BitSet starts(List<Match> matches) {
        BitSet starts = new BitSet();
        matches.forEach(match -> starts.set(match.span().start()));
        return starts;
    }

    /** Whether a text holds nothing but words of time, number and courtesy, and words that are harmless. */
    boolean isSmallTalk(Context context) {
        BitSet known = Match.words(smallTalk.in(context.reading()));
        known.or(context.harmless());
        return known.nextClearBit(0) >= context.reading().tokens().size();
    }

    /** What the second ear hears of a text, as numbers. */
    int[] features(Context context) {
        BitSet unheard = Match.words(unremarkable.in(context.reading()));
        unheard.or(context.harmless());
        return Features.of(context, unheard);
    }

    /** Whether what was there is over. */
    boolean isGone(Context context) {
        Reading reading = context.reading();
        return context.undone().leaves(gone, reading) && !notGone.heardIn(reading);
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
