package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Region;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;

/** What must hold of everything that is said of dangers, in each region. */
final class DangerCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!](?= |$)");
    private static final Pattern WORD = Pattern.compile("\\S*\\w\\S*");
    private static final int WORDS_BEFORE_THE_NUMBER = 7;
    private static final int EMERGENCY_WORDS = 35;
    private static final int URGENT_WORDS = 45;
    private static final int SENTENCES_WHILE_WAITING = 2;

    /** A pen, and what frees the throat, come before the call. */
    private static final Set<String> ACT_BEFORE_THE_CALL = Set.of("allergic", "choking");

    /** Whom an urgent advisory names: a medical sign is never sent to a therapist. */
    private static final List<String> WHO_SEES_IT = List.of("{doctor}", "{maternity}");

    private final Guidance guidance;
    private final List<String> mistakes = new ArrayList<>();

    private DangerCheck(Guidance guidance) {
        this.guidance = guidance;
    }

    /** Every mistake, a line each. */
    static List<String> mistakes(Guidance guidance) {
        DangerCheck check = new DangerCheck(guidance);
        guidance.redFlags().values().forEach(check::checkFlag);
        guidance.whileWaiting()
                .kinds()
                .values()
                .forEach(kind -> check.checkWaiting("while waiting, " + kind.id(), kind.say()));
        return List.copyOf(check.mistakes);
    }

    private void checkFlag(RedFlag flag) {
        hold(
                !flag.claims().isEmpty() || !flag.source().isEmpty(),
                "red flag " + flag.id() + " names neither a claim nor a source");
        flag.claims()
                .forEach(claim -> hold(
                        guidance.claims().containsKey(claim),
                        "red flag " + flag.id() + " rests on claim " + claim + ", which doesn't exist"));
        flag.advisories().forEach((level, advisory) -> checkAdvisory(flag, level, advisory));
        flag.whileWaiting()
                .forEach((level, texts) -> texts.forEach((kind, text) -> {
                    String name = flag.id() + " while waiting, " + level.id() + ", " + kind;
                    hold(guidance.whileWaiting().kinds().containsKey(kind), name + ": there is no such kind of turn");
                    checkWaiting(name, text);
                }));
    }

    private void checkAdvisory(RedFlag flag, Urgency level, Wording advisory) {
        String name = "advisory " + flag.id() + "/" + level.id();
        hold(level.isDanger(), name + ": no level of danger");
        hold(!advisory.say().contains("?"), name + " asks a question");
        int number = advisory.say().indexOf("{emergency}");
        boolean toHospital = level == Urgency.URGENT && advisory.say().contains("{emergency_department}");
        hold(number >= 0 || toHospital, name + " doesn't name the emergency number");
        hold(advisory.show().contains("{emergency}"), name + " doesn't show the emergency number");
        if (level == Urgency.EMERGENCY && number >= 0 && !ACT_BEFORE_THE_CALL.contains(flag.id())) {
            long words = words(advisory.say().substring(0, number));
            hold(words <= WORDS_BEFORE_THE_NUMBER, name + " has " + words + " words before the emergency number");
        }
        if (level == Urgency.URGENT) {
            hold(
                    WHO_SEES_IT.stream().anyMatch(advisory.say()::contains),
                    name + " names neither a doctor nor maternity care");
        }
        checkPlaceholders(name, advisory.show());
        checkLength(name, advisory.say(), level == Urgency.EMERGENCY ? EMERGENCY_WORDS : URGENT_WORDS);
    }

    private void checkWaiting(String name, String text) {
        hold(!text.contains("?"), name + " asks a question");
        hold(text.chars().noneMatch(Character::isDigit), name + " holds a figure, which is spoken");
        long sentences = SENTENCE_END.matcher(text).results().count();
        hold(sentences <= SENTENCES_WHILE_WAITING, name + " has " + sentences + " sentences");
        checkLength(name, text, EMERGENCY_WORDS);
    }

    /** As long as the region makes it whose numbers are longest. */
    private void checkLength(String name, String say, int most) {
        if (checkPlaceholders(name, say)) {
            for (Region region : guidance.regions().values()) {
                long words = words(guidance.say(say, region));
                hold(words <= most, name + " has " + words + " words in " + region.locale() + ", more than " + most);
            }
        }
    }

    private boolean checkPlaceholders(String name, String text) {
        List<String> unknown = PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group(1))
                .filter(word -> !Guidance.regionalWords().contains(word))
                .toList();
        unknown.forEach(word -> hold(false, name + " uses {" + word + "}, which isn't known there"));
        hold(text.chars().noneMatch(c -> c == '<' || c == '>' || c == '&'), name + " holds one of < > &");
        return unknown.isEmpty();
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private void hold(boolean truth, String otherwise) {
        if (!truth) {
            mistakes.add(otherwise);
        }
    }
}
