package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import needlecare.testing.Alexa;
import needlecare.testing.TestSkill;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotPrimingTest {
    private final List<String> counted = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final NeedleCareHandler handler =
            new NeedleCareHandler(TestSkill.skill().skill(), counted::add);

    @ParameterizedTest
    @CsvSource({"snap-start, true", "provisioned-concurrency, true", "on-demand, false", "'', false"})
    void itPrimesWhereNobodyWaits(String initialization, boolean ahead) {
        assertThat(SnapshotPriming.isAhead(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", initialization)))
                .isEqualTo(ahead);
        assertThat(SnapshotPriming.isAhead(Map.of())).isFalse();
    }

    @Test
    void requestsForPrimingAreAnsweredAndNotCounted() throws IOException {
        assertThat(SnapshotPriming.answer(handler, Alexa.APPLICATION, 20)).isPositive();
        assertThat(counted).isEmpty();
    }

    @Test
    void noneOfItsRequestsFailsButTheOneThatIsNoJson() throws IOException {
        for (byte[] request : SnapshotPriming.requests(Alexa.APPLICATION)) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.answer(new ByteArrayInputStream(request), answer, log::add);
            assertThat(answer.toString(StandardCharsets.UTF_8)).contains("\"response\"");
        }
        assertThat(log).singleElement().asString().contains("UnreadableRequest");
    }

    @Test
    void beforeASnapshotItPrimesAndHasNothingToSay() {
        SnapshotPriming.of(handler, environment("snap-start"), log::add).beforeCheckpoint(Core.getGlobalContext());
        assertThat(log).isEmpty();
        assertThat(counted).isEmpty();
    }

    @Test
    void primingThatFailsSaysSoAndTheFunctionGoesOn() {
        SnapshotPriming.of(handler, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "provisioned-concurrency"), log::add);
        assertThat(log).singleElement().asString().startsWith("goes on unprimed: ");
    }

    private static Map<String, String> environment(String initialization) {
        return Map.of("SKILL_ID", Alexa.APPLICATION, "AWS_LAMBDA_INITIALIZATION_TYPE", initialization);
    }
}
