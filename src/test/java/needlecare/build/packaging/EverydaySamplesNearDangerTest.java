package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Urgency;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.RecognizedIntent;
import needlecare.testing.PlainDanger;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Alexa takes a near sample for what was said. So an everyday sample that is one or two words away from a danger needs
 * that danger as a sample of its red flag, and must itself be no danger.
 */
class EverydaySamplesNearDangerTest {
    private static final int NEAR = 2;
    private static final InteractionModel MODEL = InteractionModel.of("en-US");
    private static final IntentRecognizer RECOGNIZER = new IntentRecognizer(MODEL);

    private record Sample(String intent, String written, List<String> words) {}

    private static final List<Sample> EVERYDAY = new ArrayList<>();
    private static final Map<String, List<Sample>> DANGERS_BY_WORD = new HashMap<>();

    @BeforeAll
    static void read() {
        Map<String, String> topics = topicsByIntent();
        for (InteractionModel.Intent intent : MODEL.intents().values()) {
            String topic = topics.getOrDefault(intent.name(), "");
            boolean danger = TestSkill.guidance().redFlags().containsKey(topic);
            if (topic.isEmpty()) {
                continue;
            }
            for (String sample : intent.samples()) {
                Sample read = new Sample(intent.name(), sample, List.of(sample.split(" ")));
                if (danger) {
                    Set.copyOf(read.words())
                            .forEach(word -> DANGERS_BY_WORD
                                    .computeIfAbsent(word, none -> new ArrayList<>())
                                    .add(read));
                } else {
                    EVERYDAY.add(read);
                }
            }
        }
    }

    /**
     * The classifier has never heard some pairs of a part of the body and a feeling that the slots allow; few may tip
     * it.
     */
    private static final int TIPPED_PER_THOUSAND = 14;

    private static final int NEAR_PER_THOUSAND = 8;

    @Test
    void hardlyAnyEverydaySampleThatIsNearADangerIsHeardAsOne() {
        Set<String> wrong = new LinkedHashSet<>();
        for (Sample everyday : EVERYDAY) {
            for (List<String> said : spoken(everyday)) {
                String text = String.join(" ", said);
                if (TestSkill.screened(text) != Urgency.NONE) {
                    nearest(said)
                            .ifPresent(danger -> wrong.add("%s: '%s' is near '%s' and heard as %s"
                                    .formatted(
                                            everyday.intent(),
                                            text,
                                            danger.written(),
                                            TestSkill.worst(text)
                                                    .map(f -> f.because())
                                                    .orElse(""))));
                }
            }
        }
        assertThat(wrong)
                .as("%d are:%n%s", wrong.size(), String.join("\n", wrong))
                .hasSizeLessThanOrEqualTo(EVERYDAY.size() * NEAR_PER_THOUSAND / 1000);
    }

    @Test
    void hardlyAnyEverydaySampleIsHeardAsDanger() {
        Set<String> wrong = new LinkedHashSet<>();
        for (Sample everyday : EVERYDAY) {
            for (List<String> said : spoken(everyday)) {
                String text = String.join(" ", said);
                TestSkill.worst(text)
                        .ifPresent(found -> wrong.add(
                                "%s: '%s' is heard as %s".formatted(everyday.intent(), text, found.because())));
            }
        }
        assertThat(wrong)
                .as("%d are:%n%s", wrong.size(), String.join("\n", wrong))
                .hasSizeLessThanOrEqualTo(EVERYDAY.size() * TIPPED_PER_THOUSAND / 1000);
    }

    @Test
    void everyPlainDangerNearAnEverydaySampleIsASampleOfItsRedFlag() {
        Set<String> wrong = new LinkedHashSet<>();
        for (PlainDanger danger : PlainDanger.all()) {
            List<String> words = IntentRecognizer.words(danger.words());
            RecognizedIntent heard = RECOGNIZER.recognize(danger.words());
            if (heard.by() == RecognizedIntent.By.SAMPLE && isRedFlag(heard.intent())) {
                continue;
            }
            for (Sample everyday : EVERYDAY) {
                for (List<String> said : spoken(everyday)) {
                    if (isNear(said, words)) {
                        wrong.add("%s: '%s' is near '%s', which is no sample of %s"
                                .formatted(everyday.intent(), String.join(" ", said), danger.words(), danger.flag()));
                    }
                }
            }
        }
        assertNone(wrong);
    }

    @Test
    void everySampleOfARedFlagIsHeardByTriageToo() {
        Set<String> wrong = new LinkedHashSet<>();
        DANGERS_BY_WORD.values().stream().flatMap(List::stream).distinct().forEach(sample -> {
            if (!TestSkill.screened(sample.written()).isDanger()) {
                wrong.add(sample.intent() + ": '" + sample.written() + "' is calm to triage");
            }
        });
        assertNone(wrong);
    }

    private static boolean isRedFlag(String intent) {
        return TestSkill.guidance().redFlags().containsKey(topicsByIntent().getOrDefault(intent, ""));
    }

    /** What is said for a sample: each of its own slot types by its first value, if that has one or two words. */
    private static List<List<String>> spoken(Sample sample) {
        List<List<String>> spoken = new ArrayList<>();
        if (sample.written().indexOf('{') < 0) {
            spoken.add(sample.words());
            return spoken;
        }
        InteractionModel.Intent intent =
                Optional.ofNullable(MODEL.intents().get(sample.intent())).orElseThrow();
        int most = intent.slots().values().stream()
                .mapToInt(type -> MODEL.types().getOrDefault(type, List.of()).size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            List<String> words = new ArrayList<>();
            for (String word : sample.words()) {
                if (word.startsWith("{")) {
                    String type = intent.slots().getOrDefault(word.substring(1, word.length() - 1), "");
                    List<InteractionModel.Value> values = MODEL.types().getOrDefault(type, List.of());
                    words.addAll(
                            values.isEmpty()
                                    ? List.of("six", "hours")
                                    : List.of(
                                            values.get(i % values.size()).name().split(" ")));
                } else {
                    words.add(word);
                }
            }
            spoken.add(words);
        }
        return spoken;
    }

    private static Optional<Sample> nearest(List<String> words) {
        return words.stream()
                .flatMap(word -> DANGERS_BY_WORD.getOrDefault(word, List.of()).stream())
                .filter(danger -> isNear(words, danger.words()))
                .findFirst();
    }

    /** One or two words are other, and more than that are the same. */
    private static boolean isNear(List<String> one, List<String> other) {
        int longer = Math.max(one.size(), other.size());
        if (Math.abs(one.size() - other.size()) > NEAR) {
            return false;
        }
        int distance = distance(one, other);
        return distance > 0 && distance <= NEAR && longer - distance > distance;
    }

    private static int distance(List<String> one, List<String> other) {
        int[] previous = new int[other.size() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.size(); i++) {
            int[] current = new int[other.size() + 1];
            current[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int changed = previous[j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.size()];
    }

    private static Map<String, String> topicsByIntent() {
        Map<String, String> topics = new LinkedHashMap<>();
        needlecare.data.CompiledTree.resource("/needlecare/en/intents.data")
                .fields()
                .forEach((name, intent) -> intent.find("topic").ifPresent(topic -> topics.put(name, topic.text())));
        return topics;
    }

    private static void assertNone(Set<String> wrong) {
        List<String> some = wrong.stream().limit(40).toList();
        assertThat(wrong)
                .as("%d are:%n%s", wrong.size(), String.join("\n", some))
                .isEmpty();
    }
}
