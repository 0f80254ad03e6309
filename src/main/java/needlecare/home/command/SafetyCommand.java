package needlecare.home.command;

import java.util.concurrent.Callable;
import needlecare.build.evaluation.LeftOut;
import needlecare.build.evaluation.Safety;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The figures of triage. */
@Command(
        name = "safety",
        mixinStandardHelpOptions = true,
        description = "How well danger is heard, over both halves of the corpora; writes target/safety.html.")
final class SafetyCommand implements Callable<Integer> {
    @Option(names = "--mistakes", description = "Lists the mistakes of the tuning halves instead.")
    private boolean mistakes;

    @Option(names = "--sealed", description = "The figures of the sealed part instead: a last look, not for tuning.")
    private boolean sealed;

    @Option(
            names = "--left-out",
            description = "Trains anew without each group of writers and each kind, and says how that does on them.")
    private boolean leftOut;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Safety safety = new Safety(
                Project.folder().resolve("corpus"), spec.commandLine().getOut());
        if (mistakes) {
            safety.mistakes();
        } else if (leftOut) {
            new LeftOut(Project.folder().resolve("corpus"), spec.commandLine().getOut()).report();
        } else if (sealed) {
            safety.sealed();
        } else {
            safety.report(Project.folder().resolve("target/safety.html"));
            spec.commandLine().getOut().println("The report: target/safety.html");
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
