package needlecare.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import needlecare.build.packaging.Packaging;
import needlecare.data.Tree;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named beside a question, as the packaged listener hears it: each phrase of each circumstance, said and denied. */
class CircumstancesTest {
    private static final Pattern DENIES_ITSELF = Pattern.compile(".*\\b(no|not|little|less|lost|poor|reduced)\\b.*");

    private static final Tree CIRCUMSTANCES =
            Packaging.sources(TestSkill.file("")).circumstances();

    private final Listener listener = ListenerReader.resource("/needlecare/en/listening.data", TestSkill.tokenizer());

    @Test
    void eachPhraseIsHeardWhereverItStands() {
        Set<String> unheard = new TreeSet<>();
        CIRCUMSTANCES
                .fields()
                .forEach((id, named) -> named.textsOf("phrases").forEach(written -> {
                    String phrase = written.replace("=", "");
                    for (String said : new String[] {"is that okay with " + phrase, phrase + " is that okay"}) {
                        if (!named(said).contains(id)) {
                            unheard.add(id + ": " + said);
                        }
                    }
                }));
        assertThat(unheard).isEmpty();
    }

    @Test
    void aPhraseThatIsDeniedIsNoCircumstance() {
        Set<String> heard = new TreeSet<>();
        CIRCUMSTANCES
                .fields()
                .forEach((id, named) -> named.textsOf("phrases").forEach(written -> {
                    String phrase = written.replace("=", "");
                    String said = "i have no " + phrase;
                    if (!DENIES_ITSELF.matcher(phrase).matches() && named(said).contains(id)) {
                        heard.add(id + ": " + said);
                    }
                }));
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    can i take ibuprofen i'm on warfarin and pregnant    | blood_thinner pregnant
                    my wife is expecting can she have ibuprofen          | pregnant
                    i wasn't expecting this can i have ibuprofen         | none
                    why not ibuprofen with warfarin                      | blood_thinner
                    i'm not on any blood thinners                        | none
                    i am not taking warfarin                             | none
                    i'm not pregnant but i have asthma                   | ask_before_ibuprofen
                    the cardiologist limits how much water i drink       | drink_limit heart_or_chest
                    i'm not allowed to drink much                        | drink_limit
                    is there a limit on water                            | none
                    i'm only allowed a litre a day                       | drink_limit
                    i can barely feel the heat there                     | numb_place
                    can i have a numbing cream                           | none
                    """)
    void circumstancesAreHeardInWholeSentences(String said, String circumstances) {
        assertThat(named(said))
                .containsExactlyInAnyOrderElementsOf(
                        circumstances.equals("none") ? Set.of() : Set.of(circumstances.split(" ")));
    }

    private Set<String> named(String said) {
        return listener.about("pain_relief", said).circumstances();
    }
}
