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
 * @param request what is asked behind the reply
 * @param marks what is counted besides the answer
 */
record Outcome(Reply reply, Ending ending, Session session, Request request, Set<Mark> marks) {

    /** An answer behind which nothing is asked. */
    Outcome(Reply reply, Ending ending, Turn turn) {
        this(reply, ending, turn.session(), Request.NOTHING, turn.marks());
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

    /**
     * What is asked behind a reply.
     *
     * @param question asked in place of a usual one; keeps even a one-shot session open
     * @param permission asks the patient to allow reminders; holds the word that comes back with the answer
     */
    record Request(Optional<String> question, Optional<String> permission) {
        static final Request NOTHING = new Request(Optional.empty(), Optional.empty());
    }

    Optional<String> question() {
        return request.question();
    }

    Optional<String> permission() {
        return request.permission();
    }

    /** The same with a question of its own behind it, and what a yes or no to it would mean. */
    Outcome asking(String words, Session.Pending pending) {
        Request question = new Request(Optional.of(words), permission());
        return new Outcome(reply, Ending.ASKS, session.asking(pending), question, marks);
    }

    /** The same with a sentence behind what is said and shown. */
    Outcome saying(String sentence) {
        Reply longer = new Reply(
                reply.id(),
                reply.topic(),
                reply.urgency(),
                reply.speech() + " " + sentence,
                reply.card() + " " + sentence,
                reply.claims());
        return new Outcome(longer, ending, session, request, marks);
    }

    /** The same with the session as it is from now on. */
    Outcome with(Session other) {
        return new Outcome(reply, ending, other, request, marks);
    }

    /** The same with Amazon asking the patient to allow reminders. */
    Outcome askingPermission(String token) {
        Request permission = new Request(Optional.empty(), Optional.of(token));
        return new Outcome(reply, Ending.END, session, permission, marks);
    }
}
