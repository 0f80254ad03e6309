package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryClockTest {
    private static final Instant TREATED = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({
        "PT0S, PT0S",
        "PT23H28M59S, PT23H28M59S",
        "PT23H29M, PT23H29M",
        "PT23H29M1S, PT23H29M",
        "PT23H59M59S, PT23H29M",
        "PT24H, PT24H",
        "PT47H29M, PT47H29M",
        "PT47H59M59S, PT47H29M",
        "PT48H, PT48H",
        "PT72H, PT72H"
    })
    void nothingIsRoundedUpToALimitThatIsAhead(Duration since, Duration said) {
        assertThat(new RecoveryClock(TREATED, TREATED.plus(since), Optional.empty()).sinceForSaying())
                .isEqualTo(said);
    }

    @Test
    void aTreatmentThatLiesAheadHasNoClock() {
        assertThat(RecoveryClock.of(TREATED, TREATED, Optional.empty())).isPresent();
        assertThat(RecoveryClock.of(TREATED.plusSeconds(1), TREATED, Optional.empty()))
                .isEmpty();
    }
}
