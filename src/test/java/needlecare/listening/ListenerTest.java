package needlecare.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import needlecare.data.DataException;
import needlecare.data.Tree;
import needlecare.guidance.Question;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.Tokenizer;
import needlecare.testing.Networks;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small clinic's worth of cues: what is asked, about which thing, in which way; and nothing where that isn't clear. */
class ListenerTest {
    private static final String WORDS = """
            contractions: {}
            endings: {"'s": is}
            fillers: [um]
            clause_breaks: [but]
            """;

    private static final String LISTENING = """
            words:
              concepts:
                coffee name: [coffee, latte, decaf]
                iced coffee name: [iced coffee]
                tea name: [tea, decaf]
                syrup name: [hazelnut syrup]
                tea brand: [leaf o joy, leafy]
                running name: [run, running]
                asking why: [why, how come]
                asking long: [how long, until when]
                circumstance ill: [poorly, off colour]
              patterns:
                a drink: [<coffee name>, <tea name>, <tea brand>]
            harmless: [run of luck, cold feet + <running name>]
            weighing: {enough: 7, per_point: 1, most_points: 9, convincing: 0.5}
            cues:
              exercise:
                7: [<running name>]
                3: [again, hill]
                -4: [on the screen]
              caffeine:
                7: [<a drink>]
                6: [kettle]
                1: [mug]
              soreness:
                9: [sore, (ache | aching) .. muscle]
            names:
              - {id: coffee, kind: drink, concept: coffee name, brand: false}
              - {id: iced_coffee, kind: drink, concept: iced coffee name, brand: false}
              - {id: tea, kind: drink, concept: tea name, brand: false}
              - {id: tea, kind: drink, concept: tea brand, brand: true}
              - {id: syrup, kind: drink, concept: syrup name, brand: false}
              - {id: running, kind: sport, concept: running name, brand: false}
            kinds:
              exercise: [sport]
              caffeine: [drink]
            askings:
              why: [<asking why>]
              how_long: [<asking long>]
            circumstances:
              ill: [<circumstance ill>, not + well]
              syrup: [<syrup name>]
            denied: ["(not | no) + [at all] + (<circumstance ill>)"]
            deletion:
              wished: [^ + forget + me]
              never: [(not | never) + forget]
            """;

    private final Tokenizer tokenizer = new Tokenizer(Yaml.parse(WORDS, "tokens.yaml"));
    private final Listener listener = ListenerReader.read(listening(), tokenizer);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    can i run                          | exercise
                    is the kettle on                   | nothing
                    is the kettle on for a mug         | caffeine
                    my muscles are sore                | soreness
                    an aching feeling in the muscle    | soreness
                    running makes me sore              | soreness
                    coffee on a hill run               | exercise
                    is running on the screen           | nothing
                    run the hill on the screen again   | exercise
                    a run of luck                      | nothing
                    a run of luck with coffee          | caffeine
                    cold feet running                  | nothing
                    what a lovely day                  | nothing
                    um                                 | nothing
                    ?!                                 | nothing
                    ''                                 | nothing
                    """)
    void withoutAModelTheTopicWithMostPointsIsMeant(String said, String topic) {
        assertThat(topic(said).orElse("nothing")).isEqualTo(topic);
    }

    @Test
    void ofTopicsWithAsManyPointsTheFirstOneOfTheFileIsMeant() {
        assertThat(topic("coffee and a run")).contains("exercise");
        assertThat(topic("a run and coffee")).contains("exercise");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    can i have a latte             | coffee
                    an iced coffee                 | iced_coffee
                    tea or coffee                  | tea
                    coffee or tea                  | coffee
                    tea or an iced coffee          | iced_coffee
                    a decaf                        | coffee
                    coffee before a run            | coffee
                    a run without anything         | none
                    """)
    void ofTheThingsOfATopicTheLongestNameCountsAndThenTheFirst(String said, String thing) {
        assertThat(about("caffeine", said).thing().orElse("none")).isEqualTo(thing);
    }

    @Test
    void aTopicKnowsOnlyItsOwnKindOfThings() {
        assertThat(about("exercise", "a coffee and then a run").thing()).contains("running");
        assertThat(about("soreness", "a coffee and then a run").thing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Can I have a Leaf-O-Joy, please? | Leaf-O-Joy
                    LEAFY?                           | LEAFY
                    a nice cup of tea                | none
                    """)
    void aBrandIsCalledAsThePatientCalledIt(String said, String brand) {
        Question asked = about("caffeine", said);
        assertThat(asked.thing()).contains("tea");
        assertThat(asked.brand().orElse("none")).isEqualTo(brand);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    why no coffee                  | why
                    how come                       | why
                    how long without coffee        | how_long
                    until when and why             | why
                    can i have a coffee            | none
                    """)
    void theFirstWayOfAskingOfTheFileIsHeard(String said, String asking) {
        assertThat(about("caffeine", said).asking().orElse("none")).isEqualTo(asking);
    }

    @Test
    void aQuestionIsUnderstoodWithItsThingItsBrandAndItsAsking() {
        assertThat(understood("why can't I have a Leafy"))
                .contains(new Question("caffeine", Optional.of("tea"), Optional.of("Leafy"), Optional.of("why")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    can i have a latte                      | none
                    i'm poorly can i have a latte           | ill
                    can i have a latte when off colour      | ill
                    i am not well, is a latte all right     | ill
                    i'm not poorly can i have a latte       | none
                    i'm not at all poorly, a latte          | none
                    not poorly but off colour, a latte      | ill
                    poorly, so a latte with hazelnut syrup  | ill syrup
                    """)
    void whatIsNamedBesideAQuestionIsHeardUnlessItIsDenied(String said, String circumstances) {
        assertThat(about("caffeine", said).circumstances())
                .containsExactlyInAnyOrderElementsOf(
                        circumstances.equals("none") ? Set.of() : Set.of(circumstances.split(" ")));
    }

    @Test
    void aThingThatIsACircumstanceItselfComesLast() {
        assertThat(about("caffeine", "a hazelnut syrup in a latte").thing()).contains("coffee");
        assertThat(about("caffeine", "a hazelnut syrup").thing()).contains("syrup");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    forget me                 | true
                    please forget me          | false
                    um, forget me, will you   | true
                    do not forget me          | false
                    forget me but never forget the tea | false
                    ''                        | false
                    """)
    void onlyAPlainWishDeletes(String said, boolean wished) {
        assertThat(listener.wishesDeletion(said)).isEqualTo(wished);
    }

    @Test
    void whatTheModelIsSureOfNeedsNoCue() {
        TextClassifier sure = Networks.alike(List.of("soreness", "exercise"), 3, 1);
        assertThat(topic("what a lovely day", sure)).contains("soreness");
        assertThat(topic("?!", sure)).isEmpty();
    }

    @Test
    void halfOfAllLikenessIsConvincingAndTheFirstOfTwoIsTaken() {
        assertThat(topic("what a lovely day", Networks.alike(List.of("soreness", "exercise"), 1, 1)))
                .contains("soreness");
        assertThat(topic("what a lovely day", Networks.alike(List.of("soreness", "exercise", "caffeine"), 1, 1, 1)))
                .isEmpty();
        assertThat(topic("what a lovely day", Networks.alike(List.of("soreness", "exercise", "caffeine"), 1, 2, 1)))
                .contains("exercise");
    }

    @Test
    void aCueConvincesWhereTheModelIsUnsure() {
        TextClassifier unsure = Networks.alike(List.of("soreness", "exercise", "caffeine"), 1, 1, 1);
        assertThat(topic("a mug", unsure)).contains("caffeine");
        assertThat(topic("a hill", unsure)).contains("exercise");
    }

    @Test
    void twoTopicsThatAreNamedAlikeConvinceNobody() {
        TextClassifier unsure = Networks.alike(List.of("soreness", "exercise", "caffeine"), 1, 1, 1);
        assertThat(topic("a coffee on the run", unsure)).isEmpty();
    }

    @Test
    void pointsAgainstATopicLeaveItsLikenessAlone() {
        assertThat(topic("on the screen", Networks.alike(List.of("exercise", "caffeine"), 1, 1)))
                .contains("exercise");
    }

    @Test
    void pointsBeyondTheMostAddNothing() {
        TextClassifier caffeineByFar = Networks.alike(List.of("exercise", "caffeine"), 1, 9000);
        assertThat(topic("run", caffeineByFar)).contains("caffeine");
        assertThat(topic("run up the hill again", caffeineByFar)).contains("caffeine");
        assertThat(topic("run up the hill again", Networks.alike(List.of("exercise", "caffeine"), 1, 8000)))
                .contains("exercise");
    }

    @Test
    void whatSoundsLikeADangerGetsNoEverydayAnswer() {
        assertThat(topic("a latte", Networks.alike(List.of(Listener.DANGER, "caffeine"), 99_999, 1)))
                .isEmpty();
        assertThat(topic("a latte", Networks.alike(List.of(Listener.DANGER, "caffeine"), 9, 1)))
                .contains("caffeine");
    }

    @Test
    void aMistakeInTheWeighingIsNamedWithItsPlace() {
        String misspelt = LISTENING.replace("most_points: 9", "most_points: 9, mostpoints: 9");
        assertThatThrownBy(() -> ListenerReader.read(Yaml.parse(misspelt, "listening.yaml"), tokenizer))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("listening\\.yaml:\\d+: the field 'mostpoints' is unknown.*");
    }

    private static Tree listening() {
        return Yaml.parse(LISTENING, "listening.yaml");
    }

    private Optional<String> topic(String said) {
        return understood(said).map(Question::topic);
    }

    private Optional<String> topic(String said, TextClassifier model) {
        return listener.with(model).understand(said).map(Question::topic);
    }

    private Optional<Question> understood(String said) {
        return listener.understand(said);
    }

    private Question about(String topic, String said) {
        return listener.about(topic, said);
    }
}
