package needlecare.home.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import needlecare.guidance.Claim;
import needlecare.guidance.Guidance;
import needlecare.guidance.Phase;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.Region;
import needlecare.guidance.Topic;

/**
 * What the page asks for, as JSON. It keeps nothing: the page holds the session and sends it along with every question,
 * as Alexa does.
 */
final class Page {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How far back the page can put a treatment. */
    private static final int LONGEST_HOURS = 72;

    private final LocalSkill skill;
    private final InstantSource clock;
    private final String locale;
    private final Map<String, IntentRecognizer> recognizers = new ConcurrentHashMap<>();

    Page(LocalSkill skill, InstantSource clock, String locale, IntentRecognizer recognizer) {
        this.skill = skill;
        this.clock = clock;
        this.locale = locale;
        recognizers.put(locale, recognizer);
    }

    /** A question that the page can't have asked. */
    static final class Mistake extends RuntimeException {
        Mistake(String message) {
            super(message);
        }
    }

    /**
     * What the page must know before anything is said.
     *
     * @param asked the locale whose words are wanted; empty for the one that the Echo was started with
     * @throws Mistake if the skill isn't offered there
     */
    ObjectNode facts(Optional<String> asked) {
        String shown = asked.orElse(locale);
        recognizer(shown);
        Guidance guidance = skill.skill().guidance();
        ObjectNode facts = JSON.createObjectNode();
        facts.put("locale", shown).put("longestHours", LONGEST_HOURS);
        locales().forEach(facts.putArray("locales")::add);
        ArrayNode devices = facts.putArray("devices");
        Device.ALL.forEach(device -> addDevice(devices.addObject(), device));
        ArrayNode phases = facts.putArray("phases");
        Stream.of(Phase.values())
                .forEach(phase -> hours(phase).ifPresent(hours -> addPhase(phases.addObject(), phase, hours, shown)));
        ArrayNode suggestions = facts.putArray("suggestions");
        guidance.conversation().suggestions().values().forEach(suggestions::add);
        return facts;
    }

    private List<String> locales() {
        return skill.skill().guidance().regions().keySet().stream()
                .filter(region -> !region.equals(Region.OTHER))
                .toList();
    }

    private static void addDevice(ObjectNode node, Device device) {
        node.put("id", device.id()).put("name", device.name());
        device.screen()
                .ifPresent(screen -> node.putObject("screen")
                        .put("shape", screen.shape().toLowerCase(Locale.ROOT))
                        .put("mode", screen.mode().toLowerCase(Locale.ROOT))
                        .put("width", screen.inDots(screen.width()))
                        .put("height", screen.inDots(screen.height())));
    }

    /** The hours of a phase: from its first one to before the second; a phase that never ends has no second. */
    private record Hours(int from, Optional<Integer> to) {}

    private static Optional<Hours> hours(Phase phase) {
        List<Integer> hours = Stream.iterate(0, hour -> hour <= LONGEST_HOURS, hour -> hour + 1)
                .filter(hour -> Phase.after(Optional.of(Duration.ofHours(hour))) == phase)
                .toList();
        return hours.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hours(
                        hours.getFirst(), Optional.of(hours.getLast() + 1).filter(end -> end <= LONGEST_HOURS)));
    }

    private void addPhase(ObjectNode node, Phase phase, Hours hours, String shown) {
        node.put("id", phase.id()).put("from", hours.from());
        hours.to().ifPresent(to -> node.put("to", to));
        ArrayNode advice = node.putArray("advice");
        Guidance guidance = skill.skill().guidance();
        Region region = guidance.region(shown);
        guidance.topics().values().stream()
                .filter(topic -> dependsOnThePhase(topic, region))
                .map(topic ->
                        guidance.answer(Question.about(topic.id()), Optional.of(recovery(hours.from())), region, 0))
                .forEach(reply -> advice.add(reply.card()));
    }

    private RecoveryClock recovery(int hours) {
        return new RecoveryClock(
                clock.instant().minus(Duration.ofHours(hours)), clock.instant(), Optional.of(skill.zone()));
    }

    /** Whether it is about something that one may have or do, and the time since the treatment changes the answer. */
    private static boolean dependsOnThePhase(Topic topic, Region region) {
        long answers = Stream.of(Phase.FIRST_DAY, Phase.SECOND_DAY, Phase.LATER)
                .map(phase -> topic.answer(Question.about(topic.id()), phase, region))
                .distinct()
                .count();
        return !topic.about().isEmpty() && answers > 1;
    }

    private static void addClaim(ArrayNode claims, Claim claim) {
        claims.addObject().put("id", claim.id()).put("text", claim.text());
    }

    /**
     * Answers a question of the page, or opens a session if it asks nothing.
     *
     * @throws Mistake if the page can't have asked that
     */
    ObjectNode answer(JsonNode question) {
        if (!question.isObject()) {
            throw new Mistake("an object with 'say' was expected");
        }
        JsonNode session = question.path("session");
        int turns = session.path("turns").asInt(0);
        String sessionId = session.path("id").asText("page." + UUID.randomUUID());
        String asked = question.path("locale").asText(locale);
        Conversation conversation = new Conversation(
                        skill, recognizer(asked), asked, clock, treatedAt(question), sessionId)
                .on(device(question));
        if (session.path("attributes").isObject()) {
            conversation.resume(session.path("attributes"), turns);
        }
        String words = question.path("say").asText("").strip();
        JsonNode touched = question.path("touched");
        RequestInspector inspector = RequestInspector.inspect(
                skill,
                () -> touched.isArray()
                        ? conversation.touch(words, touched)
                        : words.isEmpty() ? conversation.open() : conversation.say(words));
        ObjectNode answer = written(inspector);
        answer.putObject("session")
                .put("id", sessionId)
                .put("turns", turns + 1)
                .set("attributes", inspector.exchange().response().path("sessionAttributes"));
        return answer;
    }

    private IntentRecognizer recognizer(String asked) {
        if (!locales().contains(asked)) {
            throw new Mistake("the skill isn't offered in that locale");
        }
        return recognizers.computeIfAbsent(asked, name -> new IntentRecognizer(InteractionModel.of(name)));
    }

    private static Device device(JsonNode question) {
        return Device.named(question.path("device").asText(Device.SPEAKER.id()))
                .orElseThrow(() -> new Mistake("no device has that id"));
    }

    private Optional<Instant> treatedAt(JsonNode question) {
        JsonNode hours = question.path("treatedHours");
        if (hours.isMissingNode() || hours.isNull()) {
            return Optional.empty();
        }
        if (!hours.isInt() || hours.asInt() < 0 || hours.asInt() > LONGEST_HOURS) {
            throw new Mistake("'treatedHours' is a whole number from 0 to " + LONGEST_HOURS);
        }
        return Optional.of(clock.instant().minus(Duration.ofHours(hours.asInt())));
    }

    private ObjectNode written(RequestInspector inspector) {
        Exchange exchange = inspector.exchange();
        ObjectNode node = JSON.createObjectNode();
        node.put("speech", exchange.speech())
                .put("card", exchange.card())
                .put("urgency", exchange.urgency())
                .put("topic", exchange.topic().orElse(null))
                .put("endsSession", exchange.endsSession());
        exchange.treatedAt()
                .map(at -> Duration.between(at, clock.instant()).toHours())
                .filter(hours -> hours >= 0)
                .ifPresent(hours -> node.put("treatedHours", hours));
        addGlass(node.putObject("glass"), inspector);
        return node;
    }

    private static void addGlass(ObjectNode node, RequestInspector inspector) {
        Exchange exchange = inspector.exchange();
        RecognizedIntent recognized = exchange.recognized();
        node.put("heardBy", recognized.by().name().toLowerCase(Locale.ROOT)).put("intent", recognized.intent());
        ArrayNode slots = node.putArray("slots");
        recognized
                .slots()
                .forEach((name, slot) -> slots.addObject()
                        .put("name", name)
                        .put("value", slot.value())
                        .put("type", slot.type())
                        .put("id", slot.id()));
        inspector
                .finding()
                .ifPresent(finding -> node.putObject("finding")
                        .put("flag", finding.flag())
                        .put("urgency", finding.urgency().id())
                        .put("reason", finding.reason()));
        ArrayNode claims = node.putArray("claims");
        inspector.claims().forEach(claim -> addClaim(claims, claim));
        inspector.source().ifPresent(source -> node.put("source", source));
        exchange.answerId().ifPresent(id -> node.put("answer", id));
        node.put("micros", inspector.took().toNanos() / 1000);
        inspector.asTest().forEach(node.putArray("test")::add);
        node.set("request", exchange.request());
        node.set("response", exchange.response());
    }
}
