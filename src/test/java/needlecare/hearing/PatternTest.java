package needlecare.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
    private static final Tokenizer TOKENIZER = Texts.tokenizer();
    private static final List<String> PATTERNS = List.of(
            "chest",
            "chest pain",
            "chest + pain",
            "chest .. pain",
            "chest ... pain",
            "chest & pain",
            "<chest> .. <pain>",
            "(chest | leg) pain",
            "chest [my] pain",
            "my [<chest> | leg] .. pain",
            "^ my",
            "pain $",
            "^ $",
            "^ chest $",
            "^ & pain",
            "<chest pain>",
            "chest & (pain | hurts) & my",
            "can't .. pain",
            "[no] ^",
            "(^ my | pain $) & chest");

    private final PatternParser parser = new PatternParser(
            TOKENIZER,
            Texts.lists(
                    Map.of("chest", List.of("chest", "rib cage"), "pain", List.of("pain", "hurts")),
                    Map.of("chest pain", List.of("<chest> .. <pain>", "<pain> .. <chest>"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    chest pain           ; chest pain                                 ; true
                    chest pain           ; chest a b pain                             ; true
                    chest pain           ; chest a b c pain                           ; false
                    chest pain           ; pain chest                                 ; false
                    chest + pain         ; chest pain                                 ; true
                    chest + pain         ; chest a pain                               ; false
                    chest .. pain        ; chest a b c d e pain                       ; true
                    chest .. pain        ; chest a b c d e f pain                     ; false
                    chest ... pain       ; chest a b c d e f g h i j k l pain         ; true
                    chest ... pain       ; chest a b c d e f g h i j k l m pain       ; false
                    chest & pain         ; chest a b c d e f g h pain                 ; true
                    chest & pain         ; pain a b c d e f g h chest                 ; true
                    chest & pain         ; chest a b c d e f g h i pain               ; false
                    chest & pain         ; chest. pain                                ; false
                    chest .. pain        ; chest but pain                             ; false
                    chest + pain         ; chest um pain                              ; true
                    chest + pain         ; chest, pain                                ; true
                    chest ... pain       ; chest hurt. pain                           ; false
                    <chest> .. <pain>    ; my rib cage really hurts                   ; true
                    <chest> .. <pain>    ; my rib hurts                               ; false
                    <chest pain>         ; pain in my chest                           ; true
                    <chest pain>         ; my chest hurts                             ; true
                    (chest / leg) pain   ; leg pain                                   ; true
                    (chest / leg) pain   ; arm pain                                   ; false
                    chest [bad] + pain   ; chest bad pain                             ; true
                    chest [bad] + pain   ; chest pain                                 ; true
                    chest [bad / sharp] + pain; chest sharp pain                      ; true
                    chest [bad] + pain   ; chest mild pain                            ; false
                    ^ + chest            ; chest pain                                 ; true
                    ^ + chest            ; my chest                                   ; false
                    ^ chest              ; a b chest                                  ; true
                    ^ chest              ; a b c chest                                ; false
                    pain + $             ; chest pain                                 ; true
                    pain + $             ; pain chest                                 ; false
                    ^ + pain + $         ; pain                                       ; true
                    ^ + pain + $         ; pain pain pain                             ; false
                    can't breathe        ; i can not breathe                          ; true
                    can not breathe      ; i can\u2019t breathe                       ; true
                    can't breathe        ; i can breathe                              ; false
                    """)
    void aPatternIsHeardWhereItFits(String line) {
        List<String> parts = List.of(line.split(" *; *"));
        String written = parts.getFirst().replace(" / ", " | ");
        boolean heard = listenFor(written).heardIn(read(parts.get(1)));
        assertThat(heard).as("'%s' in '%s'", written, parts.get(1)).isEqualTo(Boolean.parseBoolean(parts.getLast()));
    }

    @Test
    void theNearestWordsAreTaken() {
        assertThat(listenFor("chest .. pain").in(read("chest chest a pain"))).containsExactly(new Span(1, 4));
    }

    @Test
    void aMatchReachesFromItsFirstWordToItsLast() {
        assertThat(listenFor("chest .. pain").in(read("my chest a b pain again")))
                .containsExactly(new Span(1, 5));
        assertThat(listenFor("^ + chest + $").in(read("chest"))).containsExactly(new Span(0, 1));
    }

    @Test
    void everyPlaceIsFound() {
        assertThat(listenFor("chest pain").in(read("chest pain and chest pain")))
                .hasSize(2);
    }

    @Test
    void nothingIsHeardInAnEmptyText() {
        for (String written : PATTERNS) {
            if (written.startsWith("^ $") || written.startsWith("[")) {
                continue;
            }
            assertThat(listenFor(written).heardIn(read(""))).as(written).isFalse();
        }
    }

    @Test
    void maskedWordsAreNotMatched() {
        Phrases pattern = listenFor("chest .. pain");
        Reading reading = read("chest a pain");
        assertThat(pattern.heardIn(reading.without(words(0)))).isFalse();
        assertThat(pattern.heardIn(reading.without(words(1)))).isTrue();
    }

    @Property(tries = 2000)
    void matchingNeverFailsAndStaysInsideTheText(@ForAll("patterns") String written, @ForAll("texts") String text) {
        Phrases pattern = listenFor(written);
        Reading reading = read(text);
        int size = reading.tokens().size();
        int end = -1;
        for (Span match : pattern.in(reading)) {
            assertThat(match.start()).isBetween(0, match.end());
            assertThat(match.end()).as("one match a last word, in order").isBetween(end + 1, size);
            end = match.end();
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                PATTERNS.stream().filter(written -> !written.startsWith("[")).toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    private static BitSet words(int... places) {
        BitSet words = new BitSet();
        for (int place : places) {
            words.set(place);
        }
        return words;
    }

    private Phrases listenFor(String written) {
        return new Phrases(List.of(parser.pattern(written, "test")));
    }

    private Reading read(String text) {
        return parser.lexicon().read(TOKENIZER.tokens(text));
    }
}
