package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import needlecare.build.training.Utterance;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.triage.Finding;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;
import needlecare.words.Tokenizer;

/**
 * Every pattern of every rule is heard in some sentence of danger that we know, after all that may mask it: one that
 * isn't was forgotten, or is silenced by a mask, and the sign that it was meant for goes unheard.
 */
final class DeadPatternsCheck {
    private final Triage patterns;
    private final Set<String> all = new LinkedHashSet<>();

    /**
     * A check of the rules.
     *
     * @param triage the tree of triage
     */
    DeadPatternsCheck(Tree triage, Tokenizer tokenizer) {
        Map<String, Object> parts = new LinkedHashMap<>(triage.fields());
        parts.put(
                "rules",
                triage.field("rules").items().stream().map(this::byPattern).toList());
        patterns = TriageReader.read(Tree.of(parts, triage.where()), tokenizer).rulesAlone();
    }

    /** The same file with a rule for each pattern, so that what is heard names it. */
    private Map<String, Object> byPattern(Tree file) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Tree rule : file.field("rules").items()) {
            String name = rule.text("rule");
            for (String pattern : rule.textsOf("hears")) {
                Map<String, Object> alone = new LinkedHashMap<>(rule.fields());
                String place = "%s: rule '%s': pattern '%s'"
                        .formatted(rule.field("hears").where(), name, pattern);
                all.add(place);
                alone.put("rule", place);
                alone.put("hears", List.of(pattern));
                rules.add(alone);
            }
        }
        Map<String, Object> parts = new LinkedHashMap<>(file.fields());
        parts.put("rules", rules);
        return parts;
    }

    /** The patterns that none of these utterances reaches, each with its file and rule. */
    List<String> dead(List<Utterance> utterances) {
        Set<String> reached = utterances.parallelStream()
                .filter(utterance -> !utterance.isCalm())
                .flatMap(utterance -> patterns.screen(utterance.text()).findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        Set<String> dead = new LinkedHashSet<>(all);
        dead.removeAll(reached);
        return List.copyOf(dead);
    }

    /** @throws DataException with every pattern that none of these utterances reaches */
    void check(List<Utterance> utterances) {
        List<String> dead = dead(utterances);
        if (!dead.isEmpty()) {
            throw new DataException(
                    "patterns that no sentence of danger reaches, after all masks (mend the mask and give an example, or take them out):\n  "
                            + String.join("\n  ", dead));
        }
    }
}
