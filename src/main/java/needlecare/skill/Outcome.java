package needlecare.skill;

import java.util.Optional;
import java.util.Set;
import needlecare.guidance.Reply;
import needlecare.skill.TurnEvent.Mark;

/**
 * What a handler decided; the renderer makes speech and card of it.
 *
 * @param reply what is answered
 * @param ending how the turn ends
 * @param session what is known from now on
 * @param question asked behind the reply in place of a usual one; keeps even a one-shot session open
 * @param permission asks the patient to allow reminders; holds the word that comes back with the answer
 * @param marks what is counted besides the answer
 */
record Outcome(
        Reply reply,
        Ending ending,
        Session session,
        Optional<String> question,
        Optional<String> permission,
        Set<Mark> marks) {

    /** An answer behind which nothing is asked. */
    Outcome(Reply reply, Ending ending, Turn turn) {
        this(reply, ending, turn.session(), Optional.empty(), Optional.empty(), turn.marks());
    }

    /** How a turn ends. */
    enum Ending {
        /** The session ends with this answer. */
        END,
        /** The session stays open, and the answer itself asks. */
        ASKS,
        /** The session stays open after a short question, unless it was a one-shot. */
        FOLLOW_UP,
        /** The session stays open without any question, so that a danger's answer can be said again. */
        LISTEN
    }

    /** The same with a question of its own behind it, and what a yes or no to it would mean. */
    Outcome asking(String words, Session.Pending pending) {
        return new Outcome(reply, Ending.ASKS, session.asking(pending), Optional.of(words), permission, marks);
    }

    /** The same with a sentence behind what is said and shown. */
    Outcome saying(String sentence) {
        Reply longer = reply.with(reply.speech() + " " + sentence, reply.card() + " " + sentence);
        return new Outcome(longer, ending, session, question, permission, marks);
    }

    /** The same with the session as it is from now on. */
    Outcome with(Session other) {
        return new Outcome(reply, ending, other, question, permission, marks);
    }

    /** The same with Amazon asking the patient to allow reminders. */
    Outcome askingPermission(String token) {
        return new Outcome(reply, Ending.END, session, Optional.empty(), Optional.of(token), marks);
    }
}
