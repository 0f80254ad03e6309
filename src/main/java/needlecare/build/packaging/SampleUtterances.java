package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.build.training.Utterance;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Urgency;

/** The samples of the interaction model as examples to learn from, each with values in its slots. */
final class SampleUtterances {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");
    private static final Map<String, String> BUILT_IN =
            Map.of("AMAZON.DURATION", "six hours", "AMAZON.DATE", "yesterday", "AMAZON.TIME", "noon");

    private static final int[] TIMES_BY_SLOTS = {1, 6, 14};

    private final ModelSource model;
    private final Guidance guidance;
    private int turn;

    SampleUtterances(ModelSource model, Guidance guidance) {
        this.model = model;
        this.guidance = guidance;
    }

    /** All of them, those with slots several times; the values of a type take turns. */
    List<Utterance> all() {
        List<Utterance> utterances = new ArrayList<>();
        for (ModelSource.Intent intent : model.intents().values()) {
            intent.topic().ifPresent(topic -> {
                for (String sample : intent.samples()) {
                    int times = times(sample);
                    for (int i = 0; i < times; i++) {
                        utterances.add(new Utterance(
                                level(intent, topic), topic, "sample", intent.name(), said(sample, intent)));
                    }
                }
            });
        }
        return utterances;
    }

    /** The more slots, the more there is to combine. */
    private static int times(String sample) {
        int slots = (int) SLOT.matcher(sample).results().count();
        return TIMES_BY_SLOTS[Math.min(slots, TIMES_BY_SLOTS.length - 1)];
    }

    private Urgency level(ModelSource.Intent intent, String topic) {
        RedFlag flag = guidance.redFlags().get(topic);
        if (flag == null) {
            return Urgency.SELFCARE;
        }
        return intent.urgency().map(Urgency::named).orElse(flag.urgency());
    }

    private String said(String sample, ModelSource.Intent intent) {
        Matcher slots = SLOT.matcher(sample);
        StringBuilder said = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(said, value(intent.slots().getOrDefault(slots.group(1), "")));
        }
        return slots.appendTail(said).toString();
    }

    private String value(String type) {
        List<String> names = model.types().getOrDefault(type, List.of()).stream()
                .flatMap(value -> Stream.concat(Stream.of(value.name()), value.synonyms().stream()))
                .toList();
        return names.isEmpty() ? BUILT_IN.getOrDefault(type, "it") : names.get(turn++ % names.size());
    }
}
