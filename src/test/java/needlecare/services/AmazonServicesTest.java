package needlecare.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import needlecare.services.AlexaServices.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amazon's services over HTTP, against a server that speaks their contract, slow and broken answers included. */
@Execution(ExecutionMode.SAME_THREAD)
class AmazonServicesTest {
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final String ZONE = "/v2/devices/a-device/settings/System.timeZone";
    private static final String REMINDERS = "/v1/alerts/reminders";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-24T13:10:00Z");

    private AmazonServices services = new AmazonServices();
    private Access access = Access.none();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
        services = new AmazonServices(Set.of(URI.create(SERVER.baseUrl())));
        access = new Access(SERVER.baseUrl(), "a-token", "a-device");
    }

    @Test
    void theTimeZoneIsAskedWithTheTokenOfTheRequest() {
        SERVER.stubFor(get(ZONE)
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .willReturn(aResponse().withBody("\"America/Los_Angeles\"")));
        assertThat(services.timeZone(access)).contains(ZoneId.of("America/Los_Angeles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "\"Atlantis/Main_Street\"", "<html>", "\"\"", "42"})
    void anAnswerThatMakesNoSenseIsNoTimeZone(String body) {
        SERVER.stubFor(get(ZONE).willReturn(aResponse().withBody(body)));
        assertThat(services.timeZone(access)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 401, 403, 404, 429, 500, 503})
    void aRefusalIsNoTimeZone(int status) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Location", SERVER.baseUrl() + "/elsewhere")
                        .withBody(status == 301 ? "\"Europe/London\"" : "")));
        assertThat(services.timeZone(access)).isEmpty();
    }

    @Test
    void aSlowAnswerIsNotWaitedForNotEvenOneThatTricklesIn() {
        SERVER.stubFor(
                get(ZONE).willReturn(aResponse().withBody("\"Europe/London\"").withFixedDelay(30_000)));
        assertThat(services.timeZone(access)).isEmpty();
        SERVER.stubFor(
                get(ZONE).willReturn(aResponse().withBody("\"Europe/London\"").withChunkedDribbleDelay(10, 30_000)));
        assertThat(services.timeZone(access)).isEmpty();
    }

    @Test
    void aBrokenConnectionIsNoTimeZone() {
        for (Fault fault : Fault.values()) {
            SERVER.stubFor(get(ZONE).willReturn(aResponse().withFault(fault)));
            assertThat(services.timeZone(access)).as(fault.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.amazonalexa.com.evil.example",
                "https://evil.example",
                "http://api.amazonalexa.com",
                "https://api.amazonalexa.com@evil.example",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void theTokenGoesToNobodyButAmazon(String endpoint) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("\"Europe/London\"")));
        Access forged = new Access(endpoint, "a-token", "a-device");
        assertThat(new AmazonServices().timeZone(forged)).isEmpty();
        assertThat(new AmazonServices().cancelReminders(forged)).isEqualTo(Outcome.FAILED);
        assertThat(services.timeZone(forged)).isEmpty();
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void theDeviceIdCannotLeadElsewhere() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("\"Europe/London\"")));
        services.timeZone(new Access(SERVER.baseUrl(), "a-token", "../../v1/alerts/reminders?x="));
        assertThat(SERVER.getAllServeEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getRequest().getUrl()).startsWith("/v2/devices/..%2F"));
    }

    @Test
    void aTokenThatFitsNoHeaderIsNotSent() {
        Access odd = new Access(SERVER.baseUrl(), "a\r\nX-Injected: yes", "a-device");
        assertThat(services.timeZone(odd)).isEmpty();
        assertThat(services.timeZone(Access.none())).isEmpty();
    }

    @Test
    void oneReminderIsSetAtALocalTime() {
        SERVER.stubFor(post(REMINDERS)
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                        {
                          "requestTime": "2026-11-24T13:10:00.000",
                          "trigger": {
                            "type": "SCHEDULED_ABSOLUTE",
                            "scheduledTime": "2026-11-26T10:00:00.000",
                            "timeZoneId": "Europe/London"
                          },
                          "alertInfo": {"spokenInfo": {"content": [{"locale": "en-GB", "text": "Time to train."}]}},
                          "pushNotification": {"status": "ENABLED"}
                        }
                        """))
                .willReturn(aResponse().withStatus(201).withBody("{\"alertToken\":\"1\",\"status\":\"ON\"}")));
        assertThat(services.remind(access, at("2026-11-26T10:00"), NOW)).isEqualTo(Outcome.DONE);
    }

    @Test
    void severalTimesAreOneReminderThatEndsWithTheLast() {
        SERVER.stubFor(post(REMINDERS)
                .withRequestBody(equalToJson("""
                        {
                          "trigger": {
                            "type": "SCHEDULED_ABSOLUTE",
                            "scheduledTime": "2026-11-24T15:15:00.000",
                            "timeZoneId": "Europe/London",
                            "recurrence": {
                              "startDateTime": "2026-11-24T15:15:00.000",
                              "endDateTime": "2026-11-25T09:16:00.000",
                              "recurrenceRules": [
                                "FREQ=DAILY;BYHOUR=15;BYMINUTE=15;BYSECOND=0;INTERVAL=1;",
                                "FREQ=DAILY;BYHOUR=9;BYMINUTE=15;BYSECOND=0;INTERVAL=1;"
                              ]
                            }
                          }
                        }
                        """, true, true))
                .willReturn(aResponse().withStatus(200)));
        assertThat(services.remind(access, at("2026-11-24T15:15", "2026-11-25T09:15"), NOW))
                .isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', NO_PERMISSION",
        "401, UNAUTHORIZED, NO_PERMISSION",
        "403, '', NO_DEVICE",
        "403, DEVICE_NOT_SUPPORTED, NO_DEVICE",
        "403, MAX_REMINDERS_EXCEEDED, TOO_MANY",
        "403, INSUFFICIENT_PERMISSIONS, NO_PERMISSION",
        "400, INVALID_TRIGGER, FAILED",
        "429, TOO_MANY_REQUESTS, FAILED",
        "500, INTERNAL, FAILED",
        "503, '', FAILED"
    })
    void whatAmazonRefusesHasItsReason(int status, String code, Outcome outcome) {
        SERVER.stubFor(post(REMINDERS)
                .willReturn(aResponse().withStatus(status).withBody("{\"code\":\"" + code + "\",\"message\":\"no\"}")));
        assertThat(services.remind(access, at("2026-11-26T10:00"), NOW)).isEqualTo(outcome);
    }

    @Test
    void aReminderThatCannotBeSentFails() {
        SERVER.stubFor(post(REMINDERS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(services.remind(access, at("2026-11-26T10:00"), NOW)).isEqualTo(Outcome.FAILED);
        SERVER.stubFor(post(REMINDERS).willReturn(aResponse().withFixedDelay(30_000)));
        assertThat(services.remind(access, at("2026-11-26T10:00"), NOW)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void cancellingDeletesWhatAmazonListsForThisSkillAndNothingElse() {
        SERVER.stubFor(get(REMINDERS).willReturn(aResponse().withBody("""
                {"totalCount": "2", "alerts": [{"alertToken": "one"}, {"alertToken": "t/wo"}, {"status": "ON"}]}
                """)));
        SERVER.stubFor(
                delete(urlMatching(REMINDERS + "/.*")).willReturn(aResponse().withStatus(200)));
        assertThat(services.cancelReminders(access)).isEqualTo(Outcome.DONE);
        SERVER.verify(1, deleteRequestedFor(urlEqualTo(REMINDERS + "/one")));
        SERVER.verify(1, deleteRequestedFor(urlEqualTo(REMINDERS + "/t%2Fwo")));
        SERVER.verify(2, deleteRequestedFor(anyUrl()));
    }

    @Test
    void aReminderThatIsGoneAlreadyIsCancelled() {
        SERVER.stubFor(get(REMINDERS).willReturn(aResponse().withBody("{\"alerts\": [{\"alertToken\": \"one\"}]}")));
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(404)));
        assertThat(services.cancelReminders(access)).isEqualTo(Outcome.DONE);
    }

    @Test
    void aReminderThatCannotBeDeletedIsNotSaidToBeGone() {
        SERVER.stubFor(get(REMINDERS)
                .willReturn(
                        aResponse().withBody("{\"alerts\": [{\"alertToken\": \"one\"}, {\"alertToken\": \"two\"}]}")));
        SERVER.stubFor(delete(REMINDERS + "/one").willReturn(aResponse().withStatus(500)));
        SERVER.stubFor(delete(REMINDERS + "/two").willReturn(aResponse().withStatus(200)));
        assertThat(services.cancelReminders(access)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void withoutPermissionThereIsNothingToCancel() {
        SERVER.stubFor(get(REMINDERS).willReturn(aResponse().withStatus(401)));
        assertThat(services.cancelReminders(access)).isEqualTo(Outcome.NO_PERMISSION);
    }

    private static Reminder at(String... localTimes) {
        List<ZonedDateTime> times = Arrays.stream(localTimes)
                .map(time -> LocalDateTime.parse(time).atZone(LONDON))
                .toList();
        return new Reminder(times, "Time to train.", "en-GB");
    }
}
