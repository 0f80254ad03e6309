package needlecare.skill;

import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.request.impl.BaseSkillRequest;
import com.amazon.ask.response.ResponseBuilder;
import com.amazon.ask.response.SkillResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import needlecare.data.CompiledTree;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.guidance.Urgency;
import needlecare.hearing.TextClassifier;
import needlecare.hearing.Tokenizer;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.listening.WaitingListener;
import needlecare.skill.HardenedSkill.Handled;
import needlecare.triage.Finding;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;

/** The whole skill: the bytes of a request in, the bytes of a response out, and never silence. */
public final class NeedleCareSkill {
    private static final String DATA = "/needlecare/en/";

    private final Guidance guidance;
    private final Triage triage;
    private final TurnReader reader;
    private final Dialogue dialogue;
    private final Renderer renderer;
    private final HardenedSkill skill;
    private final Map<String, Guidance.Subject> subjects;

    /**
     * Loads the guidance and makes the skill.
     *
     * @param applicationIds the skill IDs that are served; empty for any
     * @throws needlecare.data.DataException if the clinic's file can't be used
     */
    public NeedleCareSkill(Set<String> applicationIds, SkillDependencies dependencies) {
        this(applicationIds, dependencies, () -> ScreenFiles.read());
    }

    /** Makes the skill with another source of what screens are made of. */
    NeedleCareSkill(Set<String> applicationIds, SkillDependencies dependencies, Supplier<ScreenFiles> screenFiles) {
        Tokenizer tokenizer = new Tokenizer(CompiledTree.resource(DATA + "words.data"));
        triage = packagedTriage(tokenizer);
        Guidance packaged = GuidanceReader.read(CompiledTree.resource(DATA + "guidance.data"));
        guidance = dependencies.clinic().map(file -> file.in(packaged, triage)).orElse(packaged);
        Map<String, KnownIntent> intents = KnownIntent.read(CompiledTree.resource(DATA + "intents.data"));
        subjects = guidance.subjects();
        reader = new TurnReader(guidance, subjects.keySet(), triage, intents, dependencies.clock());
        Listener listener = ListenerReader.resource(DATA + "listening.data", tokenizer)
                .with(TextClassifier.resource(DATA + "topics.data"));
        WaitingListener waiting = new WaitingListener(
                CompiledTree.resource(DATA + "waiting.data"),
                TextClassifier.resource(DATA + "waiting-kinds.data"),
                tokenizer);
        Replies replies = new Replies(guidance);
        TreatmentDialogue treatments = new TreatmentDialogue(guidance, replies, dependencies.memory());
        ReminderDialogue reminding = new ReminderDialogue(guidance, replies, dependencies.services());
        dialogue = new Dialogue(guidance, replies, new EmergencyDialogue(guidance, waiting, listener));
        renderer = new Renderer(guidance, new Screens(guidance, screenFiles), dependencies.log());
        Lookup lookup = new Lookup(dependencies.memory(), dependencies.services());
        Responder responder = new Responder(lookup, renderer);
        QuestionDialogue questions = new QuestionDialogue(guidance, listener, replies, treatments, reminding);
        skill = new HardenedSkill(
                Set.copyOf(applicationIds),
                new TurnInterceptor(reader),
                new Handlers(dialogue, questions, treatments, reminding).inOrder(intents, responder),
                new SafetyLineHandler(dialogue, renderer, responder, dependencies.log()));
    }

    /** Triage as it is packaged, for whoever needs nothing else of the skill. */
    public static Triage packagedTriage() {
        return packagedTriage(new Tokenizer(CompiledTree.resource(DATA + "words.data")));
    }

    private static Triage packagedTriage(Tokenizer tokenizer) {
        return TriageReader.resource(DATA, tokenizer);
    }

    /**
     * Answers a request.
     *
     * @throws RefusedRequest if the request belongs to another skill
     * @throws NotDeleted if a user has left and is still remembered
     * @throws UnreadableRequest if it is no JSON, or no request of Alexa's
     */
    public AnsweredRequest answer(byte[] request) {
        SkillResponse<Handled> response = skill.execute(new BaseSkillRequest(request), null);
        return new AnsweredRequest(
                response.getRawResponse(), response.getResponse().event());
    }

    /**
     * The safety line as a response, for when nothing else can be said: what to do about chest pain or trouble
     * breathing.
     */
    public byte[] safetyLine() {
        return ResponseWriter.write(ResponseEnvelope.builder()
                .withVersion(HardenedSkill.VERSION)
                .withSessionAttributes(Map.of())
                .withResponse(renderer.safetyLine(new ResponseBuilder()).orElseThrow())
                .build());
    }

    /**
     * What an answer was about, for whoever looks on; to anybody else the session attributes don't tell.
     *
     * @param sessionId of the session
     * @param attributes that came with the answer
     */
    public Optional<AnswerSummary> about(String sessionId, Map<String, ?> attributes) {
        return SessionAttributes.answerId(attributes, new References(sessionId, subjects.keySet()))
                .map(this::about);
    }

    private AnswerSummary about(String answer) {
        Guidance.Subject what = subjects.getOrDefault(answer, new Guidance.Subject("", Urgency.NONE, List.of()));
        return new AnswerSummary(answer, what.topic(), what.urgency().id(), what.claims());
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
