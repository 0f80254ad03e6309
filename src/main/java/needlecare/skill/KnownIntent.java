package needlecare.skill;

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
 */
record KnownIntent(Optional<String> topic, Optional<Urgency> urgency, Optional<String> asking, String reads) {

    private static final int USUAL = 64;

    static Map<String, KnownIntent> read(Tree tree) {
        return tree.map(intent -> new KnownIntent(
                intent.findText("topic"),
                intent.findText("urgency").map(Urgency::named),
                intent.findText("asking"),
                intent.text("reads")));
    }

    /** An intent that the model doesn't hold: the words of all its slots are read. */
    static KnownIntent unknown() {
        return new KnownIntent(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** Whether it has a slot of that name. */
    boolean hasSlot(String name) {
        return reads.contains("{" + name + "}");
    }

    /** Whether its words may be about anything. */
    boolean isFreeSpeech() {
        return topic.isEmpty() && reads.contains("{");
    }

    /** Whether it is about a topic or a red flag of ours. */
    boolean isOurs() {
        return topic.isPresent() && !topic.get().equals(Topics.OUT_OF_SCOPE);
    }

    /** The words that came with the request, as a sentence; words of slots that have no place in it stand behind it. */
    String sentence(Map<String, SlotWords> heard) {
        StringBuilder sentence = new StringBuilder(USUAL);
        int at = 0;
        for (int open = reads.indexOf('{'); open >= 0; open = reads.indexOf('{', at)) {
            int close = reads.indexOf('}', open);
            SlotWords words = heard.get(reads.substring(open + 1, close));
            sentence.append(reads, at, open).append(words == null ? "" : words.spoken());
            at = close + 1;
        }
        sentence.append(reads, at, reads.length());
        for (Map.Entry<String, SlotWords> slot : heard.entrySet()) {
            if (!hasSlot(slot.getKey())) {
                sentence.append(". ").append(slot.getValue().spoken());
            }
        }
        return sentence.toString().strip();
    }
}
