package needlecare.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import needlecare.guidance.Guidance;
import needlecare.home.simulator.Exchange;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Over every conversation: no word, id or token comes into a log, and the session attributes tell nobody what was asked
 * or felt.
 */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingRemainsTest {
    private static final Guidance GUIDANCE = TestSkill.guidance();

    /** Names of what a session holds, of questions of ours and of levels; docs/privacy.md explains each. */
    private static final Set<String> KNOWN = Set.of(
            "answer",
            "level",
            "treatedAt",
            "zone",
            "lookedUp",
            "remembered",
            "offered",
            "pending",
            "danger",
            "sign",
            "reminded",
            "last",
            "thing",
            "brand",
            "asking",
            "variant");

    /** Shorter words ("no") stand in any log. */
    private static final int SHORTEST = 5;

    private final List<String> logged = new ArrayList<>();
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    @BeforeAll
    void playEveryConversation() {
        record(() -> Player.scripts()
                .forEach(script -> Player.play(script, (turn, exchange, home) -> {
                    remember(exchange);
                    collect(exchange.response().path("sessionAttributes"));
                    home.ifPresent(here -> logged.addAll(here.log()));
                })));
    }

    @Test
    void noConversationLeavesAWordInALog() {
        String log = String.join("\n", logged).toLowerCase(Locale.ROOT);
        assertThat(secrets).hasSizeGreaterThan(500);
        assertThat(secrets.stream().filter(log::contains)).isEmpty();
    }

    @Test
    void sessionAttributesHoldNoSymptom() throws IOException {
        assertThat(attributes).hasSizeGreaterThan(100);
        Set<String> told = new HashSet<>(GUIDANCE.redFlags().keySet());
        told.addAll(GUIDANCE.topics().keySet());
        told.remove("treatment_time");
        told.retainAll(attributes);
        assertThat(told).isEmpty();
        Set<String> plain = new HashSet<>(attributes);
        plain.removeIf(text -> text.matches("[0-9a-f]{16}|[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z|[A-Z][A-Za-z_/]+|Z|UTC"));
        plain.removeAll(KNOWN);
        List.of("emergency", "urgent", "selfcare", "info", "none").forEach(plain::remove);
        List.of("remember", "treatment_time", "remind_water", "remind_training").forEach(plain::remove);
        Set<String> everyday = new HashSet<>(GUIDANCE.things().keySet());
        GUIDANCE.things().values().forEach(thing -> everyday.addAll(thing.brands()));
        GUIDANCE.topics().values().forEach(topic -> everyday.addAll(topic.cases()));
        everyday.addAll(askings());
        assertThat(everyday).containsAll(plain);
    }

    /** What nobody but the patient should read: the words, and what names the patient. */
    private void remember(Exchange exchange) {
        secrets.add(exchange.utterance().toLowerCase(Locale.ROOT));
        exchange.recognized().slots().values().stream()
                .map(slot -> slot.value().toLowerCase(Locale.ROOT))
                .forEach(secrets::add);
        for (String id : List.of(
                "/session/sessionId", "/session/user/userId", "/context/System/apiAccessToken", "/request/requestId")) {
            String value = exchange.request().at(id).asText("");
            if (!value.isEmpty()) {
                secrets.add(value.toLowerCase(Locale.ROOT));
            }
        }
        secrets.removeIf(words -> words.length() < SHORTEST);
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            attributes.add(node.asText());
        }
        node.fieldNames().forEachRemaining(attributes::add);
        node.forEach(this::collect);
    }

    /** The ways of asking, as the file names them. */
    private static List<String> askings() throws IOException {
        return Files.readAllLines(TestSkill.file("src/main/resources/guidance/en/askings.yaml")).stream()
                .filter(line -> line.matches("[a-z_]+:"))
                .map(line -> line.replace(":", ""))
                .toList();
    }

    private void record(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream recorder = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        System.setOut(recorder);
        System.setErr(recorder);
        root.addHandler(handler);
        root.setLevel(Level.FINE);
        try {
            work.run();
        } finally {
            root.setLevel(level);
            root.removeHandler(handler);
            System.setOut(out);
            System.setErr(err);
        }
        logged.add(printed.toString(StandardCharsets.UTF_8));
    }
}
