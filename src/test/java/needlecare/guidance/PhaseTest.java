package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, FIRST_DAY",
        "PT23H59M59.999S, FIRST_DAY",
        "PT24H, SECOND_DAY",
        "PT24H0.001S, SECOND_DAY",
        "PT47H59M59.999S, SECOND_DAY",
        "PT48H, LATER",
        "P1000D, LATER",
        "-PT0.001S, UNKNOWN",
        "-P2D, UNKNOWN"
    })
    void aPhaseBeginsAtItsFirstInstant(Duration since, Phase phase) {
        assertThat(Phase.after(Optional.of(since))).isEqualTo(phase);
    }

    @Test
    void withoutATimeThePhaseIsUnknown() {
        assertThat(Phase.after(Optional.empty())).isEqualTo(Phase.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aPhaseIsFoundByItsId(Phase phase) {
        assertThat(Phase.named(phase.id())).isEqualTo(phase);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Phase.named("third_day"));
    }
}
