package needlecare.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.lambda.NeedleCareHandler;
import needlecare.memory.Memory;
import needlecare.services.Access;
import needlecare.skill.About;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.Surroundings;

/** The skill behind its Lambda door, on this machine: serves any application ID and keeps nothing. */
public final class LocalSkill {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NeedleCareSkill skill;
    private final NeedleCareHandler handler;
    private final ZoneId zone;

    /** Loads the skill for a home in this machine's time zone. */
    public LocalSkill(InstantSource clock) {
        this(new Surroundings(clock, new LocalServices(ZoneId.systemDefault()), Memory.none(), System.err::println));
    }

    /** Loads the skill for other surroundings. */
    public LocalSkill(Surroundings surroundings) {
        zone = surroundings.services().timeZone(Access.none()).orElse(ZoneOffset.UTC);
        skill = new NeedleCareSkill(Set.of(), surroundings);
        handler = new NeedleCareHandler(skill);
    }

    /** The time zone of the device. */
    public ZoneId zone() {
        return zone;
    }

    /** What is behind the door. */
    public NeedleCareSkill skill() {
        return skill;
    }

    /** What the answer with these session attributes was about; empty if they name none. */
    public Optional<About> about(String sessionId, JsonNode attributes) {
        return skill.about(sessionId, JSON.convertValue(attributes, new TypeReference<Map<String, Object>>() {}));
    }

    /** The response to a request. */
    public JsonNode answer(JsonNode request) {
        try {
            return JSON.readTree(answer(JSON.writeValueAsBytes(request)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The response to a request, as bytes. */
    public byte[] answer(byte[] request) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(request), response, new LocalContext());
        return response.toByteArray();
    }
}
