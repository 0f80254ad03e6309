package needlecare.clinic;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.Topic;
import needlecare.guidance.Wording;
import needlecare.triage.Triage;

/**
 * Reads a clinic's file and finds all that is wrong with it: each mistake with its line, what was found and what was
 * expected.
 */
public final class ClinicReader {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_HOURS = 120;
    private static final int SHORTEST_NUMBER = 5;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SHOWN_NUMBER = 40;
    private static final int QUOTED = 40;
    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("name", "phone", "hours", "extra", "off"));

    private static final Pattern NAME = Pattern.compile("(?=.*\\p{IsLatin})[\\p{IsLatin}0-9 '\u2019&-]+");
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}0-9 .,;:!'\u2019()/%\u2013-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9+ ().x/-]+");
    private static final Pattern LINE = Pattern.compile(":([0-9]{1,6}): ");
    private static final Pattern ENDS = Pattern.compile(".*[.!)]");

    private final ClinicWords words;
    private final Guidance guidance;
    private final ForbiddenWords forbidden;
    private final List<String> mistakes = new ArrayList<>();

    private ClinicReader(ClinicWords words, Guidance guidance, Triage triage) {
        this.words = words;
        this.guidance = guidance;
        this.forbidden = new ForbiddenWords(words, guidance, triage);
    }

    /**
     * The clinic of a tree.
     *
     * @param guidance as packaged
     * @param triage finds dangers in texts that may not speak of any
     * @throws DataException with every mistake, a line each
     */
    public static Clinic read(Tree tree, ClinicWords words, Guidance guidance, Triage triage) {
        return new ClinicReader(words, guidance, triage).read(tree);
    }

    private Clinic read(Tree tree) {
        Map<String, Tree> fields = tried(tree::fields).orElse(Map.of());
        fields.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                wrong(value, "'" + quoted(field) + "' is no field; known are " + String.join(", ", FIELDS));
            }
        });
        String name = tried(() -> tree.field("name")).flatMap(this::name).orElse("");
        Optional<Wording> phone = Optional.ofNullable(fields.get("phone")).flatMap(this::phone);
        Optional<String> hours = Optional.ofNullable(fields.get("hours")).flatMap(this::hours);
        Set<String> off = Optional.ofNullable(fields.get("off")).map(this::off).orElse(Set.of());
        Map<String, String> extra = Optional.ofNullable(fields.get("extra"))
                .map(advice -> extra(advice, off))
                .orElse(Map.of());
        if (!mistakes.isEmpty()) {
            throw new DataException(
                    mistakes.stream().sorted(comparingInt(ClinicReader::line)).collect(joining("\n")));
        }
        return new Clinic(name, phone, hours, extra, off);
    }

    private Optional<String> name(Tree tree) {
        String what = "the name";
        return text(tree, what)
                .filter(name -> holds(
                        tree,
                        name.codePointCount(0, name.length()) <= LONGEST_NAME,
                        what + " has " + name.length() + " characters; " + LONGEST_NAME + " at most were expected"))
                .filter(name -> holds(
                        tree,
                        NAME.matcher(name).matches(),
                        what + " is '" + quoted(name) + "'; letters, figures, spaces and ' & - were expected"))
                .filter(name -> mayBeSaid(tree, what, name))
                .filter(name -> forbidden
                        .inAName(name)
                        .map(found -> !wrong(tree, what + " holds " + found + "; the plain name was expected"))
                        .orElse(true));
    }

    private Optional<Wording> phone(Tree tree) {
        tried(() -> tree.allow("say", "show"));
        Optional<String> say = tried(() -> tree.field("say"))
                .flatMap(said -> text(said, "the spoken number")
                        .filter(number -> holds(
                                said,
                                number.length() <= LONGEST_TEXT,
                                "the spoken number has " + number.length() + " characters; " + LONGEST_TEXT
                                        + " at most were expected")));
        Optional<String> show = tried(() -> tree.field("show"))
                .flatMap(shown -> text(shown, "the shown number").filter(number -> isNumber(shown, number)));
        if (say.isEmpty() || show.isEmpty()) {
            return Optional.empty();
        }
        String shown = figures(show.get());
        Tree at = tree.field("say");
        return tried(() -> words.phone().figures(say.get(), at))
                .filter(spoken -> holds(
                        at,
                        spoken.equals(shown),
                        "the number is said as " + quoted(spoken) + ", but shown as " + shown
                                + "; the same figures were expected"))
                .map(same -> new Wording(say.get(), show.get()));
    }

    private boolean isNumber(Tree tree, String number) {
        int figures = figures(number).length();
        return holds(
                        tree,
                        number.length() <= LONGEST_SHOWN_NUMBER
                                && NUMBER.matcher(number).matches()
                                && figures >= SHORTEST_NUMBER
                                && figures <= LONGEST_NUMBER,
                        "the shown number is '" + quoted(number) + "'; a phone number in figures was expected, "
                                + SHORTEST_NUMBER + " to " + LONGEST_NUMBER + " of them, with spaces and + ( ) - . / x")
                && holds(
                        tree,
                        !forbidden.isNumberOfARegion(figures(number)),
                        "the shown number is '" + number
                                + "', an emergency or crisis line; the clinic's own was expected");
    }

    private static String figures(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private Optional<String> hours(Tree tree) {
        return text(tree, "the opening hours")
                .filter(hours -> isPlain(tree, "the text of the opening hours", hours, LONGEST_HOURS))
                .filter(hours -> mayBeSaid(tree, "the text of the opening hours", hours))
                .map(hours ->
                        hours.endsWith(".") && !hours.endsWith("m.") ? hours.substring(0, hours.length() - 1) : hours);
    }

    private Map<String, String> extra(Tree tree, Set<String> off) {
        Map<String, String> extra = new LinkedHashMap<>();
        tried(tree::fields).orElse(Map.of()).forEach((topic, advice) -> {
            String what = "the extra advice for " + quoted(topic);
            boolean fits = isTopic(advice, topic, Clinic::mayAddTo, "can have no extra advice; everyday topics can")
                    && holds(advice, !off.contains(topic), what + " is never said: the topic is switched off");
            Optional<String> said = text(advice, what)
                    .filter(text -> isPlain(advice, what, text, LONGEST_TEXT))
                    .filter(text -> mayBeSaid(advice, what, text));
            if (fits && said.isPresent()) {
                extra.put(topic, sentence(said.get()));
            }
        });
        return extra;
    }

    private static String sentence(String text) {
        return ENDS.matcher(text).matches() ? text : text + ".";
    }

    private Set<String> off(Tree tree) {
        Set<String> off = new LinkedHashSet<>();
        List<Tree> topics =
                tree instanceof Tree.Text ? List.of(tree) : tried(tree::items).orElse(List.of());
        for (Tree topic : topics) {
            tried(topic::text)
                    .filter(id -> isTopic(topic, id, Clinic::maySwitchOff, "can't be switched off; these can"))
                    .ifPresent(off::add);
        }
        return off;
    }

    private boolean isTopic(Tree at, String id, Predicate<Topic> allowed, String otherwise) {
        Topic topic = guidance.topics().get(id);
        if (topic != null && allowed.test(topic)) {
            return true;
        }
        String found = guidance.redFlags().containsKey(id)
                ? "'" + id + "' is a danger: it"
                : topic == null ? "'" + quoted(id) + "' is no topic: it" : "'" + id + "'";
        String known = String.join(
                ", ",
                guidance.topics().values().stream()
                        .filter(allowed)
                        .map(Topic::id)
                        .sorted()
                        .toList());
        return !wrong(at, found + " " + otherwise + ": " + known);
    }

    private boolean isPlain(Tree tree, String what, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return holds(
                        tree,
                        length <= longest,
                        what + " has " + length + " characters; " + longest + " at most were expected")
                && holds(
                        tree,
                        PLAIN.matcher(text).matches(),
                        what + " is '" + quoted(text)
                                + "'; plain text was expected: letters, figures and . , ; : ! ' ( ) / % -");
    }

    private boolean mayBeSaid(Tree tree, String what, String text) {
        return forbidden
                .in(text)
                .map(found -> !wrong(tree, what + " holds " + found + "; a clinic's file can't say that"))
                .orElse(true);
    }

    /** A text as it will be said: in composed form, without space around it. */
    private Optional<String> text(Tree tree, String what) {
        return tried(tree::text)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .filter(text -> holds(tree, !text.isEmpty(), what + " is empty"));
    }

    private <T> Optional<T> tried(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (DataException mistake) {
            mistakes.add(String.valueOf(mistake.getMessage()));
            return Optional.empty();
        }
    }

    private boolean holds(Tree tree, boolean truth, String otherwise) {
        return truth || !wrong(tree, otherwise);
    }

    /** Notes a mistake; always true. */
    private boolean wrong(Tree tree, String mistake) {
        return mistakes.add(tree.where() + ": " + mistake);
    }

    private static int line(String mistake) {
        Matcher line = LINE.matcher(mistake);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private static String quoted(String text) {
        String visible = text.replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
        return visible.length() <= QUOTED ? visible : visible.substring(0, QUOTED) + "...";
    }
}
