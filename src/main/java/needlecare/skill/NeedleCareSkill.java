package needlecare.skill;

import com.amazon.ask.model.RequestEnvelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import needlecare.data.CompiledTree;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.guidance.Urgency;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.listening.WaitingListener;
import needlecare.memory.Memory;
import needlecare.triage.Finding;
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
    private final Memory memory;
    private final Triage triage;
    private final TurnReader reader;
    private final Dialogue dialogue;
    private final Dispatcher dispatcher;
    private final Map<String, Guidance.Said> said;

    /**
     * Loads the guidance and makes the skill.
     *
     * @param applicationIds the skill IDs that are served; empty for any
     * @throws needlecare.data.DataException if the clinic's file can't be used
     */
    public NeedleCareSkill(Set<String> applicationIds, Surroundings surroundings) {
        this(applicationIds, surroundings, () -> ScreenFiles.read());
    }

    /** Makes the skill with another source of what screens are made of. */
    NeedleCareSkill(Set<String> applicationIds, Surroundings surroundings, Supplier<ScreenFiles> screenFiles) {
        this.applicationIds = Set.copyOf(applicationIds);
        memory = surroundings.memory();
        Tokenizer tokenizer = new Tokenizer(CompiledTree.resource(DATA + "words.data"));
        triage = TriageReader.resource(DATA + "triage.data", tokenizer)
                .with(new SecondEar(LinearModel.resource(DATA + "second-ear.data")));
        Guidance packaged = GuidanceReader.read(CompiledTree.resource(DATA + "guidance.data"));
        guidance = surroundings.clinic().map(file -> file.in(packaged, triage)).orElse(packaged);
        Listener listener = ListenerReader.resource(DATA + "listening.data", tokenizer)
                .with(LinearModel.resource(DATA + "topics.data"));
        Map<String, KnownIntent> intents = KnownIntent.read(CompiledTree.resource(DATA + "intents.data"));
        said = guidance.said();
        reader = new TurnReader(guidance, said.keySet(), triage, intents, surroundings.clock());
        WaitingListener waiting = new WaitingListener(
                CompiledTree.resource(DATA + "waiting.data"),
                LinearModel.resource(DATA + "waiting-kinds.data"),
                tokenizer);
        dialogue = new Dialogue(
                guidance,
                listener,
                new Treatments(guidance, memory),
                new Reminding(guidance, surroundings.services()),
                new EmergencyDialogue(guidance, waiting, listener));
        Lookup lookup = new Lookup(memory, surroundings.services());
        Speaker speaker =
                new Speaker(reader, new Renderer(guidance, new Screens(guidance, screenFiles), surroundings.log()));
        dispatcher = new Dispatcher(
                new Handlers(dialogue, speaker, lookup).inOrder(),
                new SafetyLine(dialogue, speaker, surroundings.log()));
    }

    /**
     * Answers a request.
     *
     * @throws RefusedRequest if the request belongs to another skill
     * @throws NotDeleted if a user has left and is still remembered
     * @throws UnreadableRequest if it is no JSON, or no request of Alexa's
     */
    public byte[] answer(byte[] request) {
        return answer(request, new Observation());
    }

    /** Answers a request, and reports to the observation what may be counted of it; throws as {@link #answer(byte[])} does. */
    public byte[] answer(byte[] request, Observation observation) {
        RequestEnvelope envelope = RequestReader.read(request);
        if (!applicationIds.isEmpty() && !applicationIds.contains(RequestReader.applicationId(envelope))) {
            throw new RefusedRequest();
        }
        long faults = memory.faults();
        byte[] response = dispatcher.answer(envelope, observation);
        if (memory.faults() > faults) {
            observation.storeFault();
        }
        if (observation.isNotDeleted()) {
            throw new NotDeleted();
        }
        return response;
    }

    /** The safety line as a response, for when nothing else can be said: what to do about chest pain or trouble breathing. */
    public byte[] safetyLine() {
        String line = guidance.say(guidance.conversation().safetyLine(), guidance.region(""));
        return ("{\"version\":\"1.0\",\"sessionAttributes\":{},\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>"
                        + Renderer.escape(line)
                        + "</speak>\"},\"shouldEndSession\":true}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What an answer was about, for whoever looks on; to anybody else the session attributes don't tell.
     *
     * @param sessionId of the session
     * @param attributes that came with the answer
     */
    public Optional<About> about(String sessionId, Map<String, ?> attributes) {
        return Session.answerId(attributes, new References(sessionId, said.keySet()))
                .map(this::about);
    }

    private About about(String answer) {
        Guidance.Said what = said.getOrDefault(answer, new Guidance.Said("", Urgency.NONE, List.of()));
        return new About(answer, what.topic(), what.urgency().id(), what.claims());
    }

    /**
     * The danger that decides the answer to a request, for whoever wants to know why it was given.
     *
     * @throws UnreadableRequest if it is no JSON, or no request of Alexa's
     */
    public Optional<Finding> danger(byte[] request) {
        return dialogue.danger(reader.read(RequestReader.read(request)));
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
