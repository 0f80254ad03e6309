package needlecare.build.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import needlecare.assistants.Assistants;
import needlecare.build.training.Utterance;
import needlecare.guidance.Region;

/**
 * Writes {@code target/home-assistant/}: sentences that Home Assistant hears by itself, and what it says then, in our
 * very words and without any model. It hears only what stands there, word for word, and takes no hours since the
 * treatment.
 */
final class HomeAssistantPackage {
    /** Nothing of Home Assistant's template syntax, so each sentence stands for itself. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9' ]+");

    private static final int SHORTEST = 2;

    /** Enough ways to ask for one answer; more make a home's start slow. */
    private static final int MOST_SENTENCES = 80;

    private static final String UNCLEAR = "unclear";
    private static final String LANGUAGE = "en";

    private final Assistants assistants;
    private final Path target;

    HomeAssistantPackage(Assistants assistants, Path project) {
        this.assistants = assistants;
        this.target = project.resolve("target/home-assistant");
    }

    /** An answer with all that gets it. */
    private record Intent(String name, String example, Set<String> sentences) {}

    /** Writes the sentences, and a file for each country's numbers. */
    void write(List<Utterance> utterances) {
        List<Intent> intents = intents(utterances);
        write("custom_sentences/" + LANGUAGE + "/needle_care.yaml", sentences(intents));
        for (String country : assistants.countries().names()) {
            write(
                    "packages/needle_care_" + country + ".yaml",
                    script(intents, assistants.countries().find(country).orElseThrow()));
        }
    }

    private List<Intent> intents(List<Utterance> utterances) {
        Map<String, Intent> byAnswer = new LinkedHashMap<>();
        Map<String, Integer> numbers = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Utterance utterance : utterances) {
            String text = utterance.text().strip().toLowerCase(Locale.ROOT);
            if (isPlain(text) && seen.add(text)) {
                Assistants.Said said = assistants.say(text, assistants.anywhere());
                if (isWanted(said, utterance)) {
                    byAnswer.computeIfAbsent(said.urgency() + said.say(), answer -> {
                                int number = numbers.merge(utterance.topic(), 1, Integer::sum);
                                return new Intent(name(utterance.topic()) + number, text, new LinkedHashSet<>());
                            })
                            .sentences()
                            .add(text);
                }
            }
        }
        return List.copyOf(byAnswer.values());
    }

    /** An everyday sentence that is answered, or one that tells of a danger and is heard. */
    private static boolean isWanted(Assistants.Said said, Utterance utterance) {
        return utterance.isCalm()
                ? !said.isDanger()
                        && !said.urgency().equals(UNCLEAR)
                        && !utterance.topic().equals(Utterance.SEVERAL)
                : said.isDanger();
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && text.split(" ", -1).length >= SHORTEST;
    }

    private static String name(String topic) {
        StringBuilder name = new StringBuilder("NeedleCare");
        for (String word : topic.split("_", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static List<String> sentences(List<Intent> intents) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Made by ./needlecare package of the project's own files; do not edit. Goes to config/custom_sentences/en/.");
        lines.add("language: \"" + LANGUAGE + "\"");
        lines.add("intents:");
        for (Intent intent : intents) {
            lines.add("  " + intent.name() + ":");
            lines.add("    data:");
            lines.add("      - sentences:");
            intent.sentences().stream()
                    .limit(MOST_SENTENCES)
                    .forEach(text -> lines.add("          - \"" + text + "\""));
        }
        return lines;
    }

    private List<String> script(List<Intent> intents, Region country) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Made by ./needlecare package; do not edit. Goes to config/packages/; take the one of your country and no other.");
        lines.add("intent_script:");
        for (Intent intent : intents) {
            lines.add("  " + intent.name() + ":");
            lines.add("    speech:");
            lines.add("      text: \""
                    + assistants.say(intent.example(), country).say().replace("\"", "\\\"") + "\"");
        }
        return lines;
    }

    private void write(String name, List<String> lines) {
        Path file = target.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
