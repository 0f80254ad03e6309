package needlecare.build.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import needlecare.guidance.Urgency;

/**
 * Denials made of parts, "no fever or chills just sore", so that the classifier learns that what is denied is no
 * danger, whatever it is; and dangers that stand beside the denial of something else, so that it doesn't take each "no"
 * for an all-clear.
 */
final class Denials {
    private static final int CALM = 1500;
    private static final int BESIDE_DANGER = 1500;
    private static final String STYLE = "denial";

    /** Steps through the lists that have no factor in common with their lengths, so that the pairs differ. */
    private static final int STEP = 7;

    private static final int OTHER_STEP = 11;
    private static final int FAR_STEP = 31;

    private final List<String> frames;
    private final List<String> things;
    private final List<String> normal;
    private final List<String> tails;

    /** Denials made of the parts of {@code corpus/denials.tsv}. */
    Denials(Map<String, List<String>> parts) {
        frames = parts.getOrDefault("frame", List.of());
        things = parts.getOrDefault("thing", List.of());
        normal = parts.getOrDefault("normal", List.of());
        tails = parts.getOrDefault("tail", List.of());
    }

    /** Denials by themselves, before and behind what people add, and before and behind dangers of these utterances. */
    List<Utterance> with(List<Utterance> utterances) {
        List<String> denials = denials();
        List<Utterance> all = new ArrayList<>();
        for (int i = 0; i < denials.size(); i++) {
            all.add(calm(i % 3 == 0 ? denials.get(i) : together(denials.get(i), at(tails, i), i % 3 == 1)));
        }
        for (int i = 0; i < normal.size(); i++) {
            all.add(calm(normal.get(i)));
            all.add(calm(together(normal.get(i), at(tails, i), true)));
            all.add(calm(together(normal.get(i), at(tails, i + 1), false)));
            all.add(calm(normal.get(i) + " and " + at(normal, i * OTHER_STEP + 1)));
        }
        denials.addAll(normal);
        List<Utterance> dangers =
                utterances.stream().filter(utterance -> !utterance.isCalm()).toList();
        for (int i = 0; i < BESIDE_DANGER && !dangers.isEmpty(); i++) {
            Utterance danger = dangers.get((int) ((long) i * dangers.size() / BESIDE_DANGER));
            String denial = at(denials, i * FAR_STEP);
            String text = i % 2 == 0 ? denial + " but " + danger.text() : danger.text() + " but " + denial;
            all.add(new Utterance(danger.level(), danger.topic(), danger.style(), danger.phrasing(), text));
        }
        return all;
    }

    private List<String> denials() {
        List<String> denials = new ArrayList<>();
        int thing = 0;
        for (int i = 0; i < CALM; i++) {
            thing += STEP;
            String denial = at(frames, i).replace("{it}", at(things, thing));
            if (denial.contains("{other}")) {
                thing += OTHER_STEP;
                denial = denial.replace("{other}", at(things, thing));
            }
            denials.add(denial);
        }
        return denials;
    }

    private static String together(String denial, String tail, boolean denialFirst) {
        return denialFirst ? denial + " " + tail : tail + " " + denial;
    }

    private static String at(List<String> texts, int index) {
        return texts.get(index % texts.size());
    }

    private static Utterance calm(String text) {
        return new Utterance(Urgency.SELFCARE, Utterance.SEVERAL, STYLE, STYLE, text);
    }
}
