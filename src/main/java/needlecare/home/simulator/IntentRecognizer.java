package needlecare.home.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.home.simulator.RecognizedIntent.By;
import needlecare.home.simulator.RecognizedIntent.SlotValue;

/**
 * Hears as Alexa does, by the interaction model alone: samples and slot values word for word; what no sample holds goes
 * to a free-speech intent, if its carrier fits or its slot may stand alone; the rest to the fallback intent. Less
 * forgiving than Alexa, which also takes near sentences, and never more.
 */
public final class IntentRecognizer {
    private static final String BUILT_IN = "AMAZON.";
    private static final String FREE_TEXT = "AMAZON.SearchQuery";
    private static final String FALLBACK = "AMAZON.FallbackIntent";

    /** The ways of hearing, so that each can be measured without the others. */
    public enum Way {
        SAMPLES,
        CARRIERS,
        LONE_SLOT;

        /** All of them. */
        public static final Set<Way> ALL = Set.of(SAMPLES, CARRIERS, LONE_SLOT);
    }

    private record Slot(String name, String type) {}

    private record End(String intent) {}

    private static final class Node {
        final Map<String, Node> words = new HashMap<>();
        final Map<Slot, Node> slots = new LinkedHashMap<>();
        final List<End> ends = new ArrayList<>(1);
    }

    private static final class Names {
        final Map<String, Names> words = new HashMap<>();
        Optional<InteractionModel.Value> value = Optional.empty();
    }

    private record Carrier(String intent, String slot, List<String> opening) {}

    private final Node samples = new Node();
    private final Map<String, Names> names = new HashMap<>();
    private final Map<String, List<Carrier>> carriers = new HashMap<>();
    private final Set<Way> ways;
    private final Set<String> intents;
    private Optional<Slot> loneSlot = Optional.empty();
    private String loneIntent = "";
    private int loneWords;

    /** Hears in all ways. */
    public IntentRecognizer(InteractionModel model) {
        this(model, Way.ALL);
    }

    /** Hears in some ways only, to measure each. */
    public IntentRecognizer(InteractionModel model, Set<Way> ways) {
        this.ways = Set.copyOf(ways);
        this.intents = Set.copyOf(model.intents().keySet());
        model.types().forEach((type, values) -> values.forEach(value -> addNames(type, value)));
        model.intents().values().forEach(intent -> intent.samples().forEach(sample -> add(intent, sample, model)));
        carriers.values()
                .forEach(list ->
                        list.sort((a, b) -> b.opening().size() - a.opening().size()));
    }

    private void addNames(String type, InteractionModel.Value value) {
        List<String> all = new ArrayList<>(value.synonyms());
        all.addFirst(value.name());
        for (String name : all) {
            Names node = names.computeIfAbsent(type, none -> new Names());
            for (String word : words(name)) {
                node = node.words.computeIfAbsent(word, none -> new Names());
            }
            node.value = node.value.or(() -> Optional.of(value));
        }
    }

    private void add(InteractionModel.Intent intent, String sample, InteractionModel model) {
        List<String> parts = List.of(sample.split(" "));
        String last = parts.getLast();
        if (last.startsWith("{")) {
            String name = last.substring(1, last.length() - 1);
            String type = intent.slots().getOrDefault(name, "");
            if (type.equals(FREE_TEXT)) {
                List<String> opening = parts.subList(0, parts.size() - 1);
                carriers.computeIfAbsent(opening.getFirst(), none -> new ArrayList<>())
                        .add(new Carrier(intent.name(), name, opening));
                return;
            }
            if (parts.size() == 1 && !type.startsWith(BUILT_IN)) {
                loneSlot = Optional.of(new Slot(name, type));
                loneIntent = intent.name();
                loneWords = model.types().getOrDefault(type, List.of()).stream()
                        .mapToInt(value -> words(value.name()).size())
                        .max()
                        .orElse(0);
                return;
            }
        }
        Node node = samples;
        for (String part : parts) {
            if (part.startsWith("{")) {
                String name = part.substring(1, part.length() - 1);
                node = node.slots.computeIfAbsent(
                        new Slot(name, intent.slots().getOrDefault(name, "")), none -> new Node());
            } else {
                node = node.words.computeIfAbsent(part, none -> new Node());
            }
        }
        node.ends.add(new End(intent.name()));
    }

    /** What Alexa would send for an utterance now, at this place. */
    public RecognizedIntent recognize(String utterance) {
        return recognize(utterance, LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * What Alexa would send for an utterance.
     *
     * @param today the date where the device is
     */
    public RecognizedIntent recognize(String utterance, LocalDate today) {
        List<String> words = words(utterance);
        if (ways.contains(Way.SAMPLES)) {
            Optional<RecognizedIntent> sample = sample(words, 0, today, samples, new LinkedHashMap<>());
            Optional<RecognizedIntent> builtIn = BuiltInIntents.of(words)
                    .filter(intents::contains)
                    .map(intent -> new RecognizedIntent(By.SAMPLE, intent, Map.of()));
            if (sample.isPresent() || builtIn.isPresent()) {
                return sample.or(() -> builtIn).orElseThrow();
            }
        }
        Optional<RecognizedIntent> carried = ways.contains(Way.CARRIERS) ? carried(words) : Optional.empty();
        return carried.or(() -> ways.contains(Way.LONE_SLOT) ? alone(words) : Optional.empty())
                .orElseGet(() -> new RecognizedIntent(By.FALLBACK, FALLBACK, Map.of()));
    }

    private Optional<RecognizedIntent> sample(
            List<String> words, int at, LocalDate today, Node node, Map<String, SlotValue> slots) {
        if (at == words.size()) {
            return node.ends.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new RecognizedIntent(By.SAMPLE, node.ends.getFirst().intent(), new LinkedHashMap<>(slots)));
        }
        Node next = node.words.get(words.get(at));
        if (next != null) {
            Optional<RecognizedIntent> recognized = sample(words, at + 1, today, next, slots);
            if (recognized.isPresent()) {
                return recognized;
            }
        }
        for (Map.Entry<Slot, Node> slot : node.slots.entrySet()) {
            for (Filled filled : fillings(slot.getKey(), words, at, today)) {
                slots.put(slot.getKey().name(), filled.value());
                Optional<RecognizedIntent> recognized = sample(words, filled.end(), today, slot.getValue(), slots);
                if (recognized.isPresent()) {
                    return recognized;
                }
                slots.remove(slot.getKey().name());
            }
        }
        return Optional.empty();
    }

    private record Filled(SlotValue value, int end) {}

    /** All ways to fill a slot from here, the longest first. */
    private List<Filled> fillings(Slot slot, List<String> words, int at, LocalDate today) {
        if (slot.type().startsWith(BUILT_IN)) {
            return BuiltInSlots.read(slot.type(), words, at, today).stream()
                    .map(read -> new Filled(new SlotValue(read.value(), slot.type(), "", ""), read.end()))
                    .toList();
        }
        List<Filled> fillings = new ArrayList<>();
        Names node = names.getOrDefault(slot.type(), new Names());
        for (int end = at; end < words.size(); end++) {
            node = node.words.get(words.get(end));
            if (node == null) {
                break;
            }
            if (node.value.isPresent()) {
                InteractionModel.Value value = node.value.get();
                String said = String.join(" ", words.subList(at, end + 1));
                fillings.addFirst(new Filled(new SlotValue(said, slot.type(), value.id(), value.name()), end + 1));
            }
        }
        return fillings;
    }

    private Optional<RecognizedIntent> carried(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return carriers.getOrDefault(words.getFirst(), List.of()).stream()
                .filter(carrier -> words.size() > carrier.opening().size()
                        && words.subList(0, carrier.opening().size()).equals(carrier.opening()))
                .findFirst()
                .map(carrier -> {
                    String rest =
                            String.join(" ", words.subList(carrier.opening().size(), words.size()));
                    return new RecognizedIntent(
                            By.WORDS, carrier.intent(), Map.of(carrier.slot(), new SlotValue(rest, FREE_TEXT, "", "")));
                });
    }

    private Optional<RecognizedIntent> alone(List<String> words) {
        return loneSlot.filter(slot -> !words.isEmpty() && words.size() <= loneWords)
                .map(slot -> new RecognizedIntent(
                        By.WORDS,
                        loneIntent,
                        Map.of(slot.name(), new SlotValue(String.join(" ", words), slot.type(), "", ""))));
    }

    /** The words of an utterance as the recogniser writes them: lower case, no punctuation but apostrophes. */
    public static List<String> words(String utterance) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = utterance.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || c == '\'' || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
