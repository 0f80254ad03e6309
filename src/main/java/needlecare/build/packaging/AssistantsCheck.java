package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.assistants.AssistantWords;
import needlecare.assistants.Countries;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Region;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;

/** What must hold of the words for other assistants; the build fails with all that doesn't. */
final class AssistantsCheck {
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PUNCTUATED_NUMBER = Pattern.compile("(?<=[0-9])[ -](?=[0-9])");

    /** The address without a country names a whole phrase where others name a number. */
    private static final int MOST_WORDS = 40;

    private static final int LONGEST_DESCRIPTION = 1024;
    private static final String EMERGENCY = "emergency";
    private static final Set<String> STRENGTHS = Set.of("firm", "usual", "open", "article");

    private final Guidance guidance;
    private final Tree words;
    private final Tree countries;
    private final List<String> mistakes = new ArrayList<>();

    AssistantsCheck(Guidance guidance, Tree words, Tree countries) {
        this.guidance = guidance;
        this.words = words;
        this.countries = countries;
    }

    /** @throws DataException with every mistake, a line each */
    void check() {
        AssistantWords read = AssistantWords.read(words);
        Countries all = Countries.read(countries, guidance);
        countries.fields().forEach(this::checkNumbers);
        all.names().forEach(name -> checkAdvisories(name, all.find(name).orElseThrow()));
        hold(read.basis().keySet().equals(STRENGTHS), "basis names a word for each of " + new TreeSet<>(STRENGTHS));
        hold(read.areas().containsAll(read.nearTheChest().areas()), "near_the_chest names areas only");
        hold(
                guidance.claims().keySet().containsAll(read.nearTheChest().claims()),
                "near_the_chest rests on claims that don't exist");
        Stream.concat(read.notHere().stream(), read.practitioner().stream())
                .forEach(topic ->
                        hold(guidance.topics().containsKey(topic), "'" + topic + "' is no topic of the guidance"));
        read.tools()
                .forEach((name, tool) -> hold(
                        tool.description().length() <= LONGEST_DESCRIPTION,
                        "the description of " + name + " is over " + LONGEST_DESCRIPTION + " characters"));
        for (Region region :
                all.names().stream().flatMap(name -> all.find(name).stream()).toList()) {
            words.fields().values().stream()
                    .flatMap(AssistantsCheck::texts)
                    .forEach(text -> guidance.say(text, region));
        }
        if (!mistakes.isEmpty()) {
            throw new DataException(
                    "the words for other assistants have mistakes:\n  " + String.join("\n  ", mistakes));
        }
    }

    private static Stream<String> texts(Tree tree) {
        return switch (tree) {
            case Tree.Text text -> Stream.of(text.value());
            case Tree.Items items -> items.parts().stream().flatMap(AssistantsCheck::texts);
            case Tree.Fields fields -> fields.parts().values().stream().flatMap(AssistantsCheck::texts);
        };
    }

    /** Each number stands in regions.yaml, with its source and the day when it was last checked. */
    private void checkNumbers(String name, Tree country) {
        hold(country.find(EMERGENCY).isPresent(), name + " names no emergency number");
        Set<String> known = Stream.of(
                        name.equals(Countries.ANYWHERE)
                                ? ""
                                : country.field("locale").text())
                .flatMap(locale -> locale.isEmpty()
                        ? guidance.regions().values().stream()
                        : Stream.of(guidance.regions().get(locale)))
                .flatMap(region -> region.words().values().stream())
                .map(Wording::show)
                .flatMap(AssistantsCheck::numbers)
                .collect(Collectors.toSet());
        for (Map.Entry<String, Tree> word : country.fields().entrySet()) {
            numbers(word.getValue().text())
                    .filter(number -> !known.contains(number))
                    .forEach(number -> mistakes.add(name + "/" + word.getKey() + " names " + number
                            + ", which regions.yaml doesn't have there"));
        }
    }

    private static Stream<String> numbers(String text) {
        return NOT_A_DIGIT
                .splitAsStream(PUNCTUATED_NUMBER.matcher(text).replaceAll(""))
                .filter(number -> !number.isEmpty());
    }

    /** An emergency begins with what to do, and is short. */
    private void checkAdvisories(String country, Region region) {
        for (RedFlag flag : guidance.redFlags().values()) {
            Wording advisory = flag.advisories().get(Urgency.EMERGENCY);
            if (advisory != null) {
                String said = guidance.say(advisory.say(), region);
                int length = SPACES.split(said).length;
                hold(length <= MOST_WORDS, flag.id() + " takes " + length + " words in " + country);
            }
        }
    }

    private void hold(boolean isRight, String mistake) {
        if (!isRight) {
            mistakes.add(mistake);
        }
    }
}
