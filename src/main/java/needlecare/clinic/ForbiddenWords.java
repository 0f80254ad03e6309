package needlecare.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import needlecare.guidance.Guidance;
import needlecare.guidance.Region;
import needlecare.guidance.Thing;
import needlecare.guidance.Wording;
import needlecare.triage.Finding;
import needlecare.triage.Screening;
import needlecare.triage.Triage;

/** What a clinic's file may not say: what the language's lists name, and any danger that triage hears in it. */
final class ForbiddenWords {
    private static final List<String> NUMBERS_OF_A_REGION = List.of("emergency", "crisis");
    private static final Pattern FIGURES = Pattern.compile("[0-9][0-9 ]*");

    private final Triage triage;
    private final Set<String> regionalNumbers = new LinkedHashSet<>();
    private final Map<String, List<Pattern>> anywhere;
    private final Map<String, List<Pattern>> inNames;

    ForbiddenWords(ClinicWords words, Guidance guidance, Triage triage) {
        this.triage = triage;
        for (Region region : guidance.regions().values()) {
            NUMBERS_OF_A_REGION.forEach(
                    name -> Optional.ofNullable(region.words().get(name)).ifPresent(this::addNumbers));
        }
        Map<String, String> macros = Map.of(
                "{number}", "([0-9]+|" + oneOf(words.numbers()) + ")",
                "{medicine}", "(" + oneOf(medicines(words, guidance)) + ")s?",
                "{emergency_number}", "(" + oneOf(inFiguresAndWords(words)) + ")");
        anywhere = compiled(words.never(), macros);
        inNames = compiled(words.neverInAName(), macros);
    }

    /** What a text holds that it may not, with the words; empty if it may be said. */
    Optional<String> in(String text) {
        return first(anywhere, text).or(() -> dangerIn(text));
    }

    private Optional<String> dangerIn(String text) {
        Screening screening = triage.screen(text);
        return screening
                .danger()
                .map(ForbiddenWords::described)
                .or(() -> screening.mentions() ? Optional.of("a word about a danger") : Optional.empty());
    }

    /** The same for what only a name may not hold. */
    Optional<String> inAName(String text) {
        return first(inNames, text);
    }

    /** Whether figures are an emergency number or a crisis line anywhere. */
    boolean isNumberOfARegion(String figures) {
        return regionalNumbers.contains(figures);
    }

    private static String described(Finding finding) {
        return "a danger, " + finding.flag() + " ('" + finding.reason() + "')";
    }

    private static Optional<String> first(Map<String, List<Pattern>> lists, String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        for (Map.Entry<String, List<Pattern>> list : lists.entrySet()) {
            for (Pattern pattern : list.getValue()) {
                Matcher matcher = pattern.matcher(lower);
                if (matcher.find()) {
                    return Optional.of(list.getKey() + " ('" + matcher.group() + "')");
                }
            }
        }
        return Optional.empty();
    }

    private void addNumbers(Wording wording) {
        Matcher figures = FIGURES.matcher(wording.show());
        while (figures.find()) {
            regionalNumbers.add(figures.group().replace(" ", ""));
        }
    }

    /** Such as 999, 9 9 9 and nine nine nine. */
    private List<String> inFiguresAndWords(ClinicWords words) {
        List<String> written = new ArrayList<>();
        for (String number : regionalNumbers) {
            written.add(number.chars().mapToObj(Character::toString).collect(Collectors.joining("[ -]?")));
            written.add(number.chars()
                    .mapToObj(figure -> spoken(Character.toString(figure), words))
                    .collect(Collectors.joining("[ ,-]+")));
            if (number.chars().distinct().count() == 1) {
                written.add("(triple|treble) " + spoken(number.substring(0, 1), words));
            }
        }
        return written;
    }

    private static String spoken(String figure, ClinicWords words) {
        return words.phone().digits().entrySet().stream()
                .filter(word -> word.getValue().equals(figure))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static List<String> medicines(ClinicWords words, Guidance guidance) {
        List<String> names = new ArrayList<>();
        for (String id : words.medicines()) {
            Thing thing = Optional.ofNullable(guidance.things().get(id))
                    .orElseThrow(() -> new IllegalStateException("no thing is named " + id));
            names.addAll(thing.names());
            names.addAll(thing.brands());
        }
        return names;
    }

    private static Map<String, List<Pattern>> compiled(Map<String, List<String>> lists, Map<String, String> macros) {
        Map<String, List<Pattern>> compiled = new LinkedHashMap<>();
        lists.forEach((name, patterns) -> compiled.put(
                name,
                patterns.stream()
                        .map(pattern -> Pattern.compile(filled(pattern, macros)))
                        .toList()));
        return compiled;
    }

    private static String filled(String pattern, Map<String, String> macros) {
        String filled = pattern;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            filled = filled.replace(macro.getKey(), macro.getValue());
        }
        return filled;
    }

    private static String oneOf(List<String> choices) {
        return String.join("|", choices);
    }
}
