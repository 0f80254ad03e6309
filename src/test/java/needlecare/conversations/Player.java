package needlecare.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalSkill;
import needlecare.services.AlexaServices;
import needlecare.testing.Home;
import needlecare.testing.TestSkill;

/** Plays conversations as people wrote them down. */
final class Player {
    private static final Path FOLDER = TestSkill.file("src/test/resources/conversations");
    private static final Map<String, IntentRecognizer> EARS = new ConcurrentHashMap<>();

    private Player() {}

    /** Gets each turn with what was answered. */
    interface Witness {
        void heard(Script.Turn turn, Exchange exchange, Optional<Home> home);
    }

    /** All conversations. */
    static List<Script> scripts() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> Script.read(file, FOLDER.relativize(file).toString()).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Plays one, in a home of its own where it asks for one. */
    static void play(Script script, Witness witness) {
        Optional<Home> home = script.home().usual()
                ? Optional.empty()
                : Optional.of(new Home(
                        script.home().now(), script.home().zone(), script.home().remembers()));
        Conversation conversation = conversation(script, home, 0);
        if (!script.oneShot()) {
            conversation.open();
        }
        for (int i = 0; i < script.turns().size(); i++) {
            Script.Turn turn = script.turns().get(i);
            if ((script.oneShot() && i > 0 && turn.kind() == Script.Kind.SAYS)
                    || turn.kind() == Script.Kind.NEW_SESSION) {
                conversation = conversation(script, home, i);
            }
            switch (turn.kind()) {
                case SAYS -> witness.heard(turn, conversation.say(turn.utterance()), home);
                case PERMISSION -> witness.heard(turn, conversation.permission(turn.utterance()), home);
                case LATER -> home.orElseThrow().later(script.passing(turn));
                case MOVES -> home.orElseThrow().moves(ZoneId.of(turn.utterance()));
                case REMINDERS -> home.orElseThrow().reminding(AlexaServices.Outcome.valueOf(turn.utterance()));
                case NEW_SESSION -> {
                    if (!script.oneShot()) {
                        conversation.open();
                    }
                }
            }
        }
    }

    private static Conversation conversation(Script script, Optional<Home> home, int session) {
        IntentRecognizer recognizer =
                EARS.computeIfAbsent(script.locale(), locale -> new IntentRecognizer(InteractionModel.of(locale)));
        Optional<Instant> treatedAt = script.treated().map(script.home().now()::minus);
        String id = script.file() + "/" + script.line() + "/" + session;
        InstantSource clock = home.<InstantSource>map(here -> here).orElse(TestSkill.CLOCK);
        LocalSkill skill = home.map(Home::skill).orElseGet(TestSkill::skill);
        return new Conversation(
                skill,
                recognizer,
                script.locale(),
                clock,
                session == 0 || script.oneShot() ? treatedAt : Optional.empty(),
                id);
    }
}
