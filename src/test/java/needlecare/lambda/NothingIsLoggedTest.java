package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needlecare.home.simulator.InteractionModel;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.RefusedRequest;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neither words nor ids nor tokens leave the function by a log, whatever fails. */
class NothingIsLoggedTest {
    private static final List<String> SECRETS =
            List.of("zanzibarian", "SECRETUSER", "SECRETTOKEN", "SECRETDEVICE", "SECRETSESSION", "SECRETADDRESS");

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> skillLog = new ArrayList<>();
    private final RecordingContext context = new RecordingContext();

    @BeforeEach
    void listen() {
        PrintStream recorder = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(recorder);
        System.setErr(recorder);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void answeredRequestsLeaveNoTrace() throws IOException {
        NeedleCareHandler handler = handler(TestSkill.CLOCK);
        for (String intent : InteractionModel.of("en-US").intents().keySet()) {
            answer(
                    handler,
                    secret(Alexa.intent(intent, Map.of("words", "zanzibarian chest pain", "thing", "zanzibarian"))));
        }
        for (String type :
                List.of("LaunchRequest", "SessionEndedRequest", "System.ExceptionEncountered", "Brand.New")) {
            answer(handler, secret(Alexa.request(type)));
        }
        assertThat(everythingLogged()).isEmpty();
    }

    @Test
    void failuresAreLoggedWithoutAWordOfThePatient() throws IOException {
        NeedleCareHandler handler = handler(() -> {
            throw new IllegalStateException("zanzibarian SECRETUSER SECRETTOKEN");
        });
        Answered answered = answer(handler, secret(Alexa.intent("WordsIntent", Map.of("words", "zanzibarian"))));
        assertThat(answered.speech()).contains("chest pain");
        assertThat(everythingLogged()).contains("IllegalStateException").doesNotContain(SECRETS);
    }

    @Test
    void unreadableRequestsAreLoggedWithoutTheirContent() throws IOException {
        NeedleCareHandler handler = handler(TestSkill.CLOCK);
        for (String body : List.of(
                "{\"zanzibarian\": SECRETUSER",
                "[\"zanzibarian\", \"SECRETUSER\"]",
                "zanzibarian SECRETTOKEN",
                "{\"request\": \"zanzibarian\"}",
                "{\"user\": \"SECRETUSER\", \"user\": \"SECRETUSER\"")) {
            Answered answered = answer(handler, body.getBytes(StandardCharsets.UTF_8));
            assertThat(answered.speech()).contains("chest pain");
        }
        assertThat(everythingLogged()).isNotEmpty().doesNotContain(SECRETS);
    }

    @Test
    void oddRequestsLeaveNoTrace() throws IOException {
        NeedleCareHandler handler = handler(TestSkill.CLOCK);
        ObjectNode odd = secret(Alexa.intent("WordsIntent", Map.of("words", "zanzibarian")));
        odd.withObject("/request")
                .put("timestamp", "zanzibarian")
                .put("locale", "zanzibarian")
                .put("dialogState", "zanzibarian");
        odd.withObject("/session/attributes").put("treatedAt", "zanzibarian").put("danger", "zanzibarian");
        odd.withObject("/request/intent/slots/words").putObject("slotValue").put("type", "zanzibarian");
        answer(handler, odd);
        answer(handler, secret(Alexa.intent("zanzibarian", Map.of("zanzibarian", "zanzibarian"))));
        assertThat(everythingLogged()).doesNotContain(SECRETS);
    }

    @Test
    void refusedRequestsAreNotNamed() {
        NeedleCareHandler handler = handler(TestSkill.CLOCK);
        ObjectNode foreign = secret(Alexa.intent("WordsIntent", Map.of("words", "zanzibarian")));
        foreign.withObject("/context/System/application").put("applicationId", "SECRETADDRESS");
        assertThatThrownBy(() -> answer(handler, foreign))
                .isInstanceOf(RefusedRequest.class)
                .satisfies(refused ->
                        assertThat(String.valueOf(refused.getMessage())).doesNotContain(SECRETS));
        assertThat(everythingLogged()).doesNotContain(SECRETS);
    }

    private String everythingLogged() {
        return printed.toString(StandardCharsets.UTF_8)
                + String.join("\n", skillLog)
                + String.join("\n", context.lines());
    }

    private NeedleCareHandler handler(InstantSource clock) {
        return new NeedleCareHandler(
                new NeedleCareSkill(Set.of(Alexa.APPLICATION), TestSkill.dependencies(clock, skillLog::add)));
    }

    private Answered answer(NeedleCareHandler handler, ObjectNode request) throws IOException {
        return answer(handler, request.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answered answer(NeedleCareHandler handler, byte[] request) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(request), response, context);
        return Answered.of(response.toByteArray(), request);
    }

    private static ObjectNode secret(ObjectNode request) {
        request.withObject("/session").put("sessionId", "SECRETSESSION");
        request.withObject("/session/user").put("userId", "SECRETUSER").put("accessToken", "SECRETTOKEN");
        ObjectNode system = request.withObject("/context/System");
        system.put("apiAccessToken", "SECRETTOKEN").put("apiEndpoint", "https://SECRETADDRESS");
        system.withObject("/user").put("userId", "SECRETUSER");
        system.withObject("/device").put("deviceId", "SECRETDEVICE");
        return request;
    }
}
