package needlecare.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import needlecare.clinic.ClinicFile;
import needlecare.data.DataException;
import needlecare.lambda.NeedleCareHandler;
import needlecare.skill.NeedleCareSkill;

/** The skill behind its Lambda door, on this machine: serves any application ID and keeps nothing. */
public final class LocalSkill {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstantSource clock;
    private final Optional<ClinicFile> clinic;
    private final Consumer<String> terminal;
    private Served served;
    private Optional<String> seen = Optional.empty();
    private boolean clinicIsBroken;

    private record Served(NeedleCareSkill skill, NeedleCareHandler handler) {}

    /** Loads the skill as it is packaged. */
    public LocalSkill(InstantSource clock) {
        this(clock, Optional.empty(), System.err::println);
    }

    /**
     * Loads the skill with a clinic's own file, which is looked at before every answer: what is changed in it is heard at once.
     *
     * @param terminal takes what is wrong with the file; until it is right, the last good one is used, or none
     */
    public LocalSkill(InstantSource clock, ClinicFile clinic, Consumer<String> terminal) {
        this(clock, Optional.of(clinic), terminal);
    }

    private LocalSkill(InstantSource clock, Optional<ClinicFile> clinic, Consumer<String> terminal) {
        this.clock = clock;
        this.clinic = clinic;
        this.terminal = terminal;
        served = served(Optional.empty());
        clinic.ifPresent(this::look);
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
        clinic.ifPresent(this::look);
        return served;
    }

    private void look(ClinicFile file) {
        Optional<String> now = state(file);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            served = served(clinic);
            if (clinicIsBroken) {
                terminal.accept("the clinic's file is right again");
            }
            clinicIsBroken = false;
        } catch (DataException mistake) {
            terminal.accept("the clinic's file can't be used as it is:\n" + mistake.getMessage());
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

    private Served served(Optional<ClinicFile> file) {
        NeedleCareSkill skill = new NeedleCareSkill(Set.of(), clock, terminal, file);
        return new Served(skill, new NeedleCareHandler(skill));
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
        now().handler().handleRequest(new ByteArrayInputStream(request), response, new LocalContext());
        return response.toByteArray();
    }
}
