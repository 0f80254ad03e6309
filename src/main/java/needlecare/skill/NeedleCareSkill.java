package needlecare.skill;

import com.amazon.ask.CustomSkill;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.ResponseEnvelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import needlecare.clinic.ClinicFile;
import needlecare.data.CompiledTree;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.triage.SecondEar;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;
import needlecare.words.LinearModel;
import needlecare.words.Tokenizer;

/** The whole skill: the bytes of a request in, the bytes of a response out, and never silence. */
public final class NeedleCareSkill {
    private static final String DATA = "/needlecare/en/";

    private final Set<String> applicationIds;
    private final Guidance guidance;
    private final Triage triage;
    private final CustomSkill skill;

    /** The skill as packaged, without any clinic's file. */
    public NeedleCareSkill(Set<String> applicationIds, InstantSource clock, Consumer<String> log) {
        this(applicationIds, clock, log, Optional.empty());
    }

    /**
     * Loads the guidance and makes the skill.
     *
     * @param applicationIds the skill IDs that are served; empty for any
     * @param clock the time
     * @param log takes a line on each failure; never a word of the patient, a user ID or a token
     * @param clinic a clinic's own file
     * @throws needlecare.data.DataException if the clinic's file can't be used
     */
    public NeedleCareSkill(
            Set<String> applicationIds, InstantSource clock, Consumer<String> log, Optional<ClinicFile> clinic) {
        this.applicationIds = Set.copyOf(applicationIds);
        Tokenizer tokenizer = new Tokenizer(CompiledTree.resource(DATA + "words.data"));
        triage = TriageReader.read(CompiledTree.resource(DATA + "triage.data"), tokenizer)
                .with(new SecondEar(LinearModel.resource(DATA + "second-ear.data")));
        Guidance packaged = GuidanceReader.read(CompiledTree.resource(DATA + "guidance.data"));
        guidance = clinic.map(file -> file.in(packaged, triage)).orElse(packaged);
        Listener listener = ListenerReader.read(CompiledTree.resource(DATA + "listening.data"), tokenizer)
                .with(LinearModel.resource(DATA + "topics.data"));
        Map<String, KnownIntent> intents = KnownIntent.read(CompiledTree.resource(DATA + "intents.data"));
        TurnReader reader = new TurnReader(guidance, triage, intents, clock);
        Dialogue dialogue = new Dialogue(guidance, listener);
        Speaker speaker = new Speaker(reader, new Renderer(guidance));
        CustomSkillBuilder builder = new CustomSkillBuilder();
        new Handlers(dialogue, speaker).inOrder().forEach(builder::addRequestHandler);
        builder.addExceptionHandler(new SafetyLine(dialogue, speaker, log));
        skill = (CustomSkill) builder.build();
    }

    /**
     * Answers a request.
     *
     * @throws RefusedRequest if the request belongs to another skill
     * @throws UnreadableRequest if it is JSON, but no request of Alexa's
     * @throws IOException if it is no JSON
     */
    public byte[] answer(byte[] request) throws IOException {
        RequestEnvelope envelope = Envelopes.read(request);
        if (!applicationIds.isEmpty()
                && Envelopes.applicationId(envelope)
                        .filter(applicationIds::contains)
                        .isEmpty()) {
            throw new RefusedRequest();
        }
        ResponseEnvelope response = skill.invoke(envelope);
        return Envelopes.write(response);
    }

    /** The safety line as a response, for when nothing else can be said: what to do about chest pain or trouble breathing. */
    public byte[] safetyLine() {
        String line = guidance.say(guidance.conversation().safetyLine(), guidance.region(""));
        return ("{\"version\":\"1.0\",\"sessionAttributes\":{},\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>"
                        + Renderer.escape(line)
                        + "</speak>\"},\"shouldEndSession\":true}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The guidance that it speaks from. */
    public Guidance guidance() {
        return guidance;
    }

    /** The triage that stands before everything. */
    public Triage triage() {
        return triage;
    }

    /** Logs a failure without a word of the patient: the kind of the exception and where in our code it happened. */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("needlecare.")) {
                return text.append(" at ").append(frame).toString();
            }
        }
        return text.toString();
    }
}
