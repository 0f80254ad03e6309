package needlecare.skill;

import java.util.LinkedHashMap;
import java.util.Map;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;

/**
 * Words that stand on screens only.
 *
 * @param titles what an answer is about, by topic or by the id of what is said around the answers
 * @param spoken stands over the words that are spoken
 * @param ask stands over the suggestions
 * @param choices what a touch can answer to a question of ours, by topic
 * @param levels what stands over a danger, by its level
 * @param contacts who is to be called, by level, with placeholders
 * @param spans the parts of the timeline, by phase
 */
record ScreenWords(
        Map<String, String> titles,
        String spoken,
        String ask,
        Map<String, String> choices,
        Map<Urgency, String> levels,
        Map<Urgency, String> contacts,
        Map<String, String> spans) {

    static ScreenWords read(Tree tree) {
        tree.allow("titles", "spoken", "ask", "choices", "dangers", "spans");
        Map<Urgency, String> levels = new LinkedHashMap<>();
        Map<Urgency, String> contacts = new LinkedHashMap<>();
        tree.field("dangers").fields().forEach((level, words) -> {
            levels.put(Urgency.named(level), words.field("level").text());
            contacts.put(Urgency.named(level), words.field("contact").text());
        });
        return new ScreenWords(
                texts(tree.field("titles")),
                tree.field("spoken").text(),
                tree.field("ask").text(),
                texts(tree.field("choices")),
                levels,
                contacts,
                texts(tree.field("spans")));
    }

    private static Map<String, String> texts(Tree tree) {
        Map<String, String> texts = new LinkedHashMap<>();
        tree.fields().forEach((name, text) -> texts.put(name, text.text()));
        return texts;
    }
}
