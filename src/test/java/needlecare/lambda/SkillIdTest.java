package needlecare.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.RefusedRequest;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Only our own skill is served, and the refusal tells nothing about anyone. */
class SkillIdTest {
    private final NeedleCareHandler handler = new NeedleCareHandler(new NeedleCareSkill(
            Set.of(Alexa.APPLICATION, "amzn1.ask.skill.second"), TestSkill.dependencies(TestSkill.CLOCK, line -> {})));

    @Test
    void ourOwnIdIsServed() throws IOException {
        assertThat(answer(Alexa.request("LaunchRequest")).speech()).isNotBlank();
    }

    @Test
    void everyIdOfTheListIsServed() throws IOException {
        assertThat(answer(withId("amzn1.ask.skill.second")).speech()).isNotBlank();
    }

    @Test
    void theIdMayStandInTheSessionAlone() throws IOException {
        ObjectNode request = Alexa.request("LaunchRequest");
        request.remove("context");
        assertThat(answer(request).speech()).isNotBlank();
    }

    @TestFactory
    Stream<DynamicTest> anotherIdIsRefused() {
        return Stream.of("amzn1.ask.skill.other", "", " ", Alexa.APPLICATION + " ", "AMZN1.ASK.SKILL.TEST", "*")
                .map(id -> DynamicTest.dynamicTest("'" + id + "'", () -> assertRefused(withId(id))));
    }

    @TestFactory
    Stream<DynamicTest> aMissingIdIsRefused() {
        return Map.<String, String>of(
                        "no application", "{}",
                        "application null", "{\"application\": null}",
                        "application empty", "{\"application\": {}}",
                        "ID null", "{\"application\": {\"applicationId\": null}}",
                        "ID a number", "{\"application\": {\"applicationId\": 7}}",
                        "ID a list", "{\"application\": {\"applicationId\": [\"" + Alexa.APPLICATION + "\"]}}")
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    ObjectNode request = Alexa.request("LaunchRequest");
                    request.withObject("/context").set("System", Alexa.parse(entry.getValue()));
                    request.set("session", Alexa.parse(entry.getValue()));
                    assertRefused(request);
                }));
    }

    @Test
    void theIdOfTheContextOutweighsThatOfTheSession() {
        ObjectNode request = Alexa.request("LaunchRequest");
        request.withObject("/context/System/application").put("applicationId", "amzn1.ask.skill.other");
        assertRefused(request);
    }

    @Test
    void anUnsetSkillIdIsAClearError() {
        Stream.of("", "   ", ",", " , ,")
                .forEach(variable -> assertThatIllegalStateException()
                        .isThrownBy(() -> NeedleCareHandler.skillIds(variable))
                        .withMessageContaining("SKILL_ID is not set")
                        .withMessageContaining("application ID"));
    }

    @Test
    void theFunctionDoesNotStartWithoutASkillId() {
        assumeThat(System.getenv("SKILL_ID") == null).isTrue();
        assertThatIllegalStateException().isThrownBy(NeedleCareHandler::new).withMessageContaining("SKILL_ID");
    }

    @Test
    void severalIdsAreSeparatedByCommas() {
        assertThat(NeedleCareHandler.skillIds(" a , b,c ,, ")).containsExactlyInAnyOrder("a", "b", "c");
    }

    private void assertRefused(ObjectNode request) {
        assertThatThrownBy(() -> answer(request))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("refused")
                .satisfies(refused ->
                        assertThat(String.valueOf(refused.getMessage())).doesNotContain("amzn1", "TEST", "account"))
                .hasNoCause();
    }

    private Answered answer(ObjectNode request) throws IOException {
        byte[] bytes = request.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(bytes), response, new RecordingContext());
        return Answered.of(response.toByteArray(), bytes);
    }

    private static ObjectNode withId(String id) {
        ObjectNode request = Alexa.request("LaunchRequest");
        request.withObject("/context/System/application").put("applicationId", id);
        request.withObject("/session/application").put("applicationId", id);
        return request;
    }
}
