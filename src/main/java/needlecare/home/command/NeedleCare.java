package needlecare.home.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalEcho;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./needlecare}. */
@Command(
        name = "needlecare",
        mixinStandardHelpOptions = true,
        version = "needlecare 1.0",
        description =
                "Needle Care, a voice skill for the time after dry needling. Without a command: a local Echo to talk to.",
        footer = {
            "",
            "Also: ./needlecare test      everything that CI runs",
            "      ./needlecare package   builds all that is deployed",
            "      ./needlecare cache     an ahead-of-time cache of the deployed jar",
            "      ./needlecare pictures  takes the pictures of README.md anew",
            "      ./needlecare benchmark how long triage and listening take; --full measures longer",
            "      ./needlecare load      ten minutes under load with a store that fails, then many clients at once",
            "      ./needlecare mutation  breaks the code in small ways and counts what no test notices",
            "      ./needlecare fuzz      sends hostile requests, and holds that every answer is safe",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        },
        subcommands = {
            AskCommand.class,
            ChatCommand.class,
            UnderstandCommand.class,
            TalkCommand.class,
            ScreenCommand.class,
            AssistantCommand.class,
            AccuracyCommand.class,
            SafetyCommand.class,
            ReviewCommand.class
        })
public final class NeedleCare implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;

    @Option(
            names = "--port",
            description = "Port of the local Echo (default: ${DEFAULT-VALUE}; 0 takes a free one).",
            defaultValue = "8080")
    private int port = 8080;

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(isPlainQuestion(args) ? answered(args[1]) : run(args));
    }

    private static boolean isPlainQuestion(String... args) {
        return args.length == 2 && args[0].equals("ask") && !args[1].isBlank() && !args[1].startsWith("-");
    }

    private static int answered(String question) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        try {
            return AskCommand.answer(question, out, err);
        } catch (RuntimeException failure) {
            return failed(failure, err);
        }
    }

    static int run(String... args) {
        return new CommandLine(new NeedleCare())
                .setParameterExceptionHandler((mistake, given) -> misused(mistake))
                .setExecutionExceptionHandler((failure, command, given) -> failed(failure, command.getErr()))
                .execute(args);
    }

    private static int misused(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        String message = String.valueOf(mistake.getMessage());
        command.getErr().println(message.lines().findFirst().orElse("wrong usage"));
        command.getErr().println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, PrintWriter err) {
        err.println("needlecare: " + failure.getMessage());
        return failure instanceof InteractionModel.UnknownLocale ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to " + HIGHEST_PORT);
        }
        IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of(locale.locale()));
        LocalEcho echo = LocalEcho.start(
                port,
                locale.locale(),
                recognizer,
                TerminalSkill.start(spec.commandLine().getErr()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Needle Care listens at http://localhost:" + echo.port() + "  (Ctrl+C ends it)");
        out.flush();
        Thread.currentThread().join();
        return ExitCode.OK;
    }
}
