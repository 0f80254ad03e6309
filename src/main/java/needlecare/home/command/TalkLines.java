package needlecare.home.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalSkill;

/** Conversations in, one JSON line an utterance out: an empty line ends a session. */
final class TalkLines {
    private static final double SECONDS_AN_HOUR = 3600;

    private final LocalSkill skill;
    private final IntentRecognizer recognizer;
    private final String locale;
    private final InstantSource clock;
    private final Optional<Instant> treatedAt;

    /**
     * Conversations with a skill.
     *
     * @param clock the time of all answers
     * @param treatedAt when the patient was treated, if every session knows it from the start
     */
    TalkLines(LocalSkill skill, String locale, InstantSource clock, Optional<Instant> treatedAt) {
        this.skill = skill;
        this.recognizer = new IntentRecognizer(InteractionModel.of(locale));
        this.locale = locale;
        this.clock = clock;
        this.treatedAt = treatedAt;
    }

    /** Reads to the end. What is said after a goodbye opens the skill anew, within the same session number. */
    void run(BufferedReader in, PrintWriter out) throws IOException {
        int session = 1;
        Optional<Conversation> open = Optional.empty();
        boolean begun = false;
        String line = in.readLine();
        while (line != null) {
            if (line.isBlank()) {
                session += begun ? 1 : 0;
                begun = false;
                open = Optional.empty();
            } else {
                begun = true;
                Conversation conversation = open.orElseGet(this::opened);
                Exchange exchange = conversation.say(line);
                out.println(Lines.JSON.writeValueAsString(node(exchange, session)));
                open = exchange.endsSession() ? Optional.empty() : Optional.of(conversation);
            }
            line = in.readLine();
        }
        out.flush();
    }

    private Conversation opened() {
        Conversation conversation = new Conversation(skill, recognizer, locale, clock, treatedAt, "talk");
        conversation.open();
        return conversation;
    }

    private ObjectNode node(Exchange exchange, int session) {
        ObjectNode node = Lines.JSON.createObjectNode();
        node.put("session", session);
        node.setAll(Lines.understood(exchange));
        Optional<Double> hours = exchange.treatedAt()
                .map(at -> Duration.between(at, clock.instant()).toSeconds() / SECONDS_AN_HOUR);
        if (hours.isPresent()) {
            node.put("hours", hours.get());
        } else {
            node.putNull("hours");
        }
        return node;
    }
}
