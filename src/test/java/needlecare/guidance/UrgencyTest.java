package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    @Test
    void anEmergencyOutweighsEverything() {
        assertThat(Arrays.stream(Urgency.values()).sorted().map(Urgency::id))
                .containsExactly("none", "info", "selfcare", "urgent", "emergency");
    }

    @Test
    void urgentAndEmergencyAreDangers() {
        assertThat(Arrays.stream(Urgency.values()).filter(Urgency::isDanger))
                .containsExactly(Urgency.URGENT, Urgency.EMERGENCY);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Urgency.named("mild"));
    }
}
