package needlecare.home.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import needlecare.home.simulator.LocalSkill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Many utterances through the whole skill. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        description =
                "Reads one utterance per line on standard input, each in a session of its own; prints one JSON object per line.")
final class UnderstandCommand implements Callable<Integer> {
    @Mixin
    private PatientOptions patient = new PatientOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LocalSkill skill = TerminalSkill.start(spec.commandLine().getErr());
        Lines.understand(Lines.input(), Lines.output(), skill, patient.locale(), patient.treatedAt());
        return TerminalSkill.exitCode(skill);
    }
}
