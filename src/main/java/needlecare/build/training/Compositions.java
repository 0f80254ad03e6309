package needlecare.build.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;

/**
 * Sentences made of the parts of {@code corpus/compositions.yaml}, to learn from: how far a denial reaches and where it
 * turns, how long a sign may last, and that neither a question behind a danger nor somebody's reassurance before it changes
 * anything.
 */
final class Compositions {
    private static final String STYLE = "composed";
    private static final String DANGER = "danger";
    private static final String CALM = "calm";

    /** A danger that is longer than this many characters is told with all that surrounds it already. */
    private static final int SHORT = 90;

    private static final long SEED = 11;

    private final Map<String, List<String>> lists;
    private final List<Tree> compositions;
    private final List<Utterance> dangers;
    private final Random random = new Random(SEED);

    /**
     * The compositions of a file.
     *
     * @param file {@code lists} by name, and {@code compositions}, each with {@code is}, {@code take} and {@code say}
     * @param utterances the sentences of danger among which {@code {danger}} stands for one
     */
    Compositions(Tree file, List<Utterance> utterances) {
        lists = file.allow("lists", "compositions").field("lists").fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, list -> list.getValue().texts()));
        compositions = file.field("compositions").items();
        dangers = utterances.stream()
                .filter(utterance -> !utterance.isCalm() && utterance.text().length() <= SHORT)
                .toList();
    }

    /** As many sentences of each composition as it says. */
    List<Utterance> all() {
        List<Utterance> all = new ArrayList<>();
        for (Tree composition : compositions) {
            composition.allow("is", "take", "say");
            int take = Integer.parseInt(composition.field("take").text());
            for (int i = 0; i < take; i++) {
                all.add(composed(composition));
            }
        }
        return all;
    }

    private Utterance composed(Tree composition) {
        String is = composition.field("is").text();
        Utterance danger = dangers.get(random.nextInt(dangers.size()));
        String text = filled(composition.field("say"), danger);
        String[] label = is.split("/");
        return switch (is) {
            case DANGER -> new Utterance(danger.level(), danger.topic(), STYLE, danger.phrasing(), text);
            case CALM -> new Utterance(Urgency.SELFCARE, Utterance.SEVERAL, STYLE, STYLE, text);
            default -> new Utterance(Urgency.named(label[1]), label[0], STYLE, STYLE, text);
        };
    }

    /** The text with a word of its list in the place of each name; lists may name others. */
    private String filled(Tree say, Utterance danger) {
        String text = say.text();
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            String filling = name.equals(DANGER) ? danger.text() : one(name, say);
            text = text.substring(0, open) + filling + text.substring(close + 1);
            open = text.indexOf('{');
        }
        return text.strip();
    }

    private String one(String name, Tree where) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw where.error("there is no list named '" + name + "'");
        }
        return list.get(random.nextInt(list.size()));
    }
}
