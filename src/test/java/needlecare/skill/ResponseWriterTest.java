package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.canfulfill.CanFulfillIntent;
import com.amazon.ask.model.canfulfill.CanFulfillIntentValues;
import com.amazon.ask.model.canfulfill.CanFulfillSlot;
import com.amazon.ask.model.canfulfill.CanFulfillSlotValues;
import com.amazon.ask.model.canfulfill.CanUnderstandSlotValues;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.model.ui.AskForPermissionsConsentCard;
import com.amazon.ask.model.ui.PlainTextOutputSpeech;
import com.amazon.ask.model.ui.PlayBehavior;
import com.amazon.ask.model.ui.Reprompt;
import com.amazon.ask.model.ui.SimpleCard;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import com.amazon.ask.model.ui.StandardCard;
import com.amazon.ask.model.utils.SubTypesManifest;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a response of the SDK holds is written as the SDK itself writes it. */
class ResponseWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JacksonSerializer SDK = new JacksonSerializer();

    private static JsonNode written(Response response) throws IOException {
        return JSON.readTree(ResponseWriter.write(
                        ResponseEnvelope.builder().withResponse(response).build()))
                .path("response");
    }

    /** An envelope without a response. */
    private static byte[] silence(Map<String, Object> attributes) {
        return ResponseWriter.write(ResponseEnvelope.builder()
                .withVersion("1.0")
                .withSessionAttributes(attributes)
                .build());
    }

    private static void assertWrittenAsTheSdkDoes(Response response) throws IOException {
        assertThat(written(response)).isEqualTo(JSON.readTree(SDK.serialize(response)));
    }

    private static SsmlOutputSpeech ssml(String text) {
        return SsmlOutputSpeech.builder().withSsml(text).build();
    }

    @Test
    void writesAnswersOfOursAsTheSdkDoes() throws IOException {
        assertWrittenAsTheSdkDoes(Response.builder()
                .withOutputSpeech(ssml("<speak>Caf\u00e9 \"1\" \uD83D\uDE00 \\ \n</speak>"))
                .withCard(
                        SimpleCard.builder().withTitle("t").withContent("a\nb").build())
                .withReprompt(Reprompt.builder()
                        .withOutputSpeech(ssml("<speak>?</speak>"))
                        .build())
                .addDirectivesItem(RenderDocumentDirective.builder()
                        .withToken("t")
                        .withDocument(Map.of("a", List.of(1, 2.5, true, "x", Map.of("b", "c"))))
                        .withDatasources(Map.of("screen", Map.of("title", "x")))
                        .build())
                .addDirectivesItem(SendRequestDirective.builder()
                        .withName("AskFor")
                        .withToken("t")
                        .putPayloadItem("@type", "x")
                        .build())
                .withShouldEndSession(false)
                .build());
    }

    @Test
    void writesWhetherAnIntentCanBeFulfilledAsTheSdkDoes() throws IOException {
        CanFulfillIntent.Builder intent = CanFulfillIntent.builder().withCanFulfill(CanFulfillIntentValues.YES);
        assertWrittenAsTheSdkDoes(
                Response.builder().withCanFulfillIntent(intent.build()).build());
        intent.putSlotsItem(
                "thing",
                CanFulfillSlot.builder()
                        .withCanUnderstand(CanUnderstandSlotValues.MAYBE)
                        .withCanFulfill(CanFulfillSlotValues.YES)
                        .build());
        assertWrittenAsTheSdkDoes(
                Response.builder().withCanFulfillIntent(intent.build()).build());
    }

    @Test
    void writesPartsThatNoAnswerOfOursHasAsTheSdkDoes() throws IOException {
        assertWrittenAsTheSdkDoes(Response.builder()
                .withOutputSpeech(PlainTextOutputSpeech.builder().withText("a").build())
                .withCard(StandardCard.builder().withTitle("t").withText("x").build())
                .withApiResponse(Map.of("a", 1))
                .build());
        assertWrittenAsTheSdkDoes(Response.builder()
                .withOutputSpeech(SsmlOutputSpeech.builder()
                        .withSsml("<speak/>")
                        .withPlayBehavior(PlayBehavior.ENQUEUE)
                        .build())
                .withCard(AskForPermissionsConsentCard.builder()
                        .withPermissions(List.of("p"))
                        .build())
                .build());
        assertWrittenAsTheSdkDoes(Response.builder()
                .addDirectivesItem(RenderDocumentDirective.builder()
                        .withToken("t")
                        .putSourcesItem("a", Map.of("b", "c"))
                        .withPackages(List.of("p"))
                        .build())
                .build());
    }

    private static List<Class<?>> directives() {
        List<Class<?>> types = new ArrayList<>();
        SubTypesManifest.getSubType(Directive.class).values().forEach(type -> types.add(type));
        return types;
    }

    @ParameterizedTest
    @MethodSource("directives")
    void writesEveryDirectiveOfTheSdk(Class<?> type) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        Directive directive = (Directive) builder.getClass().getMethod("build").invoke(builder);
        JsonNode written = written(
                        Response.builder().addDirectivesItem(directive).build())
                .path("directives")
                .path(0);
        JsonNode theirs = JSON.readTree(SDK.serialize(directive));
        assertThat(written.path("type")).isEqualTo(theirs.path("type")).isNotEqualTo(JSON.missingNode());
        theirs.properties().stream()
                .filter(field -> !field.getValue().isEmpty() || field.getValue().isValueNode())
                .forEach(field -> assertThat(written.path(field.getKey())).isEqualTo(field.getValue()));
    }

    /** The SDK leaves out each empty list in it, which a screen that repeats over that list then lacks. */
    @Test
    void whatIsFilledIntoAScreenStaysAsItIs() throws IOException {
        Map<String, Object> filled = Map.of("screen", Map.of("suggestions", List.of(), "title", ""));
        JsonNode written = written(Response.builder()
                .addDirectivesItem(RenderDocumentDirective.builder()
                        .withDatasources(filled)
                        .build())
                .build());
        assertThat(written.at("/directives/0/datasources")).isEqualTo(JSON.valueToTree(filled));
    }

    @Test
    void silenceIsAnEmptyResponse() {
        assertThat(new String(silence(Map.of("a", 1)), StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":\"1.0\",\"sessionAttributes\":{\"a\":1},\"response\":{}}");
    }

    @Test
    void halfALetterIsAQuestionMark() {
        assertThat(new String(silence(Map.of("a", "b\uD83Dc")), StandardCharsets.UTF_8))
                .contains("\"b?c\"");
    }

    @Test
    void writesBackWhateverASessionHeld() throws IOException {
        String attributes =
                "{\"a\":[1,12345678901,123456789012345678901234567890,2.5,true,\"\\u0001\"],\"b\":{\"c\":{}}}";
        Map<String, Object> read =
                JsonFields.read(attributes.getBytes(StandardCharsets.UTF_8)).values();
        JsonNode written = JSON.readTree(silence(read));
        assertThat(written.path("sessionAttributes")).isEqualTo(JSON.readTree(attributes));
    }
}
