package needlecare.home.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalSkill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A conversation. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description =
                "A conversation in the terminal, one session. An empty line or \"stop\" ends it; :why tells how an answer came about, :help more.")
final class ChatCommand implements Callable<Integer> {
    @Mixin
    private PatientOptions patient = new PatientOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<Instant> at = patient.treatedAt();
        LocalSkill skill = TerminalSkill.start(spec.commandLine().getErr());
        Conversation conversation = new Conversation(
                skill,
                new IntentRecognizer(InteractionModel.of(patient.locale())),
                patient.locale(),
                Clock.systemUTC(),
                at,
                "chat");
        Talk talk = new Talk(skill, conversation);
        if (Console.isThere()) {
            try (Console console = Console.open()) {
                talk.run(console::line, console.writer(), console.colours(), console::width);
            }
        } else {
            BufferedReader in = Lines.input();
            PrintWriter out = spec.commandLine().getOut();
            talk.run(Talk.lines(in, out), out, Colours.none(), () -> Integer.MAX_VALUE);
        }
        return TerminalSkill.exitCode(skill);
    }
}
