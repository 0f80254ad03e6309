package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.ListSlotValue;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.SimpleSlotValue;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SlotConfirmationStatus;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.utils.SubTypesManifest;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needlecare.testing.Alexa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An honest request is read as the SDK reads it; of any other, nothing that is odd costs what isn't. */
class RequestReaderTest {
    private static final String NONE_OF_ALEXAS = "no request of Alexa's";

    private static RequestEnvelope read(JsonNode request) {
        return read(request.toString());
    }

    private static RequestEnvelope read(String request) {
        return RequestReader.read(request.getBytes(StandardCharsets.UTF_8));
    }

    private static Slot slot(String json) {
        ObjectNode request = Alexa.intent("CaffeineIntent", Map.of());
        request.withObject("/request/intent/slots").set("drink", Alexa.tree(json));
        return drink(read(request).getRequest());
    }

    private static Slot drink(Request request) {
        return Objects.requireNonNull(
                ((IntentRequest) request).getIntent().getSlots().get("drink"));
    }

    private static List<String> types() {
        return SubTypesManifest.getSubType(Request.class).keySet().stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeOfTheSdkKeepsItsNameTimeAndLocale(String type) {
        Request request = read(Alexa.request(type)).getRequest();
        assertThat(request.getType()).isEqualTo(type);
        assertThat(request.getRequestId()).isEqualTo("amzn1.echo-api.request.1");
        assertThat(request.getTimestamp()).isEqualTo(OffsetDateTime.parse("2026-11-24T10:00:00Z"));
        assertThat(request.getLocale()).isEqualTo("en-US");
    }

    @Test
    void readsAnIntentAsTheSdkDoes() {
        ObjectNode json = Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee"));
        json.withObject("/request").put("dialogState", "COMPLETED");
        IntentRequest ours = (IntentRequest) read(json).getRequest();
        IntentRequest theirs = (IntentRequest) new JacksonSerializer()
                .deserialize(json.toString(), RequestEnvelope.class)
                .getRequest();
        assertThat(ours.getDialogState()).isEqualTo(theirs.getDialogState());
        assertThat(ours.getIntent().getName()).isEqualTo(theirs.getIntent().getName());
        assertThat(ours.getIntent().getConfirmationStatus())
                .isEqualTo(theirs.getIntent().getConfirmationStatus());
        Slot slot = drink(ours);
        Slot their = drink(theirs);
        assertThat(slot.getName()).isEqualTo(their.getName());
        assertThat(slot.getValue()).isEqualTo(their.getValue());
        assertThat(slot.getConfirmationStatus()).isEqualTo(their.getConfirmationStatus());
        assertThat(slot.getResolutions().getResolutionsPerAuthority().getFirst().getValues())
                .isEqualTo(their.getResolutions()
                        .getResolutionsPerAuthority()
                        .getFirst()
                        .getValues());
    }

    @Test
    void readsSessionUserAndDeviceAsTheSdkDoes() {
        ObjectNode json = Alexa.request("LaunchRequest");
        json.withObject("/session")
                .set("attributes", Alexa.tree("{\"a\":[1,2.5,true,\"b\"],\"c\":{\"d\":12345678901}}"));
        json.withObject("/context/System/user/permissions/scopes/a-scope").put("status", "GRANTED");
        json.withObject("/context/System/device/supportedInterfaces/Alexa.Presentation.APL");
        RequestEnvelope ours = read(json);
        RequestEnvelope theirs = new JacksonSerializer().deserialize(json.toString(), RequestEnvelope.class);
        assertThat(ours.getVersion()).isEqualTo(theirs.getVersion());
        assertThat(ours.getSession().getNew()).isEqualTo(theirs.getSession().getNew());
        assertThat(ours.getSession().getSessionId())
                .isEqualTo(theirs.getSession().getSessionId());
        assertThat(ours.getSession().getAttributes())
                .isEqualTo(theirs.getSession().getAttributes());
        assertThat(ours.getContext().getSystem().getUser().getUserId())
                .isEqualTo(theirs.getContext().getSystem().getUser().getUserId());
        assertThat(ours.getContext().getSystem().getUser().getPermissions().getScopes())
                .isEqualTo(theirs.getContext()
                        .getSystem()
                        .getUser()
                        .getPermissions()
                        .getScopes());
        assertThat(ours.getContext().getSystem().getDevice().getDeviceId()).isEqualTo("device");
        assertThat(ours.getContext().getSystem().getApiEndpoint())
                .isEqualTo(theirs.getContext().getSystem().getApiEndpoint());
        assertThat(ours.getContext().getSystem().getApiAccessToken()).isEqualTo("token");
        assertThat(ours.getContext()
                        .getSystem()
                        .getDevice()
                        .getSupportedInterfaces()
                        .getAlexaPresentationAPL())
                .isNotNull();
    }

    @Test
    void readsWhatOtherTypesCarry() {
        ConnectionsResponse connection = (ConnectionsResponse) read("""
                {"request":{"type":"Connections.Response","name":"AskFor","token":"t","status":{"code":"200"},"payload":{"status":"ACCEPTED"}}}
                """).getRequest();
        assertThat(connection.getName()).isEqualTo("AskFor");
        assertThat(connection.getToken()).isEqualTo("t");
        assertThat(connection.getStatus().getCode()).isEqualTo("200");
        assertThat(connection.getPayload()).isEqualTo(Map.of("status", "ACCEPTED"));
        UserEvent touch = (UserEvent)
                read("{\"request\":{\"type\":\"Alexa.Presentation.APL.UserEvent\",\"token\":\"t\",\"arguments\":[\"ask\",\"caffeine\"]}}")
                        .getRequest();
        assertThat(touch.getArguments()).isEqualTo(List.of("ask", "caffeine"));
        assertThat(touch.getToken()).isEqualTo("t");
        SessionEndedRequest ended = (SessionEndedRequest)
                read("{\"request\":{\"type\":\"SessionEndedRequest\",\"reason\":\"USER_INITIATED\"}}")
                        .getRequest();
        assertThat(ended.getReason()).isEqualTo(SessionEndedReason.USER_INITIATED);
        CanFulfillIntentRequest asked = (CanFulfillIntentRequest)
                read("{\"request\":{\"type\":\"CanFulfillIntentRequest\",\"intent\":{\"name\":\"CaffeineIntent\"}}}")
                        .getRequest();
        assertThat(asked.getIntent().getName()).isEqualTo("CaffeineIntent");
    }

    @Test
    void aTypeThatNobodyKnowsIsARequestAllTheSame() {
        Request request = read(Alexa.request("Brand.New")).getRequest();
        assertThat(request).isInstanceOf(AnyRequest.class);
        assertThat(request.getType()).isEqualTo("Brand.New");
    }

    @Test
    void whatIsMissingIsEmptyAndNeverNull() {
        RequestEnvelope envelope = read("{\"request\":{\"type\":\"IntentRequest\"}}");
        IntentRequest request = (IntentRequest) envelope.getRequest();
        assertThat(envelope.getSession()).isNull();
        assertThat(request.getIntent().getName()).isEmpty();
        assertThat(request.getIntent().getSlots()).isEmpty();
        assertThat(request.getTimestamp().toEpochSecond()).isZero();
        assertThat(needlecare.skill.Device.of(envelope.getContext().getSystem()))
                .isEqualTo(new needlecare.skill.Device("", needlecare.services.Access.none(), false, false));
        assertThat(RequestReader.applicationId(envelope)).isEmpty();
    }

    @Test
    void theApplicationOfTheContextCountsEvenIfItIsEmpty() {
        ObjectNode request = Alexa.request("LaunchRequest");
        request.withObject("/context/System/application").put("applicationId", "");
        assertThat(RequestReader.applicationId(read(request))).isEmpty();
        request.withObject("/context/System/application").put("applicationId", 7);
        assertThat(RequestReader.applicationId(read(request))).isEqualTo(Alexa.APPLICATION);
        request.remove("session");
        assertThat(RequestReader.applicationId(read(request))).isEmpty();
    }

    @Test
    void anUnknownEnumValueCostsNothing() {
        ObjectNode json = Alexa.intent("CaffeineIntent", Map.of("drink", "coffee"));
        json.withObject("/request").put("dialogState", "FLOATING");
        json.withObject("/request/intent").put("confirmationStatus", "PERHAPS");
        json.withObject("/request/intent/slots/drink").put("confirmationStatus", "MOON");
        json.withObject("/context/System/user/permissions/scopes/a").put("status", "SOMETIMES");
        json.withObject("/context/System/user/permissions/scopes").put("b", "GRANTED");
        RequestEnvelope envelope = read(json);
        Slot drink = drink(envelope.getRequest());
        assertThat(drink.getValue()).isEqualTo("coffee");
        assertThat(drink.getConfirmationStatus()).isNotEqualTo(SlotConfirmationStatus.CONFIRMED);
        assertThat(envelope.getContext()
                        .getSystem()
                        .getUser()
                        .getPermissions()
                        .getScopes()
                        .values())
                .noneMatch(scope -> scope.getStatus() == PermissionStatus.GRANTED);
    }

    @Test
    void aSlotValueOfAnyTypeKeepsItsWords() {
        assertThat(((SimpleSlotValue) slot("{\"slotValue\":{\"type\":\"Simple\",\"value\":\"tea\"}}")
                                .getSlotValue())
                        .getValue())
                .isEqualTo("tea");
        ListSlotValue several = (ListSlotValue) slot("""
                {"slotValue":{"type":"Cloud","mist":[{"value":"tea","resolutions":{"a":[{"value":{"id":"x"}}]}},{"drop":{"value":7}}]}}
                """).getSlotValue();
        assertThat(several.getValues())
                .extracting(value -> ((SimpleSlotValue) value).getValue())
                .containsExactly("tea", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"coffee\"",
                "[\"coffee\"]",
                "{}",
                "{\"value\":null}",
                "{\"value\":42}",
                "{\"slotValue\":\"coffee\"}",
                "{\"slotValue\":{\"value\":null}}",
                "{\"resolutions\":{\"resolutionsPerAuthority\":[null,7,{\"values\":[null,8,{\"value\":9}]}]}}"
            })
    void anOddSlotHasNoWords(String odd) {
        ObjectNode request = Alexa.intent("CaffeineIntent", Map.of("other", "still here"));
        request.withObject("/request/intent/slots").set("drink", Alexa.tree(odd));
        IntentRequest read = (IntentRequest) read(request).getRequest();
        assertThat(SlotWords.of(read.getIntent())).containsOnlyKeys("other");
    }

    @Test
    void ofANameThatComesTwiceTheLastCounts() {
        String twice = "{\"request\":{\"type\":\"Brand.New\"},\"request\":{\"type\":\"x\",\"type\":\"LaunchRequest\"}}";
        assertThat(read(twice).getRequest()).isInstanceOf(LaunchRequest.class);
        assertThatThrownBy(() -> read("{\"request\":{\"type\":\"LaunchRequest\"},\"request\":null}"))
                .isInstanceOf(UnreadableRequest.class);
    }

    @Test
    void whatStandsBehindTheRequestIsIgnored() {
        assertThat(read("\uFEFF{\"request\":{\"type\":\"LaunchRequest\"}} } coffee")
                        .getRequest())
                .isInstanceOf(LaunchRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"request\"",
                "{\"request\":{",
                "[1,",
                "nulls",
                "\"\\x\"",
                "{'request':{}}",
                "{\"\\ud800\":1}",
                "{\"request\":{\"type\":01}}",
                "[]",
                "{}",
                "7",
                "null",
                "{\"request\":[{}]}",
                "{\"request\":\"LaunchRequest\"}"
            })
    void refusesWhatIsNoRequest(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableRequest.class)
                .hasMessageContaining(NONE_OF_ALEXAS);
    }

    @Test
    void refusesBytesThatAreNoLetters() {
        byte[] bytes = "{\"request\":{\"type\":\"?\"}}".getBytes(StandardCharsets.US_ASCII);
        bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xC3;
        assertThatThrownBy(() -> RequestReader.read(bytes)).isInstanceOf(UnreadableRequest.class);
    }

    @Test
    void refusesWhatWouldExhaustStackOrMemory() {
        String deep = "{\"request\":{\"type\":\"LaunchRequest\",\"a\":%s}}";
        assertThat(read(deep.formatted("[".repeat(900) + "]".repeat(900))).getRequest())
                .isInstanceOf(LaunchRequest.class);
        for (String part : List.of(
                "[".repeat(1100) + "]".repeat(1100),
                "[".repeat(100_000),
                "1".repeat(1100),
                "\"" + "a".repeat(1_100_000) + "\"")) {
            assertThatThrownBy(() -> read(deep.formatted(part))).isInstanceOf(UnreadableRequest.class);
        }
    }

    @Test
    void neverTellsWhatStoodThere() {
        for (String text : List.of("{\"my chest hurts\" my chest hurts}", "chest", "{\"request\":chest}")) {
            assertThatThrownBy(() -> read(text)).hasNoCause().message().doesNotContain("chest");
        }
    }
}
