package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import needlecare.data.Tree;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhrasesTest {
    private static final Tokenizer TOKENIZER = Texts.tokenizer();
    private static final List<String> WRITTEN = List.of(
            "my chest",
            "<chest> .. <pain>",
            "no .. [<chest>] pain",
            "(leg | arm) & <pain>",
            "^ my",
            "pain $",
            "^",
            "chest [my] pain",
            "(<chest pain> | leg) but",
            "((my | no) leg | arm) hurts");

    private final PatternParser parser = new PatternParser(
            TOKENIZER,
            Texts.lists(
                    Map.of("chest", List.of("chest", "rib cage"), "pain", List.of("pain", "hurts")),
                    Map.of("chest pain", List.of("<chest> .. <pain>", "<pain> .. <chest>"))));
    private final List<Pattern> patterns = parser.patterns(Tree.of(WRITTEN, "test"));
    private final Phrases phrases = new Phrases(patterns);
    private final Phrases oneOfThem = new Phrases(List.of(new Pattern.OneOf(patterns)));
    private final LabelledPatterns<String> labelled =
            new LabelledPatterns<>(List.of("none", "first", "second"), List.of(List.of(), patterns, patterns));
    private final Lexicon lexicon = parser.lexicon();

    @Property(tries = 2000)
    void togetherTheyHearWhatEachHearsAlone(@ForAll("texts") String text) {
        Reading reading = read(text);
        List<Span> alone = new ArrayList<>();
        for (Pattern pattern : patterns) {
            alone.addAll(pattern.in(reading));
        }
        assertThat(phrases.in(reading)).isEqualTo(alone);
        assertThat(phrases.heardIn(reading)).isEqualTo(!alone.isEmpty());
    }

    @Property(tries = 2000)
    void aLabelIsHeardByAnyOfItsPatterns(@ForAll("texts") String text) {
        Reading reading = read(text);
        List<LabelledPatterns.Heard<String>> heard = labelled.in(reading);
        List<Span> places = oneOfThem.in(reading);
        assertThat(heard)
                .isEqualTo(
                        places.isEmpty()
                                ? List.of()
                                : List.of(
                                        new LabelledPatterns.Heard<>("first", places),
                                        new LabelledPatterns.Heard<>("second", places)));
        assertThat(labelled.firstIn(reading))
                .isEqualTo(heard.stream().map(LabelledPatterns.Heard::label).findFirst());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Texts.any(),
                Arbitraries.of("chest", "my", "leg", "arm", "pain", "no", "hurts", "but", "rib", "cage", ".")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .map(words -> String.join(" ", words)));
    }

    private Reading read(String text) {
        return lexicon.read(TOKENIZER.tokens(text));
    }
}
