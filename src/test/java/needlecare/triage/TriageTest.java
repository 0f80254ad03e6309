package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import needlecare.build.training.ClassifierTrainer;
import needlecare.data.DataException;
import needlecare.guidance.Urgency;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Tokenizer;
import needlecare.testing.Networks;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A small vocabulary over classifiers of which it is known how likely they call each danger, and over one that has learnt a
 * few sentences: from where on a danger is called one, and which.
 */
class TriageTest {
    private static final String WORDS = """
            contractions: {cannot: can not}
            endings: {"n't": not}
            fillers: [um]
            clause_breaks: [but]
            denials: ["no", not]
            """;

    private static final String TRIAGE = """
            order: [choking, chest_pain, fainting, fever, numbness]
            words:
              concepts:
                chest: [chest, ribs]
                pain: [pain, hurts, tight]
              patterns:
                chest pain: [<chest> .. <pain>, <pain> .. <chest>]
            thresholds: {urgent: 0.6, emergency: 0.5, named: 0.3, foreign: 0.9}
            about_a_person: [<chest>, (leg|head)]
            small_talk: [good, day, (two|days|ago)]
            patterns:
              chest_pain:
                emergency: [<chest pain>]
              fainting:
                emergency: [keeled + over]
                urgent: [dizzy]
              fever:
                urgent: [(fever|temperature)]
            """;

    private final Tokenizer tokenizer = new Tokenizer(Yaml.parse(WORDS, "tokens.yaml"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fever/urgent 61                                         | urgent fever
                    fever/urgent 59                                         | calm
                    fever/urgent 31, numbness/urgent 30                     | urgent fever
                    fever/urgent 30, numbness/urgent 29                     | calm
                    chest_pain/emergency 51                                 | emergency chest_pain
                    chest_pain/emergency 49                                 | calm
                    chest_pain/emergency 26, fainting/emergency 25          | emergency chest_pain
                    chest_pain/emergency 25, fainting/emergency 24          | calm
                    chest_pain/emergency 49, numbness/urgent 12             | urgent numbness
                    chest_pain/emergency 49, numbness/urgent 10             | calm
                    chest_pain/emergency 51, numbness/urgent 49             | emergency chest_pain
                    """)
    void allDangersOfALevelTogetherMustBeLikelyEnough(String likely, String heard) {
        assertThat(heard("my leg feels odd", likely)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    i have a temperature in my leg | fever/urgent 31                          | urgent fever, mentioned
                    i have a temperature in my leg | fever/urgent 29                          | calm, mentioned
                    i have a temperature in my leg | numbness/urgent 31                       | urgent numbness, mentioned
                    i have a temperature in my leg | chest_pain/emergency 49, fever/urgent 1  | urgent fever, mentioned
                    i have a temperature in my leg | chest_pain/emergency 51, fever/urgent 1  | emergency chest_pain, mentioned
                    my chest hurts                 | chest_pain/emergency 31                  | emergency chest_pain, mentioned
                    my chest hurts                 | chest_pain/emergency 29                  | calm, mentioned
                    my chest hurts                 | fever/urgent 31                          | urgent fever, mentioned
                    my chest hurts                 | fainting/emergency 31                    | emergency fainting, mentioned
                    my chest hurts                 | chest_pain/emergency 16, fever/urgent 15 | urgent fever, mentioned
                    """)
    void whereAPatternNamesADangerTheClassifierNeedsToBeLessSure(String said, String likely, String heard) {
        // An urgent sign that is named lowers no bar for an emergency
        assertThat(heard(said, likely)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the printer is on fire | fever/urgent 91         | urgent fever
                    the printer is on fire | fever/urgent 89         | calm
                    the printer is on fire | chest_pain/emergency 91 | emergency chest_pain
                    the printer is on fire | chest_pain/emergency 89 | calm
                    my head is on fire     | chest_pain/emergency 89 | emergency chest_pain
                    he keeled over         | fainting/emergency 31   | emergency fainting, mentioned
                    """)
    void whereNothingIsSaidOfAPersonItNeedsToBeSurer(String said, String likely, String heard) {
        assertThat(heard(said, likely)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    two days ago          | calm
                    um, good day!         | calm
                    two strange days ago  | emergency chest_pain
                    good day chest        | emergency chest_pain
                    """)
    void timesAndCourtesyRingNoAlarmHoweverSureTheClassifierIs(String said, String heard) {
        assertThat(heard(said, "chest_pain/emergency 99")).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({"''", "um", "?!", "' '", "\uD83D\uDE31"})
    void aTextWithoutWordsIsCalm(String said) {
        assertThat(triage("chest_pain/emergency 99").screen(said)).isEqualTo(Screening.CALM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fever/urgent 36, numbness/urgent 50           | urgent fever
                    fever/urgent 34, numbness/urgent 50           | urgent numbness
                    numbness/urgent 50, fever/urgent 36           | urgent fever
                    numbness/urgent 40, unordered/urgent 50       | urgent numbness
                    numbness/urgent 30, unordered/urgent 50       | urgent unordered
                    choking/emergency 30, chest_pain/emergency 40 | emergency choking
                    choking/emergency 20, chest_pain/emergency 40 | emergency chest_pain
                    fever/urgent 45, fainting/emergency 55        | emergency fainting
                    chest_pain/emergency 45, fever/urgent 20, numbness/urgent 26 | urgent fever
                    """)
    void ofDangersOfOneLevelThatAreAlikeTheOneThatKillsFirstIsNamed(String likely, String heard) {
        assertThat(heard("my leg feels odd", likely)).isEqualTo(heard);
    }

    @Test
    void aFindingSaysWhyInThePatientsOwnWords() {
        Triage triage = triage("chest_pain/emergency 75, fever/urgent 5");
        assertThat(triage.screen("Oh, my CHEST, it really hurts!").danger())
                .map(Finding::because)
                .contains("heard \"CHEST, it really hurts\", 80 of 100 sure (chest_pain)");
        assertThat(triage.screen("a TEMPERATURE in my leg").danger())
                .as("another danger's words are no reason")
                .map(Finding::because)
                .contains("sounds like others of its kind, 80 of 100 sure (chest_pain)");
    }

    @Test
    void itsSensitivityCanBeChanged() {
        Triage triage = triage("fever/urgent 40");
        assertThat(described(triage.screen("my leg"))).isEqualTo("calm");
        Triage sensitive = triage.with(new Triage.Thresholds(0.39, 0.2, 0.1, 0.9));
        assertThat(described(sensitive.screen("my leg"))).isEqualTo("urgent fever");
        assertThat(sensitive.thresholds().urgent()).isEqualTo(0.39);
        assertThat(triage.thresholds()).isEqualTo(new Triage.Thresholds(0.6, 0.5, 0.3, 0.9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    my chest hurts a lot         | emergency chest_pain, mentioned
                    no pain in my chest          | calm, mentioned
                    i have a temperature today   | urgent fever, mentioned
                    i have no temperature today  | calm, mentioned
                    my leg is sore today         | calm
                    my leg is numb               | urgent numbness
                    """)
    void theClassifierLearnsDenialsFromItsExamples(String said, String heard) {
        assertThat(described(triage(learnt()).screen(said))).isEqualTo(heard);
    }

    @Test
    void textsThatMeanTheSamePointTheSameWay() {
        Triage triage = triage(learnt());
        float[] chest = triage.meaning("my chest hurts");
        assertThat(cosine(chest, triage.meaning("pain in my chest")))
                .isGreaterThan(cosine(chest, triage.meaning("my leg is sore")));
    }

    @Test
    void theLikelihoodIsThatOfTheClassifierAloneWhateverPatternsAndSmallTalkSay() {
        Triage triage = triage("chest_pain/emergency 30, fever/urgent 10").with(classifier("fever/urgent 25"));
        assertThat(triage.likelihood("two days ago")).isCloseTo(0.25, within(1e-6));
        assertThat(triage.likelihood("my chest hurts")).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void anEstimateAddsUpWhatItThinksLikely() {
        DangerClassifier.Estimate estimate = classifier(
                        "choking/emergency 20, chest_pain/emergency 30, fever/urgent 10")
                .estimate(tokenizer.tokens("anything"));
        assertThat(estimate.emergency()).isCloseTo(0.5, within(1e-6));
        assertThat(estimate.danger()).isCloseTo(0.6, within(1e-6));
        assertThat(estimate.of(new DangerClassifier.Sign("choking", Urgency.EMERGENCY)))
                .isCloseTo(0.2, within(1e-6));
        assertThat(estimate.of(new DangerClassifier.Sign("choking", Urgency.URGENT)))
                .isZero();
    }

    @Test
    void itKnowsTheWordsOfItsPatterns() {
        assertThat(triage("fever/urgent 1").lexicon().text()).contains("chest", "keeled", "leg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    urgent: [dizzy]       | urgend: [dizzy]     | the field 'urgend' is unknown
                    urgent: 0.6           | urgend: 0.6         | the field 'urgend' is unknown
                    foreign: 0.9          | others: 0.9         | the field 'others' is unknown
                    small_talk:           | smalltalk:          | the field 'small_talk' is missing
                    about_a_person:       | about:              | the field 'about_a_person' is missing
                    [<chest pain>]        | [<chest pian>]      | no concept or pattern is named 'chest pian'
                    [keeled + over]       | ["(keeled + over"]  | (keeled + over
                    """)
    void aMistakeInTheFilesIsNamedWithItsPlace(String right, String wrong, String message) {
        String broken = TRIAGE.replace(right, wrong);
        assertThat(broken).isNotEqualTo(TRIAGE);
        assertThatThrownBy(() -> TriageReader.read(Yaml.parse(broken, "triage.yaml"), tokenizer, learnt()))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("triage\\.yaml(:\\d+)?: .*")
                .hasMessageContaining(message);
    }

    private String heard(String said, String likely) {
        return described(triage(likely).screen(said));
    }

    private static String described(Screening screening) {
        String danger = screening
                .danger()
                .map(finding -> finding.urgency().id() + " " + finding.flag())
                .orElse("calm");
        return screening.mentions() ? danger + ", mentioned" : danger;
    }

    private Triage triage(String likely) {
        return triage(classifier(likely));
    }

    private Triage triage(DangerClassifier classifier) {
        return TriageReader.read(Yaml.parse(TRIAGE, "triage.yaml"), tokenizer, classifier);
    }

    /**
     * A classifier to which every text is alike.
     *
     * @param likely how many times of a hundred it is which danger ({@code fever/urgent 20}); otherwise it is calm, and
     *     of each level there is one danger that it finds next to impossible
     */
    private static DangerClassifier classifier(String likely) {
        Map<String, Double> times = new TreeMap<>();
        times.put("impossible/emergency", 1e-9);
        times.put("impossible/urgent", 1e-9);
        double calm = 100;
        for (String one : likely.split(", ")) {
            String[] parts = one.split(" ");
            times.put(parts[0], Double.parseDouble(parts[1]));
            calm -= Double.parseDouble(parts[1]);
        }
        times.put(DangerClassifier.CALM, Math.max(calm, 1e-9));
        return new DangerClassifier(Networks.alike(
                List.copyOf(times.keySet()),
                times.values().stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** A classifier that has learnt a few sentences. */
    private DangerClassifier learnt() {
        List<String[]> examples = new ArrayList<>();
        for (String feeling : List.of("hurts", "feels tight", "is in pain", "pain", "hurts a lot", "is so tight")) {
            examples.add(new String[] {"chest_pain/emergency", "my chest " + feeling});
            examples.add(new String[] {"chest_pain/emergency", feeling + " in my chest"});
            examples.add(new String[] {DangerClassifier.CALM, "no chest " + feeling});
            examples.add(new String[] {DangerClassifier.CALM, "no " + feeling + " in my chest"});
        }
        for (String fever : List.of("a temperature", "a fever", "a high fever", "a bit of a temperature")) {
            examples.add(new String[] {"fever/urgent", "i have " + fever});
            examples.add(new String[] {"fever/urgent", "i have " + fever + " today"});
            examples.add(new String[] {DangerClassifier.CALM, "i have no " + fever.substring(2)});
            examples.add(new String[] {DangerClassifier.CALM, "no " + fever.substring(2) + " today"});
        }
        for (String limb : List.of("leg", "hand", "foot", "arm")) {
            examples.add(new String[] {"numbness/urgent", "my " + limb + " is numb"});
            examples.add(new String[] {"numbness/urgent", "my " + limb + " feels numb"});
            examples.add(new String[] {DangerClassifier.CALM, "my " + limb + " is sore"});
            examples.add(new String[] {DangerClassifier.CALM, "my " + limb + " feels sore today"});
        }
        ClassifierTrainer trainer = new ClassifierTrainer(8, 1 << 14);
        for (int round = 0; round < 20; round++) {
            examples.forEach(example -> trainer.add(TextFeatures.of(tokenizer.tokens(example[1])), example[0]));
        }
        return new DangerClassifier(trainer.train());
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            squares += one[i] * one[i];
            otherSquares += other[i] * other[i];
        }
        return product / Math.sqrt(squares * otherSquares);
    }
}
