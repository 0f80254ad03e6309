package needlecare.home.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.function.Consumer;
import needlecare.clinic.ClinicFile;
import needlecare.data.DataException;
import needlecare.lambda.NeedleCareHandler;
import needlecare.memory.Memory;
import needlecare.services.Access;
import needlecare.skill.AnswerSummary;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.SkillDependencies;
import needlecare.triage.Finding;

/** The skill behind its Lambda door, on this machine: serves any application ID and keeps nothing. */
public final class LocalSkill {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SkillDependencies dependencies;
    private final ZoneId zone;
    private Served served;
    private Optional<String> seen = Optional.empty();
    private boolean clinicIsBroken;

    private record Served(NeedleCareSkill skill, NeedleCareHandler handler) {}

    /** Loads the skill as it is packaged, for a home in this machine's time zone. */
    public LocalSkill(InstantSource clock) {
        this(new SkillDependencies(
                clock,
                new LocalServices(ZoneId.systemDefault()),
                Memory.none(),
                Optional.empty(),
                System.err::println));
    }

    /** Loads the skill with a clinic's own file, on a device in this machine's time zone. */
    public LocalSkill(InstantSource clock, ClinicFile clinic, Consumer<String> terminal) {
        this(clock, ZoneId.systemDefault(), clinic, terminal);
    }

    /**
     * Loads the skill with a clinic's own file, which is looked at before every answer: what is changed in it is heard
     * at once.
     *
     * @param zone the time zone of the device
     * @param terminal takes what is wrong with the file; until it is right, the last good one is used, or none
     */
    public LocalSkill(InstantSource clock, ZoneId zone, ClinicFile clinic, Consumer<String> terminal) {
        this(new SkillDependencies(clock, new LocalServices(zone), Memory.none(), Optional.of(clinic), terminal));
    }

    /** Loads the skill for other surroundings. */
    public LocalSkill(SkillDependencies dependencies) {
        this.dependencies = dependencies;
        zone = dependencies.services().timeZone(Access.none()).orElse(ZoneOffset.UTC);
        served = served(dependencies.withoutClinic());
        dependencies.clinic().ifPresent(this::look);
    }

    /** The time zone of the device. */
    public ZoneId zone() {
        return zone;
    }

    /** What is behind the door. */
    public NeedleCareSkill skill() {
        return now().skill();
    }

    /** Whether the clinic's file can't be used as it is. */
    public boolean clinicIsBroken() {
        return clinicIsBroken;
    }

    private synchronized Served now() {
        dependencies.clinic().ifPresent(this::look);
        return served;
    }

    private void look(ClinicFile file) {
        Optional<String> now = state(file);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            served = served(dependencies);
            if (clinicIsBroken) {
                dependencies.log().accept("the clinic's file is right again");
            }
            clinicIsBroken = false;
        } catch (DataException mistake) {
            dependencies.log().accept("the clinic's file can't be used as it is:\n" + mistake.getMessage());
            clinicIsBroken = true;
        }
    }

    /** The text of the file, or why there is none that can be read; empty where no file is needed. */
    private static Optional<String> state(ClinicFile file) {
        try {
            return file.text();
        } catch (DataException mistake) {
            return Optional.of(String.valueOf(mistake.getMessage()));
        }
    }

    private static Served served(SkillDependencies around) {
        NeedleCareSkill skill = new NeedleCareSkill(Set.of(), around);
        return new Served(skill, new NeedleCareHandler(skill));
    }

    /** What the answer with these session attributes was about; empty if they name none. */
    public Optional<AnswerSummary> about(String sessionId, JsonNode attributes) {
        return skill().about(sessionId, JSON.convertValue(attributes, new TypeReference<Map<String, Object>>() {}));
    }

    /** The danger that decides the answer to a request. */
    Optional<Finding> danger(JsonNode request) {
        try {
            return skill().danger(JSON.writeValueAsBytes(request));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
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
        now().handler()
                .handleRequest(new ByteArrayInputStream(request), response, new LocalContext(System.err::println));
        return response.toByteArray();
    }
}
