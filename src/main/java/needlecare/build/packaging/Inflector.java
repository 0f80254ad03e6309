package needlecare.build.packaging;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import simplenlg.features.Feature;
import simplenlg.features.Form;
import simplenlg.features.NumberAgreement;
import simplenlg.features.Person;
import simplenlg.features.Tense;
import simplenlg.framework.InflectedWordElement;
import simplenlg.framework.LexicalCategory;
import simplenlg.framework.NLGElement;
import simplenlg.framework.NLGFactory;
import simplenlg.framework.WordElement;
import simplenlg.lexicon.Lexicon;
import simplenlg.realiser.english.Realiser;

/**
 * All forms of an English word, as noun and as verb: the word lists name one, the skill hears them all. A form that no
 * one says does no harm, since it is never heard.
 */
final class Inflector {
    private static final String VOWELS = "aeiou";
    private static final Set<String> FIXED = Set.of(
            "a",
            "an",
            "the",
            "my",
            "of",
            "in",
            "on",
            "at",
            "to",
            "not",
            "no",
            "is",
            "am",
            "are",
            "and",
            "or",
            "with",
            "for",
            "can",
            "i",
            "me",
            "it",
            "like",
            "all",
            "up",
            "out",
            "off",
            "over",
            "down",
            "from",
            "that",
            "this",
            "so",
            "too",
            "very",
            "than",
            "be",
            "was",
            "were",
            "does",
            "do",
            "did",
            "has",
            "have",
            "had",
            "will",
            "would",
            "could",
            "should",
            "who",
            "what",
            "when",
            "where",
            "why",
            "how",
            "myself",
            "himself",
            "herself",
            "itself",
            "themselves",
            "yourself",
            "bed",
            "if",
            "as",
            "by",
            "any",
            "some",
            "there",
            "here",
            "his",
            "her",
            "he",
            "she",
            "they",
            "we",
            "you",
            "your");

    private final Lexicon lexicon = Lexicon.getDefaultLexicon();
    private final NLGFactory factory = new NLGFactory(lexicon);
    private final Realiser realiser = new Realiser(lexicon);
    private final Map<String, Set<String>> known = new HashMap<>();

    /** The phrase, and the phrase with its first or its last word inflected. */
    Set<String> forms(String phrase) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(phrase);
        int first = phrase.indexOf(' ');
        int last = phrase.lastIndexOf(' ');
        if (first < 0) {
            forms.addAll(wordForms(phrase));
            return forms;
        }
        wordForms(phrase.substring(0, first)).forEach(form -> forms.add(form + phrase.substring(first)));
        wordForms(phrase.substring(last + 1)).forEach(form -> forms.add(phrase.substring(0, last + 1) + form));
        return forms;
    }

    private Set<String> wordForms(String word) {
        return known.computeIfAbsent(word, this::inflect);
    }

    private Set<String> inflect(String word) {
        Set<String> forms = new LinkedHashSet<>();
        if (word.length() < 3 || FIXED.contains(word) || !word.chars().allMatch(Character::isLetter)) {
            return forms;
        }
        NLGElement noun = factory.createNLGElement(word, LexicalCategory.NOUN);
        noun.setPlural(true);
        forms.add(said(noun));
        WordElement verb = (WordElement) factory.createWord(word, LexicalCategory.VERB);
        forms.add(said(with(verb, Feature.FORM, Form.PRESENT_PARTICIPLE)));
        forms.add(said(with(verb, Feature.FORM, Form.PAST_PARTICIPLE)));
        forms.add(said(with(verb, Feature.TENSE, Tense.PAST)));
        InflectedWordElement third = with(verb, Feature.TENSE, Tense.PRESENT);
        third.setFeature(Feature.PERSON, Person.THIRD);
        third.setFeature(Feature.NUMBER, NumberAgreement.SINGULAR);
        forms.add(said(third));
        if (doublesItsLastLetter(word)) {
            forms.add(word + word.charAt(word.length() - 1) + "ed");
            forms.add(word + word.charAt(word.length() - 1) + "ing");
        }
        return forms;
    }

    private static InflectedWordElement with(WordElement word, String feature, Object value) {
        InflectedWordElement inflected = new InflectedWordElement(word);
        inflected.setFeature(feature, value);
        return inflected;
    }

    private String said(NLGElement element) {
        return realiser.realise(element).getRealisation();
    }

    /** Short words that the lexicon may not know: throb, throbbed. */
    private static boolean doublesItsLastLetter(String word) {
        int n = word.length();
        return n <= 5
                && VOWELS.indexOf(word.charAt(n - 1)) < 0
                && "wxy".indexOf(word.charAt(n - 1)) < 0
                && VOWELS.indexOf(word.charAt(n - 2)) >= 0
                && VOWELS.indexOf(word.charAt(n - 3)) < 0;
    }
}
