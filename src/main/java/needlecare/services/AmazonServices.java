package needlecare.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final Duration REMINDER_LONGEST = Duration.ofSeconds(2);
    private static final int MOST_CANCELLED = 30;
    private static final String REMINDERS = "/v1/alerts/reminders";
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper();
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

    @Override
    public Optional<ZoneId> timeZone(Access access) {
        String device = URLEncoder.encode(access.deviceId(), StandardCharsets.UTF_8);
        if (device.isEmpty()) {
            return Optional.empty();
        }
        return request(access, "/v2/devices/" + device + "/settings/System.timeZone")
                .flatMap(request -> Http.send(request.GET().build(), ZONE_LONGEST))
                .filter(Http.Response::isOk)
                .flatMap(response -> tree(response.body()))
                .filter(JsonNode::isTextual)
                .flatMap(zone -> zone(zone.asText()));
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
        List<String> tokens = new ArrayList<>();
        tree(body)
                .ifPresent(list -> list.path("alerts").forEach(alert -> {
                    String token = alert.path("alertToken").asText("");
                    if (!token.isEmpty() && tokens.size() < MOST_CANCELLED) {
                        tokens.add(token);
                    }
                }));
        return tokens;
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
        String code = tree(response.body())
                .map(error -> error.path("code").asText(""))
                .orElse("")
                .toUpperCase(Locale.ROOT);
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
        ObjectNode body = JSON.createObjectNode();
        body.put("requestTime", LOCAL.format(now.atZone(first.getZone())));
        ObjectNode trigger = body.putObject("trigger");
        trigger.put("type", "SCHEDULED_ABSOLUTE");
        trigger.put("scheduledTime", LOCAL.format(first));
        trigger.put("timeZoneId", first.getZone().getId());
        if (reminder.repeats()) {
            addRecurrence(reminder, trigger);
        }
        body.putObject("alertInfo")
                .putObject("spokenInfo")
                .putArray("content")
                .addObject()
                .put("locale", reminder.locale())
                .put("text", reminder.text());
        body.putObject("pushNotification").put("status", "ENABLED");
        return body.toString();
    }

    /** Once a day at each time of the day, from the first to the last: within a day, each sounds just once. */
    private static void addRecurrence(Reminder reminder, ObjectNode trigger) {
        ObjectNode recurrence = trigger.putObject("recurrence");
        recurrence.put("startDateTime", LOCAL.format(reminder.times().getFirst()));
        recurrence.put("endDateTime", LOCAL.format(reminder.times().getLast().plusMinutes(1)));
        ArrayNode rules = recurrence.putArray("recurrenceRules");
        for (LocalTime time : reminder.timesOfDay()) {
            rules.add("FREQ=DAILY;BYHOUR=" + time.getHour() + ";BYMINUTE=" + time.getMinute()
                    + ";BYSECOND=0;INTERVAL=1;");
        }
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
