package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said about danger: what to do first, at once, and nothing that calms it down. */
class EveryAdvisoryTest {
    private static final Guidance GUIDANCE = TestSkill.guidance();
    private static final int WORDS = 8;
    private static final List<String> FORBIDDEN = List.of(
            "you are fine",
            "you're fine",
            "nothing to worry",
            "don't worry",
            "do not worry",
            "probably",
            "harmless",
            "it is normal",
            "it's normal",
            "i am calling",
            "i'm calling",
            "i will call",
            "i'll call");
    private static final List<String> RED_FLAGS = List.of(
            "chest_pain",
            "breathlessness",
            "coughing_blood",
            "fainting",
            "stroke_like",
            "allergic",
            "bleeding",
            "spinal",
            "sepsis_like",
            "crisis",
            "not_breathing",
            "choking",
            "seizure",
            "limb_danger",
            "head_blow",
            "poisoning",
            "infection",
            "fever",
            "worsening_pain",
            "nerve",
            "retained_needle",
            "leg_clot",
            "needlestick",
            "pregnancy_danger",
            "other_danger");
    private static final List<String> EMERGENCIES = RED_FLAGS.subList(0, 16);
    private static final List<String> BOTH_LEVELS = List.of(
            "fainting",
            "infection",
            "worsening_pain",
            "retained_needle",
            "leg_clot",
            "pregnancy_danger",
            "other_danger");

    /** A pen, and what frees the throat, come before the call. */
    private static final Set<String> ACT_BEFORE_THE_CALL = Set.of("allergic", "choking");

    @Test
    void thereAreTwentyFiveRedFlags() {
        assertThat(GUIDANCE.redFlags()).containsOnlyKeys(RED_FLAGS);
    }

    @Test
    void everyRedFlagHasItsLevel() {
        GUIDANCE.redFlags()
                .values()
                .forEach(flag -> assertThat(flag.urgency())
                        .as(flag.id())
                        .isEqualTo(EMERGENCIES.contains(flag.id()) ? Urgency.EMERGENCY : Urgency.URGENT));
    }

    @Test
    void whatCanBecomeAnEmergencyHasBothAdvisories() {
        for (String id : RED_FLAGS) {
            RedFlag flag = flag(id);
            assertThat(flag.advisories())
                    .as(id)
                    .containsOnlyKeys(
                            BOTH_LEVELS.contains(id)
                                    ? List.of(Urgency.EMERGENCY, Urgency.URGENT)
                                    : List.of(flag.urgency()));
        }
    }

    @TestFactory
    Stream<DynamicTest> anEmergencyNamesTheNumberAtOnce() {
        return advisories(Urgency.EMERGENCY, (reply, region) -> {
            assertThat(reply.card()).contains(word(region, "emergency").show());
            assertThat(reply.speech()).contains(word(region, "emergency").say());
            if (ACT_BEFORE_THE_CALL.contains(reply.topic())) {
                return;
            }
            String number = String.join(
                    " ", TestSkill.plainWords(word(region, "emergency").say()));
            List<String> words = TestSkill.plainWords(reply.speech());
            String first = String.join(" ", words.subList(0, Math.min(words.size(), WORDS + number.split(" ").length)));
            assertThat(first).as(reply.speech()).contains(number);
            int before = TestSkill.plainWords(reply.speech()
                            .substring(
                                    0,
                                    reply.speech()
                                            .indexOf(word(region, "emergency").say())))
                    .size();
            assertThat(before + 1)
                    .as("the number begins within the first eight words: " + reply.speech())
                    .isLessThanOrEqualTo(WORDS);
        });
    }

    @Test
    void anAllergyPenComesBeforeTheCallAndChokingIsFreedFirst() {
        Region us = GUIDANCE.region("en-US");
        assertThat(GUIDANCE.advisory("allergic", Urgency.EMERGENCY, us).speech())
                .startsWith("Use the allergy pen now, if there is one, then call nine one one.");
        assertThat(GUIDANCE.advisory("choking", Urgency.EMERGENCY, us).speech())
                .startsWith("Cough first.")
                .contains("blows", "pulls", "call nine one one");
    }

    @TestFactory
    Stream<DynamicTest> anUrgentAdvisoryNamesADoctorAndTheEmergencyNumberOrTheHospital() {
        return advisories(Urgency.URGENT, (reply, region) -> {
            String who = reply.topic().equals("pregnancy_danger") ? "maternity" : "doctor";
            String otherwise = reply.topic().equals("needlestick") ? "emergency_department" : "emergency";
            assertThat(reply.speech())
                    .contains(word(region, who).say(), word(region, otherwise).say());
            assertThat(reply.card())
                    .contains(
                            word(region, who).show(), word(region, "emergency").show());
            assertThat(lower(reply.speech())).containsAnyOf("today", "now");
            assertThat(lower(reply.speech() + reply.card())).doesNotContain("physio", "therapist");
        });
    }

    /**
     * At night and at weekends nobody answers: then it is the hospital, and all but what is already a matter of now say
     * so.
     */
    @TestFactory
    Stream<DynamicTest> anUrgentAdvisorySaysWhereToGoAtNight() {
        return advisories(
                Urgency.URGENT,
                (reply, region) -> assertThat(reply.card())
                        .containsAnyOf(word(region, "emergency_department").show(), "hospital"));
    }

    @TestFactory
    Stream<DynamicTest> noAdvisoryIsLongerThanCanBeTakenInOnce() {
        return Stream.of(Urgency.EMERGENCY, Urgency.URGENT)
                .flatMap(level -> advisories(
                        level,
                        (reply, region) -> assertThat(TestSkill.plainWords(reply.speech()))
                                .as(reply.speech())
                                .hasSizeLessThanOrEqualTo(level == Urgency.EMERGENCY ? 35 : 45)));
    }

    /**
     * What was wrong once: a leg without blood raised, a person without breath rolled over, an angina spray forbidden.
     */
    @Test
    void whatWouldHarmIsNotSaid() {
        Region us = GUIDANCE.region("en-US");
        assertThat(lower(GUIDANCE.advisory("leg_clot", Urgency.EMERGENCY, us).speech()))
                .doesNotContain("raise");
        assertThat(GUIDANCE.advisory("leg_clot", Urgency.URGENT, us).speech()).contains("Rest with it raised");
        assertThat(GUIDANCE.advisory("limb_danger", Urgency.EMERGENCY, us).speech())
                .contains("Don't raise");
        assertThat(GUIDANCE.advisory("fainting", Urgency.EMERGENCY, us).speech())
                .contains("doesn't breathe normally, push hard and fast");
        assertThat(GUIDANCE.advisory("not_breathing", Urgency.EMERGENCY, us).speech())
                .contains("Push hard and fast", "defibrillator")
                .doesNotContainIgnoringCase("sit");
        assertThat(GUIDANCE.advisory("poisoning", Urgency.EMERGENCY, us).card())
                .contains("Poison Help 1-800-222-1222", "988");
    }

    @TestFactory
    Stream<DynamicTest> noAdvisoryAsksOrCalmsDown() {
        return Stream.of(Urgency.EMERGENCY, Urgency.URGENT)
                .flatMap(level -> advisories(level, (reply, region) -> {
                    assertThat(reply.speech()).doesNotContain("?", "{", "}");
                    assertThat(reply.card()).doesNotContain("?", "{", "}");
                    assertThat(reply.speech().chars().noneMatch(Character::isDigit))
                            .as("digits in " + reply.speech())
                            .isTrue();
                    for (String phrase : FORBIDDEN) {
                        assertThat(lower(reply.speech())).doesNotContain(phrase);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anEmergencySendsNobodyToTheTherapistFirst() {
        return advisories(
                Urgency.EMERGENCY,
                (reply, region) -> assertThat(lower(reply.speech()))
                        .doesNotContain(
                                "therapist", "practitioner", "physio", "provider", "your gp", "clinic", "contact "));
    }

    @Test
    void aCrisisNamesTheLineOfTheRegion() {
        for (String locale : TestSkill.LOCALES) {
            Region region = GUIDANCE.region(locale);
            Reply reply = GUIDANCE.advisory("crisis", Urgency.EMERGENCY, region);
            assertThat(reply.speech())
                    .contains(
                            word(region, "crisis").say(),
                            word(region, "emergency").say());
        }
    }

    @Test
    void eachRegionHasItsOwnNumber() {
        assertThat(number("en-US")).isEqualTo("911");
        assertThat(number("en-CA")).isEqualTo("911");
        assertThat(number("en-GB")).contains("999", "112");
        assertThat(word(GUIDANCE.region("en-GB"), "emergency").say()).isEqualTo("nine nine nine");
        assertThat(number("en-AU")).startsWith("000").contains("New Zealand 111");
        assertThat(number("en-IN")).isEqualTo("112 or 108");
        assertThat(number("xx-XX").chars().noneMatch(Character::isDigit))
                .as("no number is better than a wrong one")
                .isTrue();
        assertThat(number("")).isEqualTo(number("xx-XX"));
    }

    @Test
    void aLevelWithoutAnAdvisoryIsSpokenAtTheUsualLevel() {
        Region region = GUIDANCE.region("en-US");
        assertThat(GUIDANCE.advisory("chest_pain", Urgency.URGENT, region).urgency())
                .isEqualTo(Urgency.EMERGENCY);
        assertThat(GUIDANCE.advisory("fever", Urgency.NONE, region).urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void anEmergencyIsNeverSpokenAsLessThanThat() {
        for (RedFlag flag : GUIDANCE.redFlags().values()) {
            Reply reply = GUIDANCE.advisory(flag.id(), Urgency.EMERGENCY, GUIDANCE.region("en-US"));
            if (flag.advisories().containsKey(Urgency.EMERGENCY)) {
                assertThat(reply.urgency()).as(flag.id()).isEqualTo(Urgency.EMERGENCY);
            }
        }
    }

    @Test
    void anUnknownRedFlagIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GUIDANCE.advisory("moonburn", Urgency.EMERGENCY, GUIDANCE.region("en-US")))
                .withMessageContaining("moonburn");
    }

    private interface Check {
        void of(Reply reply, Region region);
    }

    private static Stream<DynamicTest> advisories(Urgency level, Check check) {
        return GUIDANCE.redFlags().values().stream()
                .filter(flag -> flag.advisories().containsKey(level))
                .map(flag -> DynamicTest.dynamicTest(flag.id() + "/" + level.id(), () -> {
                    for (Region region : GUIDANCE.regions().values()) {
                        check.of(GUIDANCE.advisory(flag.id(), level, region), region);
                    }
                }));
    }

    private static RedFlag flag(String id) {
        RedFlag flag = GUIDANCE.redFlags().get(id);
        assertThat(flag).as(id).isNotNull();
        return flag;
    }

    private static Wording word(Region region, String name) {
        Wording wording = region.words().get(name);
        assertThat(wording).as(name).isNotNull();
        return wording;
    }

    private static String number(String locale) {
        return word(GUIDANCE.region(locale), "emergency").show();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
