package needlecare.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Set;
import needlecare.lambda.NeedleCareHandler;
import needlecare.skill.NeedleCareSkill;

/** The skill behind its Lambda door, on this machine: serves any application ID and keeps nothing. */
public final class LocalSkill {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NeedleCareSkill skill;
    private final NeedleCareHandler handler;

    /** Loads the skill. */
    public LocalSkill(InstantSource clock) {
        skill = new NeedleCareSkill(Set.of(), clock, System.err::println);
        handler = new NeedleCareHandler(skill);
    }

    /** What is behind the door. */
    public NeedleCareSkill skill() {
        return skill;
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
