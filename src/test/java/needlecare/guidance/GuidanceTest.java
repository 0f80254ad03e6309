package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.DataException;
import needlecare.testing.SmallGuidance;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a small guidance answers: the words for the thing, the place, the hour, and nothing that isn't true any more.
 */
class GuidanceTest {
    private static final String GUIDANCE = SmallGuidance.of("drinks", """
            things:
              drink:
                coffee: {say: coffee, names: [coffee, latte], brands: [jitterbean]}
              bath:
                hot_tub: {say: "the {tub}", names: [hot tub]}
            topics:
              - topic: drinks
                urgency: selfcare
                about: [drink, bath]
                default: coffee and tea
                answers:
                  - when: {asking: why}
                    claims: [C01]
                    say: "No reason."
                  - hours: [first_day]
                    claims: [C01]
                    until: 24
                    say: ["{Thing}? Later.", "Not yet {thing}."]
                    card: "{Thing}: later."
                  - claims: [C01]
                    say: "{Thing} is fine."
                more: {claims: [C01], say: "It dries you out.", card: "It dries out."}
              - topic: training
                urgency: selfcare
                answers:
                  - {claims: [C01], until: 48, say: "{Thing}Rest.", card: "Rest."}
              - topic: hurry
                urgency: selfcare
                answers:
                  - {claims: [C01], until: 36, say: "Wait {until_24}."}
              - topic: patience
                urgency: info
                answers: [{say: "Wait {until_48}, {since} is too short."}]
            red_flags:
              - flag: chest_pain
                urgency: emergency
                rests_on: [C02]
                advisory:
                  emergency: {say: "Call {emergency} now.", card: "CALL {emergency}."}
              - flag: fainting
                urgency: urgent
                source: "First-aid practice."
                advisory:
                  urgent: {say: "Contact {provider} today.", card: "CONTACT {provider}."}
                  emergency: {say: "Call {emergency} at once.", card: "CALL {emergency} AT ONCE."}
                while_waiting:
                  lie_down: "Yes, and stay down. Call {emergency} again if it gets worse."
            while_waiting:
              kinds:
                lie_down: {about: "May I lie down.", say: "As is easiest.", asked: [may i], topics: [light_movement]}
                number: {about: "What was the number.", say: "It's {emergency}."}
            """);

    private static final Instant TREATED_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Question DRINKS = Question.about("drinks");
    private static final Question COFFEE = drink(Optional.of("coffee"), Optional.empty());

    private final Guidance guidance = guidance(GUIDANCE);
    private final Region us = guidance.region("en-US");

    @Test
    void anAnswerNamesTheThing() {
        assertThat(answer(COFFEE).speech()).isEqualTo("Coffee is fine.");
        assertThat(answer(DRINKS).speech()).isEqualTo("Coffee and tea is fine.");
        assertThat(answer(drink(Optional.of("moonshine"), Optional.empty())).speech())
                .isEqualTo("Coffee and tea is fine.");
        assertThat(answer(drink(Optional.of("coffee"), Optional.of("JitterBean")))
                        .speech())
                .isEqualTo("JitterBean is fine.");
        assertThat(answer(drink(Optional.of("hot_tub"), Optional.empty())).speech())
                .isEqualTo("The hot tub is fine.");
        assertThat(answer(Question.about("training")).speech()).isEqualTo("Rest.");
    }

    @Test
    void anAnswerSaysWhatItIsAndWhatItRestsOn() {
        assertThat(guidance.answer(COFFEE, after(Duration.ofHours(23)), us, 0))
                .isEqualTo(new Reply(
                        "drinks/2",
                        "drinks",
                        Urgency.SELFCARE,
                        "Coffee? Later. A day is over today at ten in the morning.",
                        "Coffee: later. 24 h: today, 10:00 am.",
                        List.of("C01")));
        assertThat(guidance.more(DRINKS, Optional.empty(), us, 0))
                .contains(new Reply(
                        "drinks/more",
                        "drinks",
                        Urgency.SELFCARE,
                        "It dries you out.",
                        "It dries out.",
                        List.of("C01")));
        assertThat(guidance.more(Question.about("training"), Optional.empty(), us, 0))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer(Question.about("moon")))
                .withMessage("no topic is named moon");
    }

    @Test
    void theSameNumberGivesTheSameWording() {
        Optional<RecoveryClock> justTreated = after(Duration.ZERO);
        assertThat(guidance.answer(DRINKS, justTreated, us, 1).speech()).startsWith("Not yet coffee and tea.");
        assertThat(guidance.answer(DRINKS, justTreated, us, 2).speech()).startsWith("Coffee and tea? Later.");
        assertThat(guidance.answer(DRINKS, justTreated, us, -1).speech()).startsWith("Not yet coffee and tea.");
    }

    @Test
    void wordsOfTheCallerCountAndMayBeShownOtherwise() {
        Map<String, Wording> words = Map.of("until_24", new Wording("for ages", "72 h"));
        Reply reply = guidance.answer(Question.about("hurry"), Optional.empty(), us, 0, words);
        assertThat(reply.speech()).isEqualTo("Wait for ages.");
        assertThat(reply.card()).isEqualTo("Wait 72 h.");
    }

    @Test
    void whenTheHoursAreOverIsSaidUntilTheyAre() {
        Question training = Question.about("training");
        assertThat(said(training, Duration.ofHours(47)))
                .isEqualTo("Rest. Two days are over today at ten in the morning.");
        assertThat(said(training, Duration.ofHours(48).minus(ONE_SECOND)))
                .isEqualTo("Rest. Two days are over today at ten in the morning.");
        assertThat(said(training, Duration.ofHours(48))).isEqualTo("Rest.");
        assertThat(answer(training).speech()).isEqualTo("Rest.");
        assertThat(said(Question.about("hurry"), Duration.ofHours(1)))
                .as("there are no words for 36 hours")
                .isEqualTo("Wait until tomorrow at ten in the morning.");
    }

    @ParameterizedTest
    @CsvSource({"hurry, 24, until_24", "patience, 48, until_48"})
    void aLimitThatIsReachedHasNoWords(String topic, int hours, String word) {
        Duration reached = Duration.ofHours(hours);
        assertThat(said(Question.about(topic), reached.minus(ONE_SECOND)))
                .contains("until today at ten in the morning");
        assertThatIllegalStateException()
                .isThrownBy(() -> said(Question.about(topic), reached))
                .withMessage("no word for {" + word + "} in en-US");
    }

    @Test
    void anAnswerIsSaidAgainAsLongAsItIsTrue() {
        assertThat(again("drinks/2", after(Duration.ofHours(23)))).contains("Coffee: later. 24 h: today, 10:00 am.");
        assertThat(again("drinks/2", after(Duration.ofHours(24)))).isEmpty();
        assertThat(again("drinks/3", after(Duration.ofHours(24)))).contains("Coffee is fine.");
        assertThat(again("drinks/more", after(Duration.ofHours(24)))).contains("It dries out.");
        assertThat(again("drinks/9", after(Duration.ofHours(23)))).isEmpty();
        assertThat(guidance.again("moon/1", Question.about("moon"), Optional.empty(), us, 0, Map.of()))
                .isEmpty();
    }

    @Test
    void anAdvisoryIsThatOfTheLevelOrElseOfTheFlag() {
        assertThat(guidance.advisory("fainting", Urgency.EMERGENCY, us))
                .isEqualTo(new Reply(
                        "fainting/emergency",
                        "fainting",
                        Urgency.EMERGENCY,
                        "Call nine one one at once.",
                        "CALL 911 AT ONCE.",
                        List.of()));
        assertThat(guidance.advisory("fainting", Urgency.URGENT, us).speech())
                .isEqualTo("Contact your provider today.");
        assertThat(guidance.advisory("chest_pain", Urgency.URGENT, us).urgency())
                .isEqualTo(Urgency.EMERGENCY);
        assertThat(guidance.advisory("chest_pain/emergency", us).card()).isEqualTo("CALL 911.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guidance.advisory("moon", Urgency.URGENT, us))
                .withMessage("no red flag is named moon");
    }

    @Test
    void allThatCanBeSaidIsListed() {
        assertThat(guidance.subjects())
                .containsOnlyKeys(
                        "launch",
                        "fallback",
                        "safety_line",
                        "drinks/1",
                        "drinks/2",
                        "drinks/3",
                        "drinks/more",
                        "training/1",
                        "hurry/1",
                        "patience/1",
                        "chest_pain/emergency",
                        "fainting/urgent",
                        "fainting/emergency",
                        "over",
                        "chest_pain/emergency/lie_down",
                        "chest_pain/emergency/number",
                        "fainting/urgent/lie_down",
                        "fainting/urgent/number",
                        "fainting/emergency/lie_down",
                        "fainting/emergency/number")
                .containsEntry("drinks/more", new Guidance.Subject("drinks", Urgency.SELFCARE, List.of("C01")))
                .containsEntry(
                        "chest_pain/emergency", new Guidance.Subject("chest_pain", Urgency.EMERGENCY, List.of("C02")));
    }

    @Test
    void whileHelpIsOnItsWayARedFlagsOwnWordsComeFirst() {
        assertThat(guidance.whileWaiting("fainting", "lie_down", Urgency.EMERGENCY, us))
                .isEqualTo(new Reply(
                        "fainting/emergency/lie_down",
                        "fainting",
                        Urgency.EMERGENCY,
                        "Yes, and stay down. Call nine one one again if it gets worse.",
                        "Yes, and stay down. Call 911 again if it gets worse.",
                        List.of()));
        assertThat(guidance.whileWaiting("chest_pain", "lie_down", Urgency.EMERGENCY, us))
                .isEqualTo(new Reply(
                        "chest_pain/emergency/lie_down",
                        "chest_pain",
                        Urgency.EMERGENCY,
                        "As is easiest.",
                        "As is easiest.",
                        List.of("C02")));
        assertThat(guidance.whileWaiting("fainting", "number", Urgency.URGENT, us)
                        .urgency())
                .isEqualTo(Urgency.URGENT);
        assertThat(guidance.whileWaiting().kinds().keySet()).containsExactly("lie_down", "number");
    }

    @Test
    void anUnknownKindOfTurnOrRedFlagIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guidance.whileWaiting("fainting", "moonwalk", Urgency.EMERGENCY, us))
                .withMessageContaining("moonwalk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guidance.whileWaiting("moonburn", "number", Urgency.EMERGENCY, us))
                .withMessageContaining("moonburn");
    }

    @Test
    void numbersAreSpokenInWordsAndShownInFigures() {
        assertThat(guidance.say("Call {emergency}, {provider}.", us)).isEqualTo("Call nine one one, your provider.");
        assertThat(guidance.show("Call {emergency}, {provider}.", us)).isEqualTo("Call 911, your provider.");
        assertThat(guidance.show("{emergency}", us)).isEqualTo("911");
        assertThatIllegalStateException()
                .isThrownBy(() -> guidance.say("Call {moon}.", us))
                .withMessage("no word for {moon} in en-US");
    }

    @Test
    void aLocaleThatWeDoNotKnowHasNoNumbersOfItsOwn() {
        Region elsewhere = guidance.region("en-NZ");
        assertThat(guidance.show("{emergency}", elsewhere)).isEqualTo("the local emergency number");
        assertThat(elsewhere.textLocale()).isEqualTo("en-US");
        assertThat(new Region("en-GB", "2026-11-24", List.of(), "UTC", Map.of()).textLocale())
                .isEqualTo("en-GB");
        assertThat(us.zones()).containsExactly(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"));
    }

    @Test
    void answersThatDifferOrEndWithTheHoursDependOnTime() {
        assertThat(guidance.dependsOnTime("drinks")).isTrue();
        assertThat(guidance.dependsOnTime("training")).isTrue();
        assertThat(guidance.dependsOnTime("patience")).isFalse();
        assertThat(guidance.dependsOnTime("moon")).isFalse();
    }

    @Test
    void aClinicMayReplaceTheAnswersOfATopicAndNothingElse() {
        Topic drinks = guidance.topics().values().iterator().next();
        Answer off = new Answer(
                "drinks" + Topic.OFF,
                drinks.answers().getLast().when(),
                List.of(),
                List.of("Ask us."),
                "Ask.",
                Optional.empty());
        Topic switchedOff =
                drinks.with(Urgency.INFO, List.of(off.with(List.of("Ask {provider}."), "Ask.")), Optional.empty());
        assertThat(drinks.isOff()).isFalse();
        assertThat(switchedOff.isOff()).isTrue();
        Guidance clinics = guidance.with(Map.of("drinks", switchedOff));
        assertThat(clinics.answer(COFFEE, Optional.empty(), us, 0))
                .isEqualTo(new Reply("drinks/off", "drinks", Urgency.INFO, "Ask your provider.", "Ask.", List.of()));
        assertThat(clinics.advisory("chest_pain", Urgency.EMERGENCY, us))
                .isEqualTo(guidance.advisory("chest_pain", Urgency.EMERGENCY, us));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(guidance.claims()).containsEntry("C02", new Claim("C02", "Chest pain is no soreness."));
        assertThat(guidance.things())
                .containsEntry(
                        "coffee",
                        new Thing("coffee", "drink", "coffee", List.of("coffee", "latte"), List.of("jitterbean")));
        assertThat(guidance.conversation().suggestions()).containsEntry("drinks", "can i have a coffee");
        assertThat(guidance.redFlags())
                .extractingByKey("fainting")
                .extracting(RedFlag::source)
                .isEqualTo("First-aid practice.");
        assertThat(guidance.reminders()).isEqualTo(new Reminders("Drink.", "Train.", 8, 22));
        assertThat(guidance.clock().latest()).containsEntry("evening", 22);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    noon: noon,            | midday: noon,           | the field 'noon' is missing
                    colour: color          | shade: color            | the region en-US has no word for 'colour'
                    zones: [UTC]           | zones: []               | at least one time zone was expected
                    names: [coffee, latte] | called: [coffee, latte] | the field 'called' is unknown
                    until: 24              | until: noon             | a whole number was expected, not 'noon'
                    hours: [first_day]     | hours: [some_day]       | 'some_day' is no phase
                    urgency: info          | urgency: idle           | 'idle' is no urgency
                    """)
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String message) {
        String broken = GUIDANCE.replace(right, wrong);
        assertThat(broken).isNotEqualTo(GUIDANCE);
        assertThatThrownBy(() -> guidance(broken))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("guidance\\.yaml:\\d+: .*")
                .hasMessageContaining(message);
    }

    private static Guidance guidance(String yaml) {
        return GuidanceReader.read(Yaml.parse(yaml, "guidance.yaml"));
    }

    private static Question drink(Optional<String> thing, Optional<String> brand) {
        return new Question("drinks", thing, brand, Optional.empty());
    }

    private static Optional<RecoveryClock> after(Duration since) {
        return RecoveryClock.of(TREATED_AT_TEN, TREATED_AT_TEN.plus(since), Optional.of(ZoneOffset.UTC));
    }

    private Reply answer(Question asked) {
        return guidance.answer(asked, Optional.empty(), us, 0);
    }

    private String said(Question asked, Duration since) {
        return guidance.answer(asked, after(since), us, 0).speech();
    }

    private Optional<String> again(String id, Optional<RecoveryClock> clock) {
        return guidance.again(id, COFFEE, clock, us, 0, Map.of()).map(Reply::card);
    }
}
