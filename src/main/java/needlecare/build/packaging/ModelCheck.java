package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.data.DataException;
import needlecare.guidance.Guidance;

/** What must hold of the interaction model before Alexa would take it; the build fails with all that doesn't. */
final class ModelCheck {
    private static final Pattern SAMPLE = Pattern.compile("[a-z' .{}_]+");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+|AMAZON\\.[A-Za-z]+");
    private static final Pattern INVOCATION = Pattern.compile("[a-z']+( [a-z']+)+");
    private static final int VALUE_LENGTH = 140;

    private final ModelSource model;
    private final Guidance guidance;
    private final List<String> mistakes = new ArrayList<>();

    ModelCheck(ModelSource model, Guidance guidance) {
        this.model = model;
        this.guidance = guidance;
    }

    /** @throws DataException with every mistake, a line each */
    void check() {
        hold(
                INVOCATION.matcher(model.invocation()).matches(),
                "the invocation name must be two lower-case words or more");
        Map<String, String> seen = new HashMap<>();
        Set<String> usedTypes = new HashSet<>();
        for (ModelSource.Intent intent : model.intents().values()) {
            checkIntent(intent, seen);
            usedTypes.addAll(intent.slots().values());
        }
        model.types().forEach((name, values) -> {
            hold(usedTypes.contains(name), "type " + name + " is used by no intent");
            checkValues(name, values);
        });
        for (String topic : guidance.topics().keySet()) {
            hold(hasIntent(topic), "topic " + topic + " has no intent");
        }
        for (String flag : guidance.redFlags().keySet()) {
            hold(hasIntent(flag), "red flag " + flag + " has no intent");
        }
        if (!mistakes.isEmpty()) {
            throw new DataException("the interaction model has mistakes:\n  " + String.join("\n  ", mistakes));
        }
    }

    private boolean hasIntent(String topic) {
        return model.intents().values().stream()
                .anyMatch(intent -> intent.topic().equals(Optional.of(topic)));
    }

    private void checkIntent(ModelSource.Intent intent, Map<String, String> seen) {
        String name = intent.where() + ": " + intent.name();
        hold(NAME.matcher(intent.name()).matches(), name + ": a name holds letters and underscores only");
        intent.topic()
                .ifPresent(topic -> hold(
                        guidance.topics().containsKey(topic)
                                || guidance.redFlags().containsKey(topic),
                        name + ": there is no topic and no red flag '" + topic + "'"));
        intent.urgency()
                .ifPresent(urgency -> hold(
                        intent.topic().map(guidance.redFlags()::get).stream()
                                .flatMap(flag -> flag.advisories().keySet().stream())
                                .anyMatch(level -> level.id().equals(urgency)),
                        name + ": its red flag has no advisory of the level '" + urgency + "'"));
        intent.slots()
                .forEach((slot, type) -> hold(
                        type.startsWith("AMAZON.") || model.types().containsKey(type),
                        name + ": slot " + slot + " has the unknown type " + type));
        Set<String> used = new HashSet<>();
        for (String sample : intent.samples()) {
            checkSample(name, intent, sample, used);
            String typed =
                    SLOT.matcher(sample).replaceAll(slot -> "{" + intent.slots().get(slot.group(1)) + "}");
            String other = seen.putIfAbsent(typed, intent.name());
            hold(other == null, name + ": '" + sample + "' is a sample of " + other + ", too");
        }
        intent.slots()
                .keySet()
                .forEach(slot -> hold(used.contains(slot), name + ": slot " + slot + " is in no sample"));
    }

    private void checkSample(String name, ModelSource.Intent intent, String sample, Set<String> used) {
        hold(
                SAMPLE.matcher(sample).matches(),
                name + ": '" + sample + "' holds other characters than letters and apostrophes");
        Set<String> inSample = new HashSet<>();
        Matcher slots = SLOT.matcher(sample);
        while (slots.find()) {
            String slot = slots.group(1);
            String type = intent.slots().get(slot);
            hold(type != null, name + ": '" + sample + "' uses the undeclared slot " + slot);
            hold(inSample.add(slot), name + ": '" + sample + "' uses the slot " + slot + " twice");
            hold(
                    !ModelSource.FREE_TEXT.equals(type) || !sample.equals(slots.group()),
                    name + ": a free-text slot needs words beside it");
        }
        boolean freeText = inSample.stream()
                .anyMatch(slot -> ModelSource.FREE_TEXT.equals(intent.slots().get(slot)));
        hold(
                !freeText || inSample.size() == 1,
                name + ": '" + sample + "' holds another slot beside the free-text one");
        used.addAll(inSample);
    }

    private void checkValues(String type, List<ModelSource.Value> values) {
        Map<String, String> names = new HashMap<>();
        for (ModelSource.Value value : values) {
            List<String> all = new ArrayList<>(value.synonyms());
            all.addFirst(value.name());
            for (String name : all) {
                hold(name.length() <= VALUE_LENGTH, "type " + type + ": '" + name + "' is too long");
                String other = names.putIfAbsent(name, value.id());
                hold(other == null, "type " + type + ": '" + name + "' stands for " + other + " and " + value.id());
            }
        }
    }

    private void hold(boolean truth, String otherwise) {
        if (!truth) {
            mistakes.add(otherwise);
        }
    }
}
