package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import needlecare.build.training.Utterance;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;

/** The examples and counter-examples of the triage rules as examples to learn from. */
final class RuleUtterances {
    private RuleUtterances() {}

    /**
     * All of them, from the triage tree with its {@code rules}; in the order of the alphabet, so that moving one to
     * another rule teaches nothing else.
     */
    static List<Utterance> all(Tree triage) {
        List<Utterance> utterances = new ArrayList<>();
        for (Tree file : triage.field("rules").items()) {
            String flag = file.text("flag");
            for (Tree rule : file.field("rules").items()) {
                Urgency level = Urgency.named(rule.text("level"));
                String name = rule.text("rule");
                rule.textsOf("examples")
                        .forEach(text -> utterances.add(new Utterance(level, flag, "rule", name, text)));
                rule.textsOf("counter_examples")
                        .forEach(text ->
                                utterances.add(new Utterance(Urgency.SELFCARE, Utterance.SEVERAL, "rule", name, text)));
            }
        }
        utterances.sort(Comparator.comparing(Utterance::text));
        return utterances;
    }
}
