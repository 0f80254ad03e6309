package needlecare.skill;

import java.util.Map;
import needlecare.data.Tree;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;

/**
 * Words that stand on screens only.
 *
 * @param titles what an answer is about, by topic or by the id of what is said around the answers
 * @param spoken stands over the words that are spoken
 * @param ask stands over the suggestions
 * @param choices what a touch can answer to a question of ours, by topic
 * @param dangers what stands over a danger, by its level, or by its red flag where that is called otherwise
 * @param spans the parts of the timeline, by phase
 */
record ScreenWords(
        Map<String, String> titles,
        String spoken,
        String ask,
        Map<String, String> choices,
        Map<String, Heading> dangers,
        Map<String, String> spans) {

    /**
     * What stands over a danger.
     *
     * @param level how urgent it is
     * @param contact who is to be called, with placeholders
     */
    record Heading(String level, String contact) {}

    /** What stands over an answer to a danger. */
    Heading heading(Reply reply) {
        Heading usual = dangers.getOrDefault(reply.urgency().id(), new Heading("", ""));
        return reply.urgency() == Urgency.EMERGENCY ? usual : dangers.getOrDefault(reply.topic(), usual);
    }

    static ScreenWords read(Tree tree) {
        tree.allow("titles", "spoken", "ask", "choices", "dangers", "spans");
        return new ScreenWords(
                tree.field("titles").map(Tree::text),
                tree.text("spoken"),
                tree.text("ask"),
                tree.field("choices").map(Tree::text),
                tree.field("dangers").map(words -> new Heading(words.text("level"), words.text("contact"))),
                tree.field("spans").map(Tree::text));
    }
}
