package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import needlecare.skill.NeedleCareSkill;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** A fault in the middle of the skill, which no real clock can be made to show. */
class FailureTest {
    private static final String QUESTION = """
            {"session":{"new":true,"attributes":{}},"request":{"type":"IntentRequest","requestId":"r","locale":"en-GB",
             "intent":{"name":"WordsIntent","slots":{"words":{"name":"words","value":"can i have a coffee"}}}}}
            """;

    @Test
    void aClockThatFailsStillLeavesThePatientWithTheSafetyLine() throws IOException {
        InstantSource clock = mock(InstantSource.class);
        when(clock.instant()).thenThrow(new IllegalStateException("the patient said: can i have a coffee"));
        List<String> log = new ArrayList<>();
        Context context = new RecordingContext();
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new NeedleCareHandler(new NeedleCareSkill(Set.of(), TestSkill.dependencies(clock, log::add)))
                .handleRequest(new ByteArrayInputStream(QUESTION.getBytes(StandardCharsets.UTF_8)), response, context);
        assertThat(response.toString(StandardCharsets.UTF_8))
                .contains("chest pain")
                .contains("trouble breathing")
                .contains("emergency");
        assertThat(log).noneMatch(line -> line.contains("coffee"));
    }
}
