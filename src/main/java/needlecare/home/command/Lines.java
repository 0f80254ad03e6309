package needlecare.home.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalSkill;
import needlecare.triage.Finding;
import needlecare.triage.Triage;

/** Line in, JSON line out: how many utterances are understood or screened in one run. */
final class Lines {
    static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    static PrintWriter output() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    }

    static void understand(
            BufferedReader in, PrintWriter out, LocalSkill skill, String locale, Optional<Instant> treatedAt)
            throws IOException {
        IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of(locale));
        String line = in.readLine();
        while (line != null) {
            Conversation conversation =
                    new Conversation(skill, recognizer, locale, Clock.systemUTC(), treatedAt, "understand");
            out.println(JSON.writeValueAsString(understood(conversation.say(line))));
            line = in.readLine();
        }
        out.flush();
    }

    /** What came of an utterance, as one object. */
    static ObjectNode understood(Exchange exchange) {
        ObjectNode node = JSON.createObjectNode();
        node.put("utterance", exchange.utterance());
        node.put("heardBy", exchange.recognized().by().name().toLowerCase(Locale.ROOT));
        node.put("intent", exchange.recognized().intent());
        ObjectNode slots = node.putObject("slots");
        exchange.recognized().slots().forEach((name, slot) -> slots.put(name, slot.value()));
        node.put("topic", exchange.topic().orElse(null));
        node.put("question", exchange.question().orElse(null));
        node.put("urgency", exchange.urgency());
        node.put("speech", exchange.speech());
        node.put("sessionEnds", exchange.endsSession());
        return node;
    }

    /**
     * Screens a text a line.
     *
     * @param because says why a text was taken for a danger
     */
    static void screen(BufferedReader in, PrintWriter out, Triage triage, BiFunction<String, Finding, String> because)
            throws IOException {
        String line = in.readLine();
        while (line != null) {
            String text = line;
            Optional<Finding> danger = triage.screen(text).danger();
            ObjectNode node = JSON.createObjectNode();
            node.put("text", line);
            node.put("topic", danger.map(Finding::flag).orElse(null));
            node.put("urgency", danger.map(finding -> finding.urgency().id()).orElse("none"));
            node.put(
                    "because",
                    danger.map(finding -> because.apply(text, finding)).orElse("no danger is told"));
            out.println(JSON.writeValueAsString(node));
            line = in.readLine();
        }
        out.flush();
    }
}
