package needlecare.skill;

import needlecare.guidance.Reply;

/**
 * What a handler decided; the renderer makes speech and card of it.
 *
 * @param reply what is answered
 * @param ending how the turn ends
 * @param session what is known from now on
 */
record Outcome(Reply reply, Ending ending, Session session) {

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
}
