package needlecare.home.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import needlecare.skill.NeedleCareSkill;
import needlecare.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Many texts through triage alone. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Reads one text per line on standard input; triage alone; prints one JSON object per line.")
final class ScreenCommand implements Callable<Integer> {
    @Option(
            names = "--sensitivity",
            paramLabel = "URGENT,EMERGENCY",
            split = ",",
            arity = "1",
            description = "How sure triage must be to call something urgent or an emergency, such as 0.9,0.8.")
    private double[] sensitivity = {};

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (sensitivity.length != 0 && sensitivity.length != 2) {
            throw new ParameterException(spec.commandLine(), "--sensitivity takes two numbers from 0 to 1");
        }
        Triage triage = NeedleCareSkill.packagedTriage();
        Lines.screen(
                Lines.input(),
                Lines.output(),
                sensitivity.length == 0 ? triage : triage.with(thresholds(triage)),
                Explanations.of(triage)::because);
        return 0;
    }

    private Triage.Thresholds thresholds(Triage triage) {
        Triage.Thresholds usual = triage.thresholds();
        return new Triage.Thresholds(sensitivity[0], sensitivity[1], usual.named(), usual.foreign());
    }
}
