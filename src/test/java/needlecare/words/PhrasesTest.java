package needlecare.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

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
    private final Phrases<Pattern> phrases = Phrases.of(patterns, lexicon);

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
        patterns.forEach(pattern -> alone.addAll(pattern.in(reading)));
        assertThat(phrases.in(reading)).isEqualTo(alone);
        assertThat(phrases.heardIn(reading)).isEqualTo(!alone.isEmpty());
    }

    @Property(tries = 2000)
    void anOwnerHearsAnyOfItsPatterns(@ForAll("texts") String text) {
        Reading reading = read(text);
        Phrases<String> owned = new Phrases<>(List.of("all"), owner -> patterns, lexicon);
        List<Match> heard = new ArrayList<>();
        owned.ownersIn(reading).forEach(found -> heard.addAll(found.places()));
        assertThat(heard).isEqualTo(new Pattern.OneOf(patterns).in(reading));
    }

    @Test
    void ownersAreHeardInTheirOrder() {
        Phrases<String> owned = new Phrases<>(
                List.of("second", "first"), owner -> owner.equals("first") ? patterns : List.of(), lexicon);
        assertThat(owned.firstIn(read("my chest"))).contains("first");
        assertThat(phrases.firstIn(read("my chest"))).contains(patterns.getFirst());
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
