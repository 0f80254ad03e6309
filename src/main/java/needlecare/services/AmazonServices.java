package needlecare.services;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Amazon's services over HTTP. */
public final class AmazonServices implements AlexaServices {
    /** Where requests may be sent, so that a forged one can't make us hand its token to anybody else. */
    public static final Set<URI> HOSTS = Set.of(
            URI.create("https://api.amazonalexa.com"),
            URI.create("https://api.eu.amazonalexa.com"),
            URI.create("https://api.fe.amazonalexa.com"));

    /** A patient waits for the time zone before each first answer, so not long. */
    private static final Duration ZONE_LONGEST = Duration.ofMillis(700);

    private static final URI NOBODY = URI.create("https://127.0.0.1:1");
    private static final Duration REMINDER_LONGEST = Duration.ofSeconds(2);
    private static final int MOST_CANCELLED = 30;
    private static final String REMINDERS = "/v1/alerts/reminders";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Set<URI> hosts;

    /** Services at Amazon's hosts. */
    public AmazonServices() {
        this(HOSTS);
    }

    /** Services at other hosts, for tests. */
    public AmazonServices(Set<URI> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /**
     * Goes the way of a request up to a connection that is refused, so that the client is loaded and no connection is
     * left open.
     */
    public static void prime() {
        Http.send(HttpRequest.newBuilder(NOBODY).GET().build(), ZONE_LONGEST);
    }

    @Override
    public Optional<ZoneId> timeZone(Access access) {
        String device = URLEncoder.encode(access.deviceId(), StandardCharsets.UTF_8);
        if (device.isEmpty()) {
            return Optional.empty();
        }
        return request(access, "/v2/devices/" + device + "/settings/System.timeZone")
                .flatMap(request -> Http.send(request.GET().build(), ZONE_LONGEST))
                .filter(Http.Response::isOk)
                .flatMap(response -> zone(response.body()));
    }

    @Override
    public Outcome remind(Access access, Reminder reminder, Instant now) {
        return request(access, REMINDERS)
                .map(request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body(reminder, now)))
                        .build())
                .flatMap(request -> Http.send(request, REMINDER_LONGEST))
                .map(AmazonServices::outcome)
                .orElse(Outcome.FAILED);
    }

    @Override
    public Outcome cancelReminders(Access access) {
        Optional<Http.Response> listed = request(access, REMINDERS)
                .flatMap(request -> Http.send(request.GET().build(), REMINDER_LONGEST));
        if (listed.isEmpty() || outcome(listed.get()) != Outcome.DONE) {
            return listed.map(AmazonServices::outcome).orElse(Outcome.FAILED);
        }
        Outcome worst = Outcome.DONE;
        for (String token : tokens(listed.get().body())) {
            Outcome outcome = cancel(access, token);
            worst = outcome == Outcome.DONE ? worst : outcome;
        }
        return worst;
    }

    private Outcome cancel(Access access, String token) {
        return request(access, REMINDERS + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .flatMap(request -> Http.send(request.DELETE().build(), REMINDER_LONGEST))
                .map(response -> response.status() == NOT_FOUND ? Outcome.DONE : outcome(response))
                .orElse(Outcome.FAILED);
    }

    /** Amazon lists only reminders of the skill that asks. */
    private static List<String> tokens(String body) {
        return texts(body, "alertToken").stream()
                .filter(token -> !token.isEmpty())
                .limit(MOST_CANCELLED)
                .toList();
    }

    /** A request with the token, but only to a host of Amazon's; empty for any other address. */
    private Optional<HttpRequest.Builder> request(Access access, String path) {
        return hosts.stream()
                .filter(host -> host.toString().equals(access.endpoint())
                        && !access.token().isEmpty())
                .findFirst()
                .flatMap(host -> authorized(host.resolve(path), access.token()));
    }

    private static Optional<HttpRequest.Builder> authorized(URI address, String token) {
        try {
            return Optional.of(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
        } catch (IllegalArgumentException noHeader) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(Http.Response response) {
        if (response.isOk()) {
            return Outcome.DONE;
        }
        String code = String.join(" ", texts(response.body(), "code")).toUpperCase(Locale.ROOT);
        if (code.contains("MAX_REMINDERS") || code.contains("EXCEEDED")) {
            return Outcome.TOO_MANY;
        }
        if (code.contains("DEVICE")) {
            return Outcome.NO_DEVICE;
        }
        return switch (response.status()) {
            case UNAUTHORIZED -> Outcome.NO_PERMISSION;
            case FORBIDDEN -> code.isEmpty() ? Outcome.NO_DEVICE : Outcome.NO_PERMISSION;
            default -> Outcome.FAILED;
        };
    }

    private static String body(Reminder reminder, Instant now) {
        ZonedDateTime first = reminder.times().getFirst();
        StringWriter body = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("requestTime", local(now.atZone(first.getZone())));
            json.writeObjectFieldStart("trigger");
            json.writeStringField("type", "SCHEDULED_ABSOLUTE");
            json.writeStringField("scheduledTime", local(first));
            json.writeStringField("timeZoneId", first.getZone().getId());
            if (reminder.repeats()) {
                writeRecurrence(reminder, json);
            }
            json.writeEndObject();
            writeSpoken(reminder, json);
            json.writeObjectFieldStart("pushNotification");
            json.writeStringField("status", "ENABLED");
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.toString();
    }

    private static void writeSpoken(Reminder reminder, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("alertInfo");
        json.writeObjectFieldStart("spokenInfo");
        json.writeArrayFieldStart("content");
        json.writeStartObject();
        json.writeStringField("locale", reminder.locale());
        json.writeStringField("text", reminder.text());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Once a day at each time of the day, from the first to the last: within a day, each sounds just once. */
    private static void writeRecurrence(Reminder reminder, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("recurrence");
        json.writeStringField("startDateTime", local(reminder.times().getFirst()));
        json.writeStringField("endDateTime", local(reminder.times().getLast().plusMinutes(1)));
        json.writeArrayFieldStart("recurrenceRules");
        for (LocalTime time : reminder.timesOfDay()) {
            json.writeString("FREQ=DAILY;BYHOUR=" + time.getHour() + ";BYMINUTE=" + time.getMinute()
                    + ";BYSECOND=0;INTERVAL=1;");
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String local(ZonedDateTime time) {
        return Local.FORMAT.format(time);
    }

    /** Made when a reminder is set: no other answer needs it. */
    private static final class Local {
        static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
    }

    /** The time zone that a body names, which is a single text. */
    private static Optional<ZoneId> zone(String body) {
        try (JsonParser json = Json.FACTORY.createParser(body)) {
            return json.nextToken() == JsonToken.VALUE_STRING
                    ? Optional.of(ZoneId.of(json.getText()))
                    : Optional.empty();
        } catch (IOException | DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The texts of all fields of a name in a body, at any depth; none if the body is no JSON. */
    private static List<String> texts(String body, String name) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = Json.FACTORY.createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING && name.equals(json.currentName())) {
                    texts.add(json.getText());
                }
            }
        } catch (IOException noJson) {
            return List.of();
        }
        return texts;
    }

    /** Made when a service is first asked. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }
}
