package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import needlecare.testing.Alexa;
import needlecare.testing.TestSkill;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparedTest {
    private final List<String> counted = new ArrayList<>();
    private final NeedleCareHandler handler =
            new NeedleCareHandler(TestSkill.skill().skill(), counted::add);

    @ParameterizedTest
    @CsvSource({
        "AWS_LAMBDA_INITIALIZATION_TYPE, snap-start, true",
        "AWS_LAMBDA_INITIALIZATION_TYPE, provisioned-concurrency, true",
        "AWS_LAMBDA_INITIALIZATION_TYPE, on-demand, false",
        "JAVA_TOOL_OPTIONS, -XX:+UseSerialGC -XX:AOTCacheOutput=skill.aot, true",
        "JDK_JAVA_OPTIONS, -XX:AOTMode=record -XX:AOTConfiguration=skill.conf, true",
        "JAVA_TOOL_OPTIONS, -XX:AOTCache=skill.aot, false",
        "SKILL_ID, amzn1.ask.skill.x, false"
    })
    void itRehearsesWhereNobodyWaits(String variable, String value, boolean ahead) {
        assertThat(Prepared.isAhead(Map.of(variable, value)))
                .as("%s=%s", variable, value)
                .isEqualTo(ahead);
    }

    @Test
    void aRehearsalIsAnsweredAndNotCounted() throws IOException {
        int requests = Rehearsal.requests(Alexa.APPLICATION).size();
        assertThat(Rehearsal.of(handler, Alexa.APPLICATION, 20)).isPositive().isEqualTo(requests * 20);
        assertThat(counted).isEmpty();
    }

    @Test
    void beforeASnapshotItRehearsesAndHasNothingToSay() {
        List<String> log = new ArrayList<>();
        Map<String, String> environment =
                Map.of("SKILL_ID", Alexa.APPLICATION, "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        new Prepared(handler, environment, log::add).beforeCheckpoint(Core.getGlobalContext());
        assertThat(log).isEmpty();
        assertThat(counted).isEmpty();
    }

    @Test
    void aRehearsalThatFailsSaysSoAndTheFunctionGoesOn() {
        List<String> log = new ArrayList<>();
        Map<String, String> environment = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "provisioned-concurrency");
        assertThat(new Prepared(handler, environment, log::add)).isNotNull();
        assertThat(log).singleElement().asString().startsWith("goes on unrehearsed: ");
    }
}
