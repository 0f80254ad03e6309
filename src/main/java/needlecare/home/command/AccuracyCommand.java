package needlecare.home.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import needlecare.build.evaluation.Accuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The figures of everyday understanding. */
@Command(
        name = "accuracy",
        mixinStandardHelpOptions = true,
        description = "How often everyday questions reach the right topic, by topic, over both halves of the corpus.")
final class AccuracyCommand implements Callable<Integer> {
    @Option(names = "--mistakes", description = "Lists the mistakes of the tuning half.")
    private boolean mistakes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Accuracy accuracy = new Accuracy(spec.commandLine().getOut());
        Path corpus = Project.folder().resolve("corpus");
        if (mistakes) {
            accuracy.reportWithMistakes(corpus);
        } else {
            accuracy.report(corpus);
        }
        return 0;
    }
}
