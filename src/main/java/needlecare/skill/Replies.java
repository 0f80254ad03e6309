package needlecare.skill;

import java.util.List;
import java.util.Map;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;
import needlecare.skill.Outcome.Ending;

/** Makes outcomes of what the guidance says, and notes in the session what was answered last. */
record Replies(Guidance guidance) {
    /** The guidance's answer to a question. */
    Outcome answer(Turn turn, Question question, Ending ending) {
        Reply reply = guidance.answer(question, turn.recovery(), turn.region(), turn.variant());
        return answered(turn, reply, new LastAnswer(reply.id(), question, turn.variant()), ending);
    }

    /** The guidance's answer to a question, with words of its own filled in. */
    Outcome answer(Turn turn, Question question, Map<String, Wording> words) {
        Reply reply = guidance.answer(question, turn.recovery(), turn.region(), turn.variant(), words);
        return answered(turn, reply, new LastAnswer(reply.id(), question, turn.variant()), Ending.FOLLOW_UP);
    }

    static Outcome answered(Turn turn, Reply reply, LastAnswer last, Ending ending) {
        return new Outcome(reply, ending, turn.with(turn.session().answered(last)));
    }

    /** What is said to a danger. The danger stays in the session. */
    static Outcome danger(Turn turn, Reply reply, Ending ending) {
        String advisory = Guidance.advisoryId(reply.topic(), reply.urgency());
        LastAnswer last = new LastAnswer(advisory, Question.about(reply.topic()), 0);
        Session session = turn.session().answered(last).endangered(reply.topic(), reply.urgency());
        return new Outcome(reply, ending, turn.with(session));
    }

    /**
     * A text of the conversation, which answers no question of the patient's: what was answered last stays the last
     * answer.
     */
    Outcome say(Turn turn, String id, String text, Ending ending) {
        return say(turn, new Reply(id, "", Urgency.NONE, text, text, List.of()), ending);
    }

    /** What is said at the start of a session. */
    Outcome welcome(Turn turn, String text) {
        return say(turn, new Reply("launch", "help", Urgency.INFO, text, text, List.of()), Ending.ASKS);
    }

    private Outcome say(Turn turn, Reply reply, Ending ending) {
        Reply filled =
                reply.with(guidance.say(reply.speech(), turn.region()), guidance.show(reply.card(), turn.region()));
        return new Outcome(filled, ending, turn);
    }
}
