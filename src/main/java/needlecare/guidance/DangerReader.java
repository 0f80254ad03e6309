package needlecare.guidance;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import needlecare.data.Tree;

/** Reads what is said of dangers: the red flags, and the words while help is on its way. */
final class DangerReader {
    private DangerReader() {}

    /** The red flags by id, in the order of the tree. */
    static Map<String, RedFlag> redFlags(Tree tree) {
        Map<String, RedFlag> redFlags = new LinkedHashMap<>();
        for (Tree flag : tree.items()) {
            redFlags.put(flag.text("flag"), redFlag(flag));
        }
        return redFlags;
    }

    private static RedFlag redFlag(Tree tree) {
        tree.allow("flag", "urgency", "rests_on", "source", "advisory", "while_waiting", "includes");
        Map<Urgency, Wording> advisories = new EnumMap<>(Urgency.class);
        tree.field("advisory").fields().forEach((level, advisory) -> {
            // What is unconfirmed (check) is for the review sheet
            advisory.allow("say", "card", "check");
            advisories.put(
                    GuidanceReader.urgency(new Tree.Text(level, advisory.where())),
                    new Wording(advisory.text("say"), advisory.text("card")));
        });
        Urgency urgency = GuidanceReader.urgency(tree.field("urgency"));
        if (!advisories.containsKey(urgency)) {
            throw tree.error("the advisory of its own level, " + urgency.id() + ", is missing");
        }
        return new RedFlag(
                tree.text("flag"),
                urgency,
                tree.textsOf("rests_on"),
                tree.findText("source").orElse(""),
                advisories,
                tree.find("while_waiting")
                        .map(waiting -> whileWaiting(waiting, advisories.keySet()))
                        .orElse(Map.of()),
                tree.textsOf("includes"));
    }

    /** Words of a red flag: a text holds at each of its levels, those below the name of a level at that one alone. */
    private static Map<Urgency, Map<String, String>> whileWaiting(Tree tree, Set<Urgency> levels) {
        Map<Urgency, Map<String, String>> byLevel = new EnumMap<>(Urgency.class);
        for (Urgency level : levels) {
            Map<String, String> texts = new LinkedHashMap<>();
            tree.fields().forEach((kind, text) -> {
                if (text instanceof Tree.Text own) {
                    texts.put(kind, own.value());
                }
            });
            tree.find(level.id()).ifPresent(own -> texts.putAll(own.map(Tree::text)));
            byLevel.put(level, texts);
        }
        return byLevel;
    }

    /** What is said of each kind of turn where the red flag has no words of its own. */
    static WhileWaiting whileWaiting(Tree tree) {
        Map<String, WhileWaiting.Kind> kinds = new LinkedHashMap<>();
        tree.allow("kinds").field("kinds").fields().forEach((id, kind) -> {
            // How a kind is recognised (asked, topics, becomes) is for those who listen
            kind.allow("about", "say", "asked", "topics", "becomes");
            kinds.put(id, new WhileWaiting.Kind(id, kind.text("about"), kind.text("say")));
        });
        return new WhileWaiting(kinds);
    }
}
