package needlecare.skill;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.response.ResponseBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import needlecare.guidance.Guidance;
import needlecare.guidance.Reply;
import needlecare.skill.Outcome.Ending;

/**
 * Makes speech, card and screen of an outcome: the only place where a sentence becomes SSML.
 *
 * @param log takes a line when a screen fails
 */
record Renderer(Guidance guidance, Screens screens, Consumer<String> log) {
    /** The permission that reminders need. */
    static final String REMINDERS = "alexa::alerts:reminders:skill:readwrite";

    /** The name of the skill, over cards and over screens that have no title of their own. */
    static final String TITLE = "Needle Care";

    /** The response to a turn. */
    Optional<Response> render(Outcome outcome, Turn turn, ResponseBuilder response) {
        Reply reply = outcome.reply();
        Ending ending = outcome.ending() == Ending.FOLLOW_UP && turn.oneShot() ? Ending.END : outcome.ending();
        String speech = reminder(outcome, turn) + reply.speech() + question(outcome, ending, turn);
        response.withSpeech(escape(speech)).withSimpleCard(TITLE, reply.card());
        if (ending != Ending.END) {
            response.withReprompt(escape(reprompt(outcome, ending, turn)));
        }
        response.withShouldEndSession(ending == Ending.END);
        if (outcome.permission().isPresent()) {
            // Amazon asks in a dialogue of its own, with a screen of its own.
            response.addDirective(askToAllowReminders(outcome.permission().get()));
        } else if (turn.device().hasScreen()) {
            screen(outcome, turn, speech).ifPresent(response::addDirective);
        }
        return response.build();
    }

    /** The safety line by itself, where nothing is known of the turn. */
    Optional<Response> safetyLine(ResponseBuilder response) {
        return response.withSpeech(escape(safetyLine()))
                .withShouldEndSession(true)
                .build();
    }

    /** What to do about chest pain or trouble breathing, wherever the listener lives. */
    String safetyLine() {
        return guidance.say(guidance.conversation().safetyLine(), guidance.region(""));
    }

    /** A screen that fails never costs the spoken answer. */
    private Optional<Directive> screen(Outcome outcome, Turn turn, String speech) {
        try {
            return screens.of(outcome, turn, speech);
        } catch (RuntimeException failure) {
            log.accept("answered without a screen: " + NeedleCareSkill.describe(failure));
            return Optional.empty();
        }
    }

    /** What is asked behind the reply, if anything is. */
    private String question(Outcome outcome, Ending ending, Turn turn) {
        if (outcome.question().isEmpty() && ending != Ending.FOLLOW_UP) {
            return "";
        }
        return " ".concat(guidance.say(outcome.question().orElse(followUp(turn)), turn.region()));
    }

    /** Amazon asks in its own words; the session goes on with the answer. */
    private static SendRequestDirective askToAllowReminders(String token) {
        return SendRequestDirective.builder()
                .withName("AskFor")
                .putPayloadItem("@type", "AskForPermissionsConsentRequest")
                .putPayloadItem("@version", "2")
                .putPayloadItem(
                        "permissionScopes", List.of(Map.of("permissionScope", REMINDERS, "consentLevel", "ACCOUNT")))
                .withToken(token)
                .build();
    }

    /** What is said before the first everyday answer after an urgent sign. */
    private String reminder(Outcome outcome, Turn turn) {
        return isReminder(outcome, turn)
                ? guidance.say(guidance.conversation().afterUrgent(), turn.region()) + " "
                : "";
    }

    /** Whether an answer begins with what is to be done about an urgent sign that was heard before. */
    static boolean isReminder(Outcome outcome, Turn turn) {
        return !outcome.reply().urgency().isDanger()
                && turn.session().urgentNotRemindedOf().isPresent();
    }

    private String reprompt(Outcome outcome, Ending ending, Turn turn) {
        if (ending == Ending.LISTEN) {
            return outcome.reply().speech();
        }
        String usual = Guidance.pick(guidance.conversation().prompts().reprompt(), turn.variant());
        return guidance.say(outcome.question().orElse(usual), turn.region());
    }

    private String followUp(Turn turn) {
        return Guidance.pick(guidance.conversation().prompts().followUp(), turn.variant());
    }

    /** Text as SSML takes it. Characters that XML doesn't allow are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (isXml(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
