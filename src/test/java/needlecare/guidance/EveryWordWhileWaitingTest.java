package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said between an emergency and its end: short, never an everyday answer, and nothing that undoes the advice.
 */
class EveryWordWhileWaitingTest {
    private static final Guidance GUIDANCE = TestSkill.guidance();
    private static final List<String> KINDS = List.of(
            "over",
            "worse",
            "better",
            "must_i",
            "can_you_call",
            "on_the_way",
            "no_phone",
            "number",
            "drive",
            "eat_or_drink",
            "tablets",
            "aspirin",
            "lie_down",
            "heat_or_cold",
            "alone",
            "scared",
            "how_long",
            "what_is_it",
            "why",
            "tell",
            "what_to_do",
            "pregnant",
            "child",
            "door",
            "thanks",
            "no",
            "everyday",
            "unknown",
            "collapse",
            "goodbye");

    /** "Can I lie down" and "should I get up" are of one kind: a yes would be right for the one alone. */
    private static final List<String> ASKED_BOTH_WAYS = List.of("lie_down", "must_i", "better", "aspirin");

    private static final List<String> FORBIDDEN = List.of(
            "don't worry",
            "you are fine",
            "you're fine",
            "probably",
            "harmless",
            "normal after",
            "physio",
            "therapist",
            "practitioner",
            "i will call",
            "i'll call",
            "milligram",
            "coffee");

    @Test
    void everyKindHasItsWords() {
        assertThat(GUIDANCE.whileWaiting().kinds().keySet()).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void whoeverMayWaitHearsThem() {
        assertThat(TestSkill.redFlagsToWaitWith().stream().map(RedFlag::id))
                .contains("needlestick", "pregnancy_danger")
                .doesNotContain("fever", "nerve")
                .hasSize(23);
    }

    @TestFactory
    Stream<DynamicTest> everyWordIsShortAsksNothingAndCalmsNothingDown() {
        return waiting()
                .map(flag -> DynamicTest.dynamicTest(flag.id(), () -> {
                    for (Region region : GUIDANCE.regions().values()) {
                        for (String kind : KINDS) {
                            Reply reply = GUIDANCE.whileWaiting(flag.id(), kind, TestSkill.highest(flag), region);
                            assertThat(TestSkill.plainWords(reply.speech()))
                                    .as(kind + ": " + reply.speech())
                                    .hasSizeBetween(4, 35);
                            assertThat(reply.speech())
                                    .doesNotContain("?", "{", "}")
                                    .doesNotContainPattern("[0-9]");
                            assertThat(reply.speech().toLowerCase(Locale.ROOT)).doesNotContain(FORBIDDEN);
                            assertThat(GUIDANCE.subjects()).containsKey(reply.id());
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsAskedBothWaysGetsNoYesOrNo() {
        return waiting()
                .map(flag -> DynamicTest.dynamicTest(
                        flag.id(),
                        () -> ASKED_BOTH_WAYS.forEach(kind ->
                                assertThat(said(flag.id(), kind)).as(kind).doesNotStartWithIgnoringCase("yes"))));
    }

    /**
     * What was heard after a danger once: a glass of water after a stroke, a walk after chest pain, a coffee without
     * breath.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stroke_like    | eat_or_drink | not even a sip
                    stroke_like    | tablets      | nothing is to be swallowed
                    stroke_like    | aspirin      | No aspirin
                    chest_pain     | lie_down     | Sit, best on the floor
                    chest_pain     | aspirin      | Only if the call taker tells you to
                    breathlessness | lie_down     | Sit up
                    breathlessness | what_to_do   | Sit up
                    allergic       | lie_down     | Don't stand or walk
                    allergic       | tablets      | Use the pen now
                    bleeding       | what_to_do   | Keep pressing
                    spinal         | eat_or_drink | there may be an operation
                    limb_danger    | lie_down     | Don't raise it
                    poisoning      | eat_or_drink | no water, milk, bread or salt water
                    crisis         | tablets      | Please take nothing now
                    crisis         | eat_or_drink | no alcohol
                    chest_pain     | everyday     | That can wait
                    chest_pain     | can_you_call | I can't call for you
                    """)
    void whatIsAskedNextGetsTheDangersOwnAnswer(String flag, String kind, String words) {
        assertThat(said(flag, kind)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worse", "what_to_do", "everyday", "unknown", "thanks", "on_the_way", "alone", "scared"})
    void whoeverPushesOnAChestIsToldToGoOn(String kind) {
        assertThat(said("not_breathing", kind)).containsIgnoringCase("push");
    }

    /** Who wants to die hears a person's words, not those for a chest. */
    @Test
    void aCrisisHasWordsOfItsOwnForEveryKind() {
        assertThat(GUIDANCE.redFlags().get("crisis"))
                .isNotNull()
                .extracting(flag -> flag.whileWaiting(Urgency.EMERGENCY))
                .satisfies(own -> assertThat(KINDS)
                        .filteredOn(kind -> !kind.equals("collapse"))
                        .allMatch(own::containsKey));
    }

    @Test
    void onlyTheEndOfAnEmergencyLeavesIt() {
        String over = said("chest_pain", "over");
        assertThat(over).contains("call nine one one at once");
    }

    private static String said(String flag, String kind) {
        return GUIDANCE.whileWaiting(flag, kind, Urgency.EMERGENCY, GUIDANCE.region("en-US"))
                .speech();
    }

    private static Stream<RedFlag> waiting() {
        return TestSkill.redFlagsToWaitWith().stream();
    }
}
