package needlecare.skill;

import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import java.util.List;
import java.util.Map;

/** The skill's handlers. Their order is the skill's first rule: danger stands before everything that is answered. */
final class Handlers {
    private final Dialogue dialogue;
    private final Questions questions;
    private final Treatments treatments;
    private final Reminding reminding;

    Handlers(Dialogue dialogue, Questions questions, Treatments treatments, Reminding reminding) {
        this.dialogue = dialogue;
        this.questions = questions;
        this.treatments = treatments;
        this.reminding = reminding;
    }

    /** In the order in which they are asked: what is never spoken to, then danger, then requests of a type, then topics, then words. */
    List<RequestHandler> inOrder(Map<String, KnownIntent> intents, Lookup lookup, Responder responder) {
        return List.of(
                new SessionEndedHandler(),
                new SkillEventHandler(treatments),
                new UnspokenRequestHandler(),
                new CanFulfillHandler(intents),
                new EmergencyHandler(dialogue, responder),
                new DangerHandler(dialogue, responder),
                new UrgentFollowUpHandler(dialogue, responder),
                new ReminderPermissionHandler(reminding, lookup, responder),
                new LaunchHandler(dialogue, lookup, responder),
                new SessionResumedHandler(questions, dialogue, lookup, responder),
                new StopHandler(questions, lookup, responder),
                new YesNoHandler(questions, lookup, responder),
                new TreatmentTimeHandler(questions, lookup, responder),
                new ReminderHandler(questions, lookup, responder),
                new EverydayQuestionHandler(questions, lookup, responder),
                new FreeSpeechHandler(questions, dialogue, lookup, responder),
                new AnythingElseHandler(dialogue, responder));
    }
}
