package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import needlecare.data.DataException;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.testing.SmallGuidance;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build refuses what must not be said or can't be listened for, and names the place. */
class PackagingCheckTest {
    private static final String GUIDANCE = SmallGuidance.of("caffeine", """
            things:
              drink:
                coffee: {say: coffee, names: [coffee, latte], brands: [jitterbean]}
              sport:
                running: {say: running, names: [run]}
            topics:
              - topic: caffeine
                urgency: selfcare
                about: drink
                default: coffee and tea
                answers:
                  - when: {thing: coffee}
                    hours: [first_day]
                    claims: [C01]
                    say: "About {thing}: it can wait."
                    card: "{Thing} can wait."
                  - when: {with: poorly}
                    claims: [C01]
                    say: "Ask first."
                  - claims: [C01]
                    say: ["About {thing}: it can wait a day."]
              - topic: help
                urgency: info
                answers:
                  - say: "In an emergency call {emergency}."
            red_flags:
              - flag: chest_pain
                urgency: emergency
                rests_on: [C02]
                advisory:
                  emergency:
                    say: "Call {emergency} now. Sit up."
                    card: "CALL {emergency} NOW."
                while_waiting:
                  drink: "Nothing yet. Call {emergency} again if it gets worse."
              - flag: fever
                urgency: urgent
                source: "First-aid practice."
                advisory:
                  urgent:
                    say: "Contact {doctor} today. If it gets worse, call {emergency}."
                    card: "CONTACT {doctor} TODAY. CALL {emergency} if it gets worse."
            while_waiting:
              kinds:
                drink: {about: "May I drink.", say: "Nothing yet."}
            """);

    private static final String MODEL = """
            invocation: needle care
            types:
              Drink: {things: [drink]}
              Asking: {askings: all}
              Part: {values: {shoulder: [shoulders], lower back: [low back]}}
            intents:
              CaffeineIntent:
                topic: caffeine
                slots: {asking: Asking, thing: Drink}
                samples:
                  - (can|may) i have [a|some] {thing}
                  - "{asking} is {thing} bad"
              SorenessIntent:
                topic: help
                slots: {part: Part}
                samples: ["my {part} is sore"]
              ChestPainIntent:
                topic: chest_pain
                samples: [my chest hurts]
              FeverIntent:
                topic: fever
                samples: [i have a fever]
            free_speech:
              lone: [odd, it feels odd]
              carriers:
                as_said: [my]
                read_as:
                  i: [i, and i]
                  "": [um]
            """;

    private static final String ASKINGS = "why: {about: the reason, phrases: [why, how come]}";

    @Test
    void goodGuidancePasses() {
        assertThatCode(() -> check(GUIDANCE)).doesNotThrowAnyException();
    }

    /** The allergy pen, and what frees the throat, come before the call; nothing else does. */
    @ParameterizedTest
    @CsvSource({"allergic, true", "choking, true", "bleeding, false"})
    void twoDangersActBeforeTheCall(String flag, boolean passes) {
        String late = changed(
                changed(
                        GUIDANCE,
                        "Call {emergency} now. Sit up.",
                        "Use the pen at once if there is one and then call {emergency}."),
                "flag: chest_pain",
                "flag: " + flag);
        if (passes) {
            assertThatCode(() -> check(late)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> check(late)).hasMessageContaining("words before the emergency number");
        }
    }

    /** Who is sent to hospital at once needs no other number. */
    @Test
    void anUrgentAdvisoryMaySendToHospitalInPlaceOfTheNumber() {
        assertThatCode(() -> check(changed(
                        GUIDANCE,
                        "today. If it gets worse, call {emergency}.",
                        "today, or go to the {emergency_department}.")))
                .doesNotThrowAnyException();
    }

    @Test
    void aGoodModelPasses() {
        assertThatCode(() -> checkModel(MODEL)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    - claims: [C01]                    | - claims: [C99]                       | rests on claim C99, which doesn't exist
                    - claims: [C01]                    | - claims: []                          | rests on no claim
                    rests_on: [C02]                    | rests_on: [C02, C98]                  | rests on claim C98, which doesn't exist
                    C02: "Chest pain is no soreness."  | C03: "Silent."                        | claim C03 is spoken nowhere
                    it can wait a day                  | it can {moon} a day                   | uses {moon}, which isn't known there
                    it can wait a day                  | it was {time}                         | uses {time}, which isn't known there
                    emergency call {emergency}         | emergency call {thing}                | uses {thing}, which isn't known there
                    {Thing} can wait.                  | {drink} can wait.                     | uses {drink}, which isn't known there
                    it can wait a day                  | it can <break/> wait                  | holds one of < > &
                    it can wait a day                  | wait & see                            | holds one of < > &
                    when: {thing: coffee}              | when: {thing: moon}                   | is no thing of this topic
                    when: {thing: coffee}              | when: {thing: running}                | is no thing of this topic
                    rests_on: [C02]                    | source: ""                            | names neither a claim nor a source
                    now. Sit up.                       | now. Is it bad?                       | asks a question
                    Call {emergency} now. Sit up.      | Call someone now. Sit up.             | doesn't name the emergency number
                    Call {emergency} now. Sit up.      | Sit up and rest and breathe and wait and then call {emergency}. | words before the emergency number
                    Contact {doctor} today. If         | Wait a day. If                        | names neither a doctor nor maternity care
                    Contact {doctor} today. If         | Contact {provider} today. If          | names neither a doctor nor maternity care
                    it gets worse, call {emergency}    | it gets worse, hurry                  | doesn't name the emergency number
                    CALL {emergency} NOW.              | CALL NOW.                             | doesn't show the emergency number
                    now. Sit up.                       | now. Sit up and {moon}.               | uses {moon}, which isn't known there
                    now. Sit up.                       | now. A b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g. | has 38 words in en-US, more than 35
                    If it gets worse, call             | A b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m. If it gets worse, call | more than 45
                    drink: "Nothing yet. Call          | swim: "Nothing yet. Call              | there is no such kind of turn
                    drink: "Nothing yet. Call          | drink: "Nothing yet. No. Call         | has 3 sentences
                    drink: "Nothing yet. Call          | drink: "Nothing yet? Call             | asks a question
                    say: "Nothing yet."                | say: "Nothing for 5 hours."           | holds a figure, which is spoken
                    say: "Nothing yet."                | say: "Nothing, {moon}."               | uses {moon}, which isn't known there
                    [America/New_York, Pacific         | [America/New_Pork, Pacific            | 'America/New_Pork' is no time zone
                    when: {with: poorly}               | when: {with: poor}                    | is for the circumstance 'poor', which doesn't exist
                    when: {with: poorly}               | when: {thing: coffee}                 | no answer is for the circumstance 'poorly'
                    when: {thing: coffee}              | when: {thing: coffee, with: poorly}   | is for a circumstance and for some hours only
                    C01: "Coffee can wait."            | C01: {text: Wait., beyond: true, strength: firm}           | claim C01 is beyond the article and names no source
                    C01: "Coffee can wait."            | C01: {text: Wait., beyond: true, source: B, strength: odd} | claim C01 is beyond the article and is neither firm, usual nor open
                    suggestions: {caffeine:            | suggestions: {moonwalk:               | a suggestion for the topic 'moonwalk'
                    """)
    void badGuidanceIsRefused(String good, String bad, String message) {
        String broken = changed(GUIDANCE, good, bad);
        assertThatThrownBy(() -> check(broken))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the guidance has mistakes")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    urgency: selfcare            | urgencie: selfcare           | the field 'urgencie' is unknown
                    topic: caffeine              | topik: caffeine              | the field 'topic' is missing
                    default: coffee and tea      | answer: coffee               | the field 'answer' is unknown
                    say: "In an emergency        | sey: "In an emergency        | the field 'sey' is unknown
                    provider: your provider      | provide: your provider       | has no word for 'provider'
                    safety_line: "Call           | safetyline: "Call            | safetyline
                    source: "First-aid practice."| sauce: "First-aid practice." | the field 'sauce' is unknown
                    """)
    void aMisspeltFieldIsNamedWithItsPlace(String good, String bad, String message) {
        assertThatThrownBy(() -> check(changed(GUIDANCE, good, bad)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)guidance\\.yaml:[0-9]+: .*");
    }

    @Test
    void anAdvisoryOfTheFlagsOwnLevelIsNeeded() {
        assertThatThrownBy(() -> check(
                        changed(GUIDANCE, "flag: fever\n    urgency: urgent", "flag: fever\n    urgency: emergency")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the advisory of its own level, emergency, is missing");
    }

    @Test
    void theLastAnswerMustHoldAlways() {
        assertThatThrownBy(() -> check(changed(
                        GUIDANCE,
                        "- claims: [C01]\n        say: [",
                        "- hours: [later]\n        claims: [C01]\n        say: [")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the last answer must have no condition");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"urgency: selfcare, urgency: mild", "hours: [first_day], hours: [third_day]"})
    void anUnknownLevelOrPhaseIsNamedWithItsPlace(String good, String bad) {
        assertThatThrownBy(() -> check(changed(GUIDANCE, good, bad)))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?s).*guidance\\.yaml:[0-9]+.*");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"asking: whence, whence", "asking: [why whence], why whence"})
    void anAskingThatDoesNotExistIsRefused(String condition, String name) {
        assertThatThrownBy(() -> check(changed(GUIDANCE, "when: {thing: coffee}", "when: {" + condition + "}")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aRegionOfAnAnswerThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> check(changed(GUIDANCE, "hours: [first_day]", "regions: [en-UK]")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("en-UK");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    samples: [my chest hurts]   | samples: [i have a fever]                 | is a sample of
                    samples: [my chest hurts]   | samples: [my chest hurts 2]               | holds other characters than letters and apostrophes
                    samples: [my chest hurts]   | samples: [My chest hurts]                 | holds other characters than letters and apostrophes
                    samples: [my chest hurts]   | samples: ["my chest hurts!"]              | holds other characters than letters and apostrophes
                    samples: ["my {part} is sore"]| samples: ["my {part} is sore", "my {limb}"] | uses the undeclared slot limb
                    samples: ["my {part} is sore"]| samples: ["my {part} and {part}"]         | uses the slot part twice
                    slots: {part: Part}         | slots: {part: Part, other: Part}          | slot other is in no sample
                    slots: {part: Part}         | slots: {part: Limb}                       | has the unknown type Limb
                    slots: {part: Part}         | slots: {part: Asking}                     | type Part is used by no intent
                    topic: fever                | topic: moonburn                           | there is no topic and no red flag 'moonburn'
                    topic: fever                | topic: chest_pain                         | red flag fever has no intent
                    topic: help                 | topic: caffeine                           | topic help has no intent
                    invocation: needle care     | invocation: needles                       | two lower-case words or more
                    invocation: needle care     | invocation: Needle Care                   | two lower-case words or more
                    FeverIntent:                | Fever2Intent:                             | letters and underscores only
                    shoulder: [shoulders]       | shoulder: [low back]                      | stands for
                    """)
    void aBadModelIsRefused(String good, String bad, String message) {
        assertThatThrownBy(() -> checkModel(changed(MODEL, good, bad)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the interaction model has mistakes")
                .hasMessageContaining(message);
    }

    @Test
    void aFreeTextSlotMayNotStandAlone() {
        String lone = changed(
                MODEL,
                "slots: {part: Part}\n    samples: [\"my {part} is sore\"]",
                "slots: {part: Part, words: AMAZON.SearchQuery}\n    samples: [\"my {part} is sore\", \"{words}\"]");
        assertThatThrownBy(() -> checkModel(lone)).hasMessageContaining("a free-text slot needs words beside it");
    }

    @Test
    void aFreeTextSlotMayNotStandBesideAnother() {
        String two = changed(
                MODEL,
                "slots: {part: Part}\n    samples: [\"my {part} is sore\"]",
                "slots: {part: Part, words: AMAZON.SearchQuery}\n    samples: [\"my {part} is {words}\"]");
        assertThatThrownBy(() -> checkModel(two)).hasMessageContaining("holds another slot beside the free-text one");
    }

    @Test
    void anUnclosedBracketIsNamedWithItsPlace() {
        assertThatThrownBy(() -> checkModel(changed(MODEL, "(can|may) i have", "(can|may i have")))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?s)model\\.yaml:[0-9]+: .*isn't closed.*");
    }

    @Test
    void aTypeWithoutValuesIsNamedWithItsPlace() {
        assertThatThrownBy(() -> checkModel(changed(MODEL, "{things: [drink]}", "{things: [soup]}")))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?s)model\\.yaml:[0-9]+: .*no values.*");
    }

    private static void check(String yaml) {
        new GuidanceCheck(guidance(yaml), Set.of("why", "done"), Set.of("poorly")).check();
    }

    private static Guidance guidance(String yaml) {
        return GuidanceReader.read(Yaml.parse(yaml, "guidance.yaml"));
    }

    private static void checkModel(String yaml) {
        Guidance guidance = guidance(GUIDANCE);
        ModelSource model =
                ModelSource.read(Yaml.parse(yaml, "model.yaml"), guidance, Yaml.parse(ASKINGS, "askings.yaml"));
        new ModelCheck(model, guidance).check();
    }

    /** The text with a part changed, which must be there. */
    private static String changed(String text, String good, String bad) {
        if (!text.contains(good)) {
            throw new IllegalArgumentException("'" + good + "' doesn't stand in the text");
        }
        int at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }

    private static final String SCREENS = """
            titles: {caffeine: Coffee, help: Help, launch: Welcome}
            spoken: As spoken
            dangers: {emergency: {level: Now, contact: "{emergency}"}}
            """;

    @Test
    void theWordsOfScreensAreRightAsTheyStand() {
        assertThatCode(() -> checkScreens(SCREENS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caffeine: Coffee    | coffee: Coffee        | a title for 'coffee'",
                "launch: Welcome     | moon: Moon            | a title for 'moon'",
                "'\"{emergency}\"' | '\"{moon}\"' | {moon}"
            })
    void aMistakeInTheWordsOfScreensIsNamed(String right, String wrong, String message) {
        assertThatThrownBy(() -> checkScreens(SCREENS.replace(right, wrong)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    /** A new topic needs no line in a second file: it is shown under the name of the skill. */
    @Test
    void aTopicMayHaveNoTitle() {
        assertThatCode(() -> checkScreens(changed(SCREENS, "caffeine: Coffee, ", "")))
                .doesNotThrowAnyException();
    }

    private static void checkScreens(String words) {
        Guidance guidance = GuidanceReader.read(Yaml.parse(GUIDANCE, "guidance.yaml"));
        new ScreenWordsCheck(Yaml.parse(words, "screens.yaml"), guidance).check();
    }
}
