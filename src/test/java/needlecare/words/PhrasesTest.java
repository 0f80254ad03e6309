package needlecare.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;
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

    private final Lexicon lexicon = new Lexicon();
    private final List<Pattern> patterns = patterns(lexicon);
    private final Phrases phrases = Phrases.of(patterns, lexicon);
    private final Phrases oneOfThem = Phrases.of(List.of(new Pattern.OneOf(patterns)), lexicon);
    private final OwnedPhrases<String> owned =
            OwnedPhrases.of(List.of("none", "first", "second"), List.of(List.of(), patterns, patterns), lexicon);

    private static List<Pattern> patterns(Lexicon lexicon) {
        PatternParser parser = new PatternParser(
                TOKENIZER,
                lexicon,
                Texts.lists(
                        Map.of("chest", List.of("chest", "rib cage"), "pain", List.of("pain", "hurts")),
                        Map.of("chest pain", List.of("<chest> .. <pain>", "<pain> .. <chest>"))));
        return WRITTEN.stream().map(written -> parser.pattern(written, "test")).toList();
    }

    @Property(tries = 2000)
    void togetherTheyHearWhatEachHearsAlone(@ForAll("texts") String text) {
        Reading reading = read(text);
        List<Match> alone = new ArrayList<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            alone.addAll(reading.heard(pattern));
        }
        assertThat(phrases.in(reading)).isEqualTo(alone);
        assertThat(phrases.heardIn(reading)).isEqualTo(!alone.isEmpty());
    }

    @Property(tries = 2000)
    void anOwnerHearsAnyOfItsPatterns(@ForAll("texts") String text) {
        Reading reading = read(text);
        List<OwnedPhrases.Heard<String>> heard = owned.in(reading);
        List<Match> places = oneOfThem.in(reading);
        assertThat(heard)
                .isEqualTo(
                        places.isEmpty()
                                ? List.of()
                                : List.of(
                                        new OwnedPhrases.Heard<>("first", places),
                                        new OwnedPhrases.Heard<>("second", places)));
        assertThat(owned.firstIn(reading))
                .isEqualTo(heard.stream().map(OwnedPhrases.Heard::owner).findFirst());
    }

    @Property(tries = 500)
    void whatIsWrittenIsHeardLikeBefore(@ForAll("texts") String text) {
        CompactWriter out = new CompactWriter();
        lexicon.write(out);
        owned.write(out);
        CompactReader in = new CompactReader(out.bytes());
        Lexicon again = Lexicon.read(in);
        OwnedPhrases<String> ownedAgain = OwnedPhrases.read(owned.owners(), in);
        assertThat(ownedAgain.in(again.read(TOKENIZER.tokens(text)))).isEqualTo(owned.in(read(text)));
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
