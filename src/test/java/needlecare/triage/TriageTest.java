package needlecare.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.data.DataException;
import needlecare.guidance.Urgency;
import needlecare.hearing.LinearModel;
import needlecare.hearing.TextFeatures;
import needlecare.hearing.Tokenizer;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small rule book: what it hears, what takes a danger back, and what its second ear adds. */
class TriageTest {
    private static final String CALM = SecondEar.CALM;
    private static final String WORDS = """
            contractions: {cannot: can not}
            endings: {"n't": not}
            fillers: [um]
            clause_breaks: [but]
            """;

    private static final String TRIAGE = """
            order: [chest_pain, breathlessness, fainting, fever, numbness]
            words:
              concepts:
                chest: [chest, ribs]
                pain: [pain, hurts, tight]
                fever: [fever, temperature]
              patterns:
                chest pain: [<chest> .. <pain>, <pain> .. <chest>]
            harmless: [chest press, fever pitch, breathe normally, no + trouble + breathing + easily]
            well_being:
              words: [normally, easily, right]
              words_except: [right + now]
              before: [not, trouble, no trouble]
              after: [is + hard]
              except: [not sure]
              until: [so is]
            unremarkable: [good morning]
            small_talk: [(good|day|two|ago|days)]
            denials:
              before: ["no", not, neither .. nor]
              after: [nowhere]
              except: [no idea, nowhere better]
              until: [and now]
              taken_back: [but + i + do + $]
            questions:
              frames: [what if, what does .. look like, can .. break]
              after: [or what]
              except: [what if you]
              until: [because]
            gone: {gone: [went away, passed], except: [came back]}
            sound_alikes:
              - {heard: jest, meant: chest, when: [my + jest, jest + <pain>]}
            second_ear: {urgent_from: 0.5, emergency_from: 0.25}
            rules:
              - flag: numbness
                rules:
                  - {rule: numbness that stays, level: urgent, stays: true, hears: [numb]}
              - flag: fever
                rules:
                  - {rule: a fever, level: urgent, hears: [<fever>], unless: [hay fever, in the oven]}
              - flag: retained_needle
                rules:
                  - {rule: a needle that broke, level: urgent, hears: [needle .. break, needle .. broke]}
              - flag: fainting
                rules:
                  - {rule: a faint with a fall on the head, level: emergency, hears: [faint, fainted], with: [fell, head]}
              - flag: breathlessness
                rules:
                  - {rule: no breath, level: emergency, hears: [can not .. breathe]}
                  - rule: breathing that isn't well
                    level: emergency
                    hears: ["(breathing|breathe) .. <denied_well_being>"]
                    unless: [breathing easily]
              - flag: chest_pain
                rules:
                  - {rule: pain in the chest, level: emergency, hears: [<chest pain>]}
            """;

    private final Tokenizer tokenizer = new Tokenizer(Yaml.parse(WORDS, "words.yaml"));
    private final Triage triage = TriageReader.read(Yaml.parse(TRIAGE, "triage.yaml"), tokenizer);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    my chest hurts                             | emergency chest_pain
                    there is pain all over my ribs             | emergency chest_pain
                    my chest is fine but my leg hurts          | calm
                    the chest press hurts                      | calm
                    the chest press hurts and so does my chest | emergency chest_pain
                    i have a temperature                       | urgent fever
                    i have hay fever                           | calm
                    a temperature of two hundred in the oven   | calm
                    i fainted                                  | calm
                    i fainted and fell                         | calm
                    i fainted and fell on my head              | emergency fainting
                    my head hit the wall when i fell in a faint | emergency fainting
                    what a lovely day                          | calm
                    um                                         | calm
                    ?!                                         | calm
                    """)
    void aRuleHearsItsWordsWithWhatTheyNeedUnlessTheyAreHarmless(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no fever                                   | denied
                    i haven't had a fever                      | denied
                    a fever not my kind of thing               | urgent fever
                    no. fever                                  | urgent fever
                    no but a fever                             | urgent fever
                    no cough and now a fever                   | urgent fever
                    no and now a fever                         | urgent fever
                    no fever and now a fever                   | urgent fever, denied
                    no idea why i have a fever                 | urgent fever
                    no idea but no fever                       | denied
                    neither a fever nor a cough                | denied
                    neither a cough nor a fever                | denied
                    a fever neither a cough nor a sniffle      | urgent fever
                    no 2 3 4 5 6 7 8 9 10 11 12 13 fever       | denied
                    no 2 3 4 5 6 7 8 9 10 11 12 13 14 fever    | denied
                    no 2 3 4 5 6 7 8 9 10 11 12 13 14 15 fever | urgent fever
                    no cough. no chill. no fever               | denied
                    i can not breathe                          | emergency breathlessness
                    i can not breathe no cough                 | emergency breathlessness
                    i cannot say that i have a fever           | denied
                    not true that i can not breathe            | denied
                    i fainted on my head but did not fall. i fell | emergency fainting
                    i fainted and hit my head but i did not say i fell | calm
                    """)
    void aDenialTakesBackWhatFollows(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    i breathe normally                         | calm
                    i do not breathe normally                  | emergency breathlessness
                    i can not breathe normally                 | emergency breathlessness, emergency breathlessness
                    i am not breathing right                   | emergency breathlessness
                    not breathing right now                    | calm
                    not breathing so is this normally done     | calm
                    breathing easily is hard                   | emergency breathlessness
                    not sure i breathe normally                | calm
                    trouble breathing easily                   | emergency breathlessness
                    no trouble breathing easily                | calm
                    not true that i do not breathe normally    | denied
                    """)
    void aWordOfWellBeingThatIsDeniedIsADanger(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no fever but i do                          | urgent fever
                    no fever but i do yoga                     | denied
                    no fever. 1 2 3 4 5 6 7 8 9 but i do       | denied
                    """)
    void aDenialCanBeTakenBack(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @Test
    void theSecondEarIsSilentWhereNothingIsSaidButATimeOrCourtesy() {
        Triage sounding = triage.with(ear(List.of(CALM, urgent("fever")), 1, 1));
        assertThat(heard("two days ago", sounding)).isEqualTo("calm");
        assertThat(heard("good day fever pitch", sounding)).isEqualTo("calm");
        assertThat(heard("two strange days ago", sounding)).isEqualTo("urgent fever");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fever nowhere                     | denied
                    a fever was nowhere to be seen    | denied
                    fever 3 2 1 nowhere               | denied
                    fever 4 3 2 1 nowhere             | urgent fever
                    nowhere a fever                   | urgent fever
                    fever nowhere. no cough           | denied
                    fever. nowhere to be seen         | urgent fever
                    fever but nowhere to be seen      | urgent fever
                    fever and now nowhere             | urgent fever
                    fever nowhere and now a cough     | denied
                    fever nowhere better              | urgent fever
                    fever by night and by day fever nowhere | urgent fever
                    """)
    void aDenialBehindTakesBackTheFewWordsBeforeIt(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what if i get a fever                   | asked
                    what does a fever look like             | asked
                    what does it look like a fever          | asked
                    a fever what does it look like          | urgent fever
                    what if you saw me with a fever         | urgent fever
                    what if because of a fever              | urgent fever
                    can a needle break                      | asked
                    the needle may break                    | urgent retained_needle
                    a fever or what                         | asked
                    a fever in the night or in the day or what | asked
                    a fever because of the cold or what     | urgent fever
                    what if there is no fever               | denied
                    what if i get a fever. no chest pain    | asked, denied
                    what if i get a fever. my chest hurts   | emergency chest_pain, asked
                    """)
    void whatIsOnlyAskedAboutIsNoDanger(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    my arm is numb                         | urgent numbness
                    my arm was numb and it passed          | calm
                    my arm was numb it passed it came back | urgent numbness
                    my chest hurts but it passed           | emergency chest_pain
                    """)
    void onlyWhatMustStayToBeADangerIsGoneWhenItIsGone(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    my jest hurts                 | emergency chest_pain
                    jest pain                     | emergency chest_pain
                    in jest it hurts              | calm
                    my sides hurts from your jest | calm
                    """)
    void aMisheardWordIsTakenAsItWasMeant(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    numb with a fever                      | urgent fever, urgent numbness
                    a needle broke and i am numb           | urgent numbness, urgent retained_needle
                    my chest hurts and i can not breathe   | emergency chest_pain, emergency breathlessness
                    numb then i fainted and fell on my head | emergency fainting, urgent numbness
                    """)
    void theWorstIsFirstAndOfEquallyUrgentOnesTheFirstInTheOrder(String said, String heard) {
        assertThat(heard(said)).isEqualTo(heard);
        assertThat(triage.screen(said).worst().map(Finding::flag)).contains(heard.split("[ ,]")[1]);
    }

    @Test
    void aFindingSaysWhyInThePatientsOwnWords() {
        assertThat(triage.screen("Oh, my JEST, it really hurts!").findings())
                .extracting(Finding::because)
                .containsExactly("heard \"JEST, it really hurts\": pain in the chest (chest_pain)");
        assertThat(triage.screen("No fever? A TEMPERATURE!").findings())
                .extracting(Finding::because)
                .containsExactly("heard \"TEMPERATURE\": a fever (fever)");
    }

    @Test
    void theSecondEarSpeaksUpFromItsThresholdOn() {
        SecondEar ear = ear(List.of(CALM, urgent("fever")), 1, 1);
        assertThat(heard("what a day", triage.with(ear))).isEqualTo("urgent fever");
        assertThat(heard("what a day", sensitive(ear, 0.51, 0.51))).isEqualTo("calm");
        assertThat(heard("?!", triage.with(ear))).isEqualTo("calm");
    }

    @Test
    void theSecondEarCallsAnEmergencyFromAThresholdOfItsOwn() {
        SecondEar ear = ear(List.of(CALM, emergency("chest_pain"), urgent("fever"), urgent("numbness")), 1, 1, 1, 1);
        assertThat(heard("what a day", triage.with(ear))).isEqualTo("emergency chest_pain");
        assertThat(heard("what a day", sensitive(ear, 0.9, 0.25))).isEqualTo("emergency chest_pain");
        assertThat(heard("what a day", sensitive(ear, 0.75, 0.26))).isEqualTo("urgent fever");
        assertThat(heard("what a day", sensitive(ear, 0.76, 0.26))).isEqualTo("calm");
    }

    @Test
    void theSecondEarNamesTheLikeliestFlagOfItsLevelAndOfEqualOnesTheFirst() {
        SecondEar ear = ear(
                List.of(urgent("fever"), urgent("nerve"), urgent("numbness"), emergency("fainting"), CALM),
                2,
                2,
                1,
                4,
                1);
        assertThat(heard("what a day", sensitive(ear, 0.5, 0.5))).isEqualTo("urgent fever");
        assertThat(heard("what a day", triage.with(ear(List.of(urgent("fever"), CALM), 1, 1))))
                .isEqualTo("urgent fever");
    }

    @Test
    void theSecondEarIsSilentWhereItKnowsNoFlagOfTheLevel() {
        SecondEar emergenciesOnly = ear(List.of(CALM, emergency("chest_pain")), 1, 1);
        assertThat(heard("what a day", sensitive(emergenciesOnly, 0.5, 0.9))).isEqualTo("calm");
    }

    @Test
    void theSecondEarOnlyRaises() {
        Triage urgent = triage.with(ear(List.of(CALM, urgent("numbness")), 1, 9));
        assertThat(heard("a fever", urgent)).isEqualTo("urgent fever");
        assertThat(heard("my chest hurts", urgent)).isEqualTo("emergency chest_pain");
        assertThat(heard("no fever", urgent)).isEqualTo("urgent numbness, denied");
        Triage emergency = triage.with(ear(List.of(CALM, emergency("fainting")), 1, 9));
        assertThat(heard("a fever", emergency)).isEqualTo("emergency fainting, urgent fever");
        assertThat(heard("my chest hurts", emergency)).isEqualTo("emergency chest_pain");
    }

    @Test
    void theRulesAloneHearNothingOfTheSecondEar() {
        Triage urgent = triage.with(ear(List.of(CALM, urgent("numbness")), 1, 9));
        assertThat(heard("what a day", urgent.rulesAlone())).isEqualTo("calm");
        assertThat(heard("a fever", urgent.rulesAlone())).isEqualTo("urgent fever");
    }

    @Test
    void theSecondEarSaysHowSureItIs() {
        assertThat(triage.with(ear(List.of(CALM, urgent("fever")), 1, 3))
                        .screen("what a day")
                        .findings())
                .containsExactly(new Finding(
                        "fever", Urgency.URGENT, "sounds like others of its kind (second ear, 75 of 100)", ""));
    }

    @Test
    void theSecondEarPassesOverWhatIsHarmlessOrUnremarkable() {
        assertThat(features("good morning my ribs chest press and fever pitch"))
                .isEqualTo(words("my ribs and", "chest"));
        assertThat(triage.features("?!")).isEmpty();
    }

    @Test
    void theSecondEarHearsDeniedAndAskedWordsAsOthers() {
        assertThat(features("my fever")).isEqualTo(words("my fever", "fever"));
        assertThat(features("no fever")).isEqualTo(words("no !fever", "!fever"));
        assertThat(features("what if fever")).isEqualTo(words("what ?if ?fever", "?fever"));
        assertThat(features("what if no fever")).isEqualTo(words("what ?if ?no !fever", "!fever"));
        assertThat(features("no fever but my temperature"))
                .isEqualTo(words("no !fever but my temperature", "!fever", "fever"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    level: urgent, stays: true | level: selfcare, stays: true | the level of a rule is emergency or urgent, not selfcare
                    stays: true                | stay: true                   | the field 'stay' is unknown
                    meant: chest, when         | mend: chest, when            | the field 'mend' is unknown
                    after: [nowhere]           | behind: [nowhere]            | the field 'behind' is unknown
                    except: [came back]        | unless: [came back]          | the field 'unless' is unknown
                    urgent_from: 0.5           | urgent_form: 0.5             | the field 'urgent_form' is unknown
                    """)
    void aMistakeInTheRulesIsNamedWithItsPlace(String right, String wrong, String message) {
        String broken = TRIAGE.replace(right, wrong);
        assertThat(broken).isNotEqualTo(TRIAGE);
        assertThatThrownBy(() -> TriageReader.read(Yaml.parse(broken, "triage.yaml"), tokenizer))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("triage\\.yaml:\\d+: .*")
                .hasMessageContaining(message);
    }

    private String heard(String said) {
        return heard(said, triage);
    }

    private static String heard(String said, Triage triage) {
        return described(triage.screen(said));
    }

    private static String described(Screening screening) {
        Stream<String> findings =
                screening.findings().stream().map(finding -> finding.urgency().id() + " " + finding.flag());
        Stream<String> takenBack = Stream.of(screening.asked() ? "asked" : "", screening.denied() ? "denied" : "");
        String all = Stream.concat(findings, takenBack)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "calm" : all;
    }

    private int[] features(String said) {
        return triage.features(said);
    }

    private static int[] words(String words, String... lists) {
        TextFeatures features = new TextFeatures();
        for (String word : words.split(" ")) {
            features.addWord(word);
        }
        Arrays.stream(lists).forEach(features::addConcept);
        return features.all();
    }

    private Triage sensitive(SecondEar ear, double urgent, double emergency) {
        return triage.with(ear).with(new SecondEar.Thresholds(urgent, emergency));
    }

    /** An ear to which every text is alike: so much like each label, compared with the others. */
    private static SecondEar ear(List<String> labels, double... likeness) {
        double[] bias = Arrays.stream(likeness).map(Math::log).toArray();
        return new SecondEar(
                new LinearModel(labels, new byte[bias.length * TextFeatures.SIZE], new double[bias.length], bias));
    }

    private static String urgent(String flag) {
        return SecondEar.label(flag, Urgency.URGENT);
    }

    private static String emergency(String flag) {
        return SecondEar.label(flag, Urgency.EMERGENCY);
    }
}
