package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import java.util.List;
import java.util.Map;

/** The skill's handlers. Their order is the skill's first rule: danger stands before everything that is answered. */
record Handlers(
        Dialogue dialogue, QuestionDialogue questions, TreatmentDialogue treatments, ReminderDialogue reminding) {
    /**
     * In the order in which they are asked: what is never spoken to, then danger, then requests of a type, then topics,
     * then words.
     */
    List<RequestHandler> inOrder(Map<String, KnownIntent> intents, Responder responder) {
        return List.of(
                new SessionEndedHandler(),
                new SkillEventHandler(treatments),
                new UnspokenRequestHandler(),
                new CanFulfillHandler(intents),
                new EmergencyHandler(dialogue, responder),
                new DangerHandler(dialogue, responder),
                new UrgentFollowUpHandler(dialogue, responder),
                new ReminderPermissionHandler(reminding, responder),
                new LaunchHandler(dialogue, responder),
                new SessionResumedHandler(questions, dialogue, responder),
                new StopHandler(questions, responder),
                new YesNoHandler(questions, responder),
                new TreatmentTimeHandler(questions, responder),
                new ReminderHandler(questions, responder),
                new EverydayQuestionHandler(questions, responder),
                new FreeSpeechHandler(questions, dialogue, responder),
                new AnythingElseHandler(dialogue, responder));
    }
}
