package needlecare.listening;

import java.util.List;
import java.util.Map;
import needlecare.hearing.LabelledPatterns;
import needlecare.hearing.Lexicon;
import needlecare.hearing.Phrases;
import needlecare.hearing.Tokenizer;

/**
 * All that the files of listening say.
 *
 * @param cues words that speak for a topic
 * @param names the things and how they are named
 * @param kindsByTopic the kinds of things that a topic is about
 * @param askings ways of asking, by their ids, each with its words
 * @param circumstances what may be named beside a question, by its id, each with its words
 * @param denied words that deny a circumstance, with it: "not pregnant"
 * @param deletion words by which a patient plainly wishes to be forgotten
 * @param noDeletion words beside which no wish to be forgotten is heard
 * @param harmless words that aren't heard at all
 * @param weighing how cues and likeness are weighed
 * @param lexicon all words that the patterns ask for
 */
record Cues(
        Tokenizer tokenizer,
        LabelledPatterns<Cue> cues,
        List<Name> names,
        Map<String, List<String>> kindsByTopic,
        LabelledPatterns<String> askings,
        LabelledPatterns<String> circumstances,
        Phrases denied,
        Phrases deletion,
        Phrases noDeletion,
        Phrases harmless,
        Weighing weighing,
        Lexicon lexicon) {

    /**
     * Words that speak for a topic.
     *
     * @param topic id of the topic
     * @param weight how much they speak for it; below zero, against it
     */
    record Cue(String topic, int weight) {}

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
}
