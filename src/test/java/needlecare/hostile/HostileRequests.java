package needlecare.hostile;

import com.amazon.ask.model.Request;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Requests as Alexa sends them, of every type and every intent, in a new and in an old session; then bent. */
final class HostileRequests {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes deeper than any reader takes. */
    private static final ObjectMapper ANY_DEPTH = new ObjectMapper(JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final int DEEP = 900;
    private static final int MUTATIONS = 6;
    private static final List<JsonNode> GENUINE = genuine();

    private HostileRequests() {}

    /** The body of a request, readable in a test's message. */
    static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.length() > 3000 ? text.substring(0, 3000) + "..." : text;
        }
    }

    /** How one part of a request, or its bytes, are bent. */
    enum Kind {
        REMOVE,
        TO_NULL,
        TO_NUMBER,
        TO_TRUE,
        TO_TEXT,
        TO_LONG_TEXT,
        TO_EMPTY_OBJECT,
        TO_EMPTY_LIST,
        TO_DEEP,
        INTO_LIST,
        INTO_OBJECT,
        RENAME,
        TYPE_OF_ANOTHER,
        SOMETHING_NEW,
        PART_OF_ANOTHER,
        CUT,
        FLIP,
        INSERT,
        KEY_TWICE,
        MARK_IN_FRONT,
        SOMETHING_BEHIND
    }

    /** A bending: what, where (a number that is taken modulo the places), and with which words. */
    record Mutation(Kind kind, int where, int other, String words) {}

    static Arbitrary<Body> any() {
        Arbitrary<Mutation> mutation = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 100_000),
                        HostileWords.any())
                .as(Mutation::new);
        return Combinators.combine(Arbitraries.of(GENUINE), mutation.list().ofMaxSize(MUTATIONS))
                .as(HostileRequests::bent);
    }

    private static Body bent(JsonNode genuine, List<Mutation> mutations) {
        JsonNode tree = genuine.deepCopy();
        for (Mutation mutation : mutations) {
            bend(tree, mutation);
        }
        byte[] bytes = written(tree);
        for (Mutation mutation : mutations) {
            bytes = bend(bytes, mutation);
        }
        return new Body(bytes);
    }

    private record Place(JsonNode parent, String name, int index) {
        JsonNode value() {
            return parent.isObject() ? parent.path(name) : parent.path(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else if (parent instanceof ArrayNode list) {
                list.set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode list) {
                list.remove(index);
            }
        }
    }

    private static List<Place> places(JsonNode root) {
        List<Place> places = new ArrayList<>();
        collect(root, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.properties().forEach(field -> {
            places.add(new Place(node, field.getKey(), -1));
            collect(field.getValue(), places);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
                collect(node.get(i), places);
            }
        }
    }

    private static void bend(JsonNode root, Mutation mutation) {
        List<Place> places = places(root);
        if (places.isEmpty() || places.size() > 5000) {
            return;
        }
        Place place = places.get(mutation.where() % places.size());
        switch (mutation.kind()) {
            case REMOVE -> place.remove();
            case TO_NULL -> place.set(JSON.nullNode());
            case TO_NUMBER ->
                place.set(
                        mutation.other() % 2 == 0
                                ? new IntNode(mutation.other() - 50_000)
                                : JSON.getNodeFactory().numberNode(new java.math.BigDecimal("1e400")));
            case TO_TRUE -> place.set(JSON.getNodeFactory().booleanNode(true));
            case TO_TEXT -> place.set(JSON.getNodeFactory().textNode(mutation.words()));
            case TO_LONG_TEXT -> place.set(JSON.getNodeFactory().textNode(HostileWords.repeated("zq9x coffee ")));
            case TO_EMPTY_OBJECT -> place.set(JSON.createObjectNode());
            case TO_EMPTY_LIST -> place.set(JSON.createArrayNode());
            case TO_DEEP -> place.set(deep(mutation.other() % DEEP));
            case INTO_LIST ->
                place.set(JSON.createArrayNode()
                        .add(place.value().deepCopy())
                        .add(place.value().deepCopy()));
            case INTO_OBJECT ->
                place.set(JSON.createObjectNode().set("value", place.value().deepCopy()));
            case RENAME -> {
                JsonNode value = place.value();
                if (place.parent() instanceof ObjectNode object) {
                    object.remove(place.name());
                    object.set(mutation.words(), value);
                }
            }
            case TYPE_OF_ANOTHER -> {
                if (root.path("request") instanceof ObjectNode request) {
                    request.set("type", another(mutation).at("/request/type"));
                }
            }
            case SOMETHING_NEW -> {
                if (place.parent() instanceof ObjectNode object) {
                    object.put(mutation.words(), mutation.words());
                }
            }
            case PART_OF_ANOTHER -> {
                List<Place> others = places(another(mutation));
                place.set(others.get(mutation.other() % others.size()).value().deepCopy());
            }
            default -> {
                // bends the bytes
            }
        }
    }

    private static JsonNode another(Mutation mutation) {
        return GENUINE.get(mutation.other() % GENUINE.size());
    }

    private static JsonNode deep(int depth) {
        JsonNode node = JSON.getNodeFactory().textNode(HostileWords.MARKER);
        for (int i = 0; i < depth; i++) {
            node = i % 2 == 0
                    ? JSON.createObjectNode().set("a", node)
                    : JSON.createArrayNode().add(node);
        }
        return node;
    }

    private static byte[] bend(byte[] bytes, Mutation mutation) {
        int at = mutation.where() % (bytes.length + 1);
        return switch (mutation.kind()) {
            case CUT -> mutation.other() % 4 == 0 ? Arrays.copyOf(bytes, at) : bytes;
            case FLIP -> {
                byte[] flipped = bytes.clone();
                if (at < bytes.length) {
                    flipped[at] ^= (byte) (1 << (mutation.other() % 8));
                }
                yield flipped;
            }
            case INSERT ->
                joined(
                        Arrays.copyOf(bytes, at),
                        mutation.words().getBytes(StandardCharsets.UTF_16LE),
                        Arrays.copyOfRange(bytes, at, bytes.length));
            case KEY_TWICE ->
                joined(
                        "{\"request\":{\"type\":\"LaunchRequest\"},".getBytes(StandardCharsets.UTF_8),
                        bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length));
            case MARK_IN_FRONT -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes);
            case SOMETHING_BEHIND -> joined(bytes, mutation.words().getBytes(StandardCharsets.UTF_8));
            default -> bytes;
        };
    }

    private static byte[] written(JsonNode tree) {
        try {
            return ANY_DEPTH.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<JsonNode> genuine() {
        List<JsonNode> all = new ArrayList<>();
        JsonSubTypes types = Request.class.getAnnotation(JsonSubTypes.class);
        if (types == null) {
            throw new IllegalStateException("the SDK names no request types");
        }
        for (JsonSubTypes.Type type : types.value()) {
            all.add(complete(Alexa.request(type.name())));
        }
        List<JsonNode> memories = memories();
        InteractionModel.of("en-US").intents().forEach((name, intent) -> {
            Map<String, String> slots = new LinkedHashMap<>();
            intent.slots()
                    .keySet()
                    .forEach(slot -> slots.put(slot, slot.equals("words") ? "can i have a coffee" : "coffee"));
            all.add(complete(Alexa.intent(name, slots)));
            ObjectNode again = complete(Alexa.resolved(name, slots));
            again.withObject("/session")
                    .put("new", false)
                    .set("attributes", memories.get(all.size() % memories.size()));
            again.withObject("/request").put("locale", TestSkill.LOCALES.get(all.size() % TestSkill.LOCALES.size()));
            all.add(again);
        });
        return all;
    }

    /** What real answers leave in a session. */
    private static List<JsonNode> memories() {
        return Stream.of(
                        "can i have a coffee",
                        "my chest hurts",
                        "i have a fever",
                        "is it normal to be sore",
                        "purple monkey")
                .map(words -> Answered.to(Alexa.intent("WordsIntent", Map.of("words", words)))
                        .json()
                        .path("sessionAttributes"))
                .toList();
    }

    /** With the parts that requests of other kinds carry, so that there is more to bend. */
    private static ObjectNode complete(ObjectNode envelope) {
        ObjectNode request = envelope.withObject("/request");
        request.put("reason", "USER_INITIATED")
                .put("dialogState", "STARTED")
                .put("name", "AskFor")
                .put("token", "t");
        request.set(
                "payload",
                Alexa.parse(
                        "{\"status\": \"ACCEPTED\", \"permissionScope\": \"alexa::alerts:reminders:skill:readwrite\"}"));
        request.set("arguments", Alexa.tree("[\"ask\", \"caffeine\"]"));
        request.set(
                "body",
                Alexa.parse("{\"userInformationPersistenceStatus\": \"NOT_PERSISTED\", \"acceptedPermissions\": []}"));
        request.set("error", Alexa.parse("{\"type\": \"INVALID_RESPONSE\", \"message\": \"m\"}"));
        ObjectNode context = envelope.withObject("/context");
        context.withObject("/System/device/supportedInterfaces")
                .set("Alexa.Presentation.APL", Alexa.parse("{\"runtime\": {\"maxVersion\": \"2024.2\"}}"));
        context.withObject("/System/unit").put("unitId", "u").put("persistentUnitId", "p");
        context.set(
                "Viewport",
                Alexa.parse(
                        "{\"shape\": \"RECTANGLE\", \"pixelWidth\": 1280, \"pixelHeight\": 800, \"dpi\": 213, \"touch\": [\"SINGLE\"]}"));
        context.set(
                "Viewports",
                Alexa.tree(
                        "[{\"type\": \"APL\", \"id\": \"main\", \"shape\": \"ROUND\", \"dpi\": 160, \"presentationType\": \"STANDARD\", \"canRotate\": false}]"));
        return envelope;
    }
}
