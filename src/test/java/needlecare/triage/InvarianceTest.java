package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import needlecare.guidance.Urgency;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Words that change nothing change nothing: politeness, hesitation, names, places and times around a danger. */
class InvarianceTest {
    private static final List<String> ANYWHERE = List.of("please", "um", "alexa", "hey", "at home", "in the kitchen");

    /** Not for what is about time: pain that lasts, and twinges that pass. */
    private static final List<String> TIMES = List.of("since this morning", "right now");

    /** Every n-th line is tried, so that all of them together take seconds. */
    private static final int EVERY = 4;

    /** Some utterances stand so near to a threshold of the classifier that any word tips them; few may. */
    private static final int LOWER_PER_THOUSAND = 13;

    private static final int HIGHER_PER_THOUSAND = 13;

    private static final List<Line> LINES = new ArrayList<>();

    private record Line(String level, String flag, String style, String text) {
        boolean isAboutTime() {
            return flag.equals("worsening_pain") || style.equals("twinge");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(TestSkill.file("corpus/danger/tuning.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (!columns[0].equals("level") && number++ % EVERY == 0) {
                LINES.add(new Line(columns[0], columns[1], columns[2], columns[4]));
            }
        }
    }

    @Test
    void thereAreManyUtterances() {
        assertThat(LINES).hasSizeGreaterThan(300);
    }

    @TestFactory
    Stream<DynamicTest> addedWordsDoNotChangeTheLevel() {
        return Stream.concat(
                ANYWHERE.stream().flatMap(words -> variants(words, false)),
                TIMES.stream().flatMap(words -> variants(words, true)));
    }

    private static Stream<DynamicTest> variants(String words, boolean time) {
        return Stream.of(
                DynamicTest.dynamicTest(words + " ...", () -> check(words + " ", "", time)),
                DynamicTest.dynamicTest("... " + words, () -> check("", " " + words, time)));
    }

    private static void check(String before, String after, boolean time) {
        List<String> lower = new ArrayList<>();
        List<String> higher = new ArrayList<>();
        for (Line line : LINES) {
            if (time && line.isAboutTime()) {
                continue;
            }
            String longer = before + line.text() + after;
            Urgency plain = TestSkill.screened(line.text());
            Urgency varied = TestSkill.screened(longer);
            if (plain != varied) {
                (varied.compareTo(plain) < 0 ? lower : higher)
                        .add("'%s' is %s, but '%s' is %s".formatted(line.text(), plain.id(), longer, varied.id()));
            }
        }
        List<String> wrong = new ArrayList<>(lower);
        wrong.addAll(higher);
        String account = "%d of %d heard lower, %d heard higher:%n%s"
                .formatted(
                        lower.size(),
                        LINES.size(),
                        higher.size(),
                        String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))));
        assertThat(lower).as(account).hasSizeLessThanOrEqualTo(LINES.size() * LOWER_PER_THOUSAND / 1000);
        assertThat(higher).as(account).hasSizeLessThanOrEqualTo(LINES.size() * HIGHER_PER_THOUSAND / 1000);
    }

    @TestFactory
    Stream<DynamicTest> writingItOtherwiseDoesNotChangeTheLevel() {
        return Stream.of(
                DynamicTest.dynamicTest("in capitals", () -> compare(text -> text.toUpperCase(java.util.Locale.ROOT))),
                DynamicTest.dynamicTest("with curly apostrophes", () -> compare(text -> text.replace('\'', '\u2019'))),
                DynamicTest.dynamicTest(
                        "with more space", () -> compare(text -> "  " + text.replace(" ", "   ") + " ")));
    }

    private static void compare(java.util.function.UnaryOperator<String> change) {
        List<String> wrong = LINES.stream()
                .map(Line::text)
                .filter(text -> TestSkill.screened(text) != TestSkill.screened(change.apply(text)))
                .toList();
        assertThat(wrong).isEmpty();
    }
}
