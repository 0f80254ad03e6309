package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import needlecare.data.Tree;
import needlecare.guidance.Urgency;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** A time, a number, a greeting or a yes is no danger, whatever the classifier thinks: it may be the answer to the skill's own question. */
class TimesAreCalmTest {
    private final Tree lists = TestSkill.yaml("src/test/resources/triage/times.yaml");

    @Test
    void noTimeIsADanger() {
        List<String> alarms = new ArrayList<>();
        Set<String> phrases = phrases();
        for (String phrase : phrases) {
            if (TestSkill.screened(phrase) != Urgency.NONE) {
                alarms.add("'%s' is %s".formatted(phrase, TestSkill.worst(phrase)));
            }
        }
        assertThat(phrases).hasSizeGreaterThan(3000);
        assertThat(alarms)
                .as("%d of %d phrases rang the alarm", alarms.size(), phrases.size())
                .isEmpty();
    }

    private Set<String> phrases() {
        Set<String> phrases = new LinkedHashSet<>(lists.textsOf("courtesy"));
        for (String time : lists.textsOf("times")) {
            for (String filled : filled(time)) {
                lists.textsOf("before").forEach(before -> phrases.add(before + filled));
            }
        }
        return phrases;
    }

    private List<String> filled(String time) {
        int open = time.indexOf('{');
        if (open < 0) {
            return List.of(time);
        }
        int close = time.indexOf('}', open);
        List<String> all = new ArrayList<>();
        for (String value : lists.textsOf(time.substring(open + 1, close))) {
            all.addAll(filled(time.substring(0, open) + value + time.substring(close + 1)));
        }
        return all;
    }
}
