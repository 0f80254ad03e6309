package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import needlecare.build.training.Utterance;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;

/** What the files of the red flags say must be heard, and what must not, as examples to learn from. */
public final class RedFlagExamples {
    private static final String STYLE = "example";

    private RedFlagExamples() {}

    /**
     * All of them, in the order of the alphabet, so that moving one to another file teaches nothing else.
     *
     * @param redFlags the files, each with {@code heard} by level and {@code not_heard}
     */
    public static List<Utterance> all(List<Tree> redFlags) {
        List<Utterance> utterances = new ArrayList<>();
        for (Tree file : redFlags) {
            String flag = file.field("flag").text();
            file.field("heard")
                    .allow("emergency", "urgent")
                    .fields()
                    .forEach((level, texts) -> texts.texts()
                            .forEach(text ->
                                    utterances.add(new Utterance(Urgency.named(level), flag, STYLE, STYLE, text))));
            file.textsOf("not_heard")
                    .forEach(text ->
                            utterances.add(new Utterance(Urgency.SELFCARE, Utterance.SEVERAL, STYLE, flag, text)));
        }
        utterances.sort(Comparator.comparing(Utterance::text));
        return List.copyOf(utterances);
    }
}
