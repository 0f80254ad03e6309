package needlecare.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;

/**
 * What the skill must know of an intent of the interaction model.
 *
 * @param topic id of the topic or red flag; empty where listening finds it in the words
 * @param urgency for a red flag, another level than its usual one
 * @param asking how the question is meant, where the intent alone tells
 * @param reads the sentence that the slots stand for, such as {@code my {words}}
 * @param slots names of the slots
 */
record KnownIntent(
        Optional<String> topic, Optional<Urgency> urgency, Optional<String> asking, String reads, List<String> slots) {

    static Map<String, KnownIntent> read(Tree tree) {
        Map<String, KnownIntent> intents = new HashMap<>();
        tree.fields()
                .forEach((name, intent) -> intents.put(
                        name,
                        new KnownIntent(
                                intent.find("topic").map(Tree::text),
                                intent.find("urgency").map(Tree::text).map(Urgency::named),
                                intent.find("asking").map(Tree::text),
                                intent.field("reads").text(),
                                intent.textsOf("slots"))));
        return intents;
    }

    /** An intent that the model doesn't hold: all its slots are read. */
    static KnownIntent unknown() {
        return new KnownIntent(Optional.empty(), Optional.empty(), Optional.empty(), "", List.of());
    }

    /** The words that came with the request, as a sentence; words of slots that the model doesn't hold stand behind it. */
    String sentence(Map<String, SlotWords> heard) {
        StringBuilder sentence = new StringBuilder(reads);
        for (Map.Entry<String, SlotWords> slot : heard.entrySet()) {
            String words = slot.getValue().spoken();
            if (!replace(slot.getKey(), words, sentence)) {
                sentence.append(". ").append(words);
            }
        }
        for (String slot : slots) {
            replace(slot, "", sentence);
        }
        return sentence.toString().strip();
    }

    /** Puts words in the place of a slot; false if it has none. */
    private static boolean replace(String slot, String words, StringBuilder sentence) {
        String place = "{" + slot + "}";
        int at = sentence.indexOf(place);
        if (at >= 0) {
            sentence.replace(at, at + place.length(), words);
        }
        return at >= 0;
    }
}
