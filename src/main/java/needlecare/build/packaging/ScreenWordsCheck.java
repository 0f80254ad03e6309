package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;

/**
 * What must hold of the words that stand on screens only. A topic without a title is shown under the name of the skill.
 */
record ScreenWordsCheck(Tree words, Guidance guidance) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** What is said around the answers, and has a title, too. */
    private static final Set<String> AROUND = Set.of("launch", "fallback", "safety_line");

    /** @throws needlecare.data.DataException at the first mistake */
    void check() {
        Set<String> titled = words.field("titles").fields().keySet();
        titled.stream()
                .filter(title -> !guidance.topics().containsKey(title) && !AROUND.contains(title))
                .findFirst()
                .ifPresent(unknown -> {
                    throw words.error("a title for '" + unknown + "', which is no topic");
                });
        for (String text : texts(words)) {
            PLACEHOLDER.matcher(text).results().forEach(found -> {
                if (!Guidance.regionalWords().contains(found.group(1))) {
                    throw words.error("{" + found.group(1) + "} isn't known on a screen");
                }
            });
        }
    }

    private static List<String> texts(Tree tree) {
        return switch (tree) {
            case Tree.Text text -> List.of(text.value());
            case Tree.Items items ->
                items.parts().stream().flatMap(part -> texts(part).stream()).toList();
            case Tree.Fields fields -> {
                List<String> all = new ArrayList<>();
                fields.parts().values().forEach(part -> all.addAll(texts(part)));
                yield all;
            }
        };
    }
}
