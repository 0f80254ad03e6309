package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Region US = new Region("en-US", "2026-11-24", List.of(), "UTC", Map.of());
    private static final Question PLAIN = Question.about("caffeine");
    private static final Question COFFEE =
            new Question("caffeine", Optional.of("coffee"), Optional.empty(), Optional.empty());
    private static final Question WHY =
            new Question("caffeine", Optional.empty(), Optional.empty(), Optional.of("why"));

    @Test
    void nothingAskedForHoldsAlways() {
        Condition always = new Condition(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        assertThat(always.isAlways()).isTrue();
        assertThat(always.holds(COFFEE, Phase.UNKNOWN, US)).isTrue();
    }

    @Test
    void aThingMustBeTheOneThatWasNamed() {
        Condition coffee = new Condition(Set.of("coffee", "tea"), Set.of(), Set.of(), Set.of(), Set.of());
        assertThat(coffee.isAlways()).isFalse();
        assertThat(coffee.holds(COFFEE, Phase.UNKNOWN, US)).isTrue();
        assertThat(coffee.holds(PLAIN, Phase.UNKNOWN, US)).isFalse();
    }

    @Test
    void withoutAnAskingTheQuestionIsMayI() {
        Condition may = new Condition(Set.of(), Set.of(Condition.MAY), Set.of(), Set.of(), Set.of());
        assertThat(may.holds(PLAIN, Phase.LATER, US)).isTrue();
        assertThat(may.holds(WHY, Phase.LATER, US)).isFalse();
    }

    @Test
    void anAskingMustBeTheOneThatWasHeard() {
        Condition why = new Condition(Set.of(), Set.of("why"), Set.of(), Set.of(), Set.of());
        assertThat(why.holds(WHY, Phase.LATER, US)).isTrue();
        assertThat(why.holds(PLAIN, Phase.LATER, US)).isFalse();
    }

    @Test
    void oneOfTheCircumstancesMustHaveBeenNamed() {
        Condition careful = new Condition(Set.of(), Set.of(), Set.of("pregnant", "faint"), Set.of(), Set.of());
        assertThat(careful.isAlways()).isFalse();
        assertThat(careful.holds(PLAIN, Phase.LATER, US)).isFalse();
        assertThat(careful.holds(beside("faint"), Phase.LATER, US)).isTrue();
        assertThat(careful.holds(beside("driving", "pregnant"), Phase.LATER, US))
                .isTrue();
        assertThat(careful.holds(beside("driving"), Phase.LATER, US)).isFalse();
    }

    @Test
    void whatIsNamedBesideAQuestionIsNoHindrance() {
        Condition coffee = new Condition(Set.of("coffee"), Set.of(), Set.of(), Set.of(), Set.of());
        assertThat(coffee.holds(beside("pregnant"), Phase.UNKNOWN, US)).isTrue();
    }

    private static Question beside(String... circumstances) {
        return new Question(
                "caffeine", Optional.of("coffee"), Optional.empty(), Optional.empty(), Set.of(circumstances));
    }

    @Test
    void phaseAndLocaleMustFit() {
        Condition here = new Condition(Set.of(), Set.of(), Set.of(), Set.of(Phase.FIRST_DAY), Set.of("en-US"));
        assertThat(here.holds(PLAIN, Phase.FIRST_DAY, US)).isTrue();
        assertThat(here.holds(PLAIN, Phase.UNKNOWN, US)).isFalse();
        assertThat(here.holds(PLAIN, Phase.FIRST_DAY, new Region("en-GB", "2026-11-24", List.of(), "UTC", Map.of())))
                .isFalse();
    }

    @Test
    void allPartsMustHoldTogether() {
        Condition both = new Condition(Set.of("coffee"), Set.of("why"), Set.of(), Set.of(), Set.of());
        assertThat(both.holds(COFFEE, Phase.UNKNOWN, US)).isFalse();
        assertThat(both.holds(WHY, Phase.UNKNOWN, US)).isFalse();
        assertThat(both.holds(
                        new Question("caffeine", Optional.of("coffee"), Optional.empty(), Optional.of("why")),
                        Phase.UNKNOWN,
                        US))
                .isTrue();
    }
}
