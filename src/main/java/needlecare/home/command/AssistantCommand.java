package needlecare.home.command;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import needlecare.assistants.Assistants;
import needlecare.assistants.HttpDoor;
import needlecare.clinic.ClinicFile;
import needlecare.guidance.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tools for other assistants: on standard input and output, or over HTTP. */
@Command(
        name = "assistant",
        mixinStandardHelpOptions = true,
        description =
                "The same answers as tools for other assistants (Model Context Protocol): on standard input and output, or with --port over HTTP at /mcp, on 127.0.0.1 only.")
final class AssistantCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;
    private static final int NO_PORT = -1;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Over HTTP at this port; 0 takes a free one. /mcp/us, /mcp/gb and so on name one country's numbers.")
    private int port = NO_PORT;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description =
                    "On standard input and output: whose numbers are named, such as us, ca, gb, ie, au, nz or in.")
    private String country = "anywhere";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < NO_PORT || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to " + HIGHEST_PORT);
        }
        PrintWriter err = spec.commandLine().getErr();
        Optional<ClinicFile> clinic = Optional.of(Project.clinic());
        Assistants assistants = Assistants.load(Clock.systemUTC(), clinic, line -> say(err, line));
        Region region = assistants
                .countries()
                .find(country)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--country '" + country + "' is unknown: one of "
                                + String.join(", ", assistants.countries().names()) + " was expected"));
        if (port == NO_PORT) {
            MessageLines.answer(
                    new BufferedInputStream(System.in),
                    new FileOutputStream(FileDescriptor.out),
                    line -> assistants.answer(line, region));
            return ExitCode.OK;
        }
        AssistantServer server = AssistantServer.start(port, assistants.door(HttpDoor.Rules.atHome()));
        say(err, "assistants find the tools at http://127.0.0.1:" + server.port() + "/mcp  (Ctrl+C ends it)");
        Thread.currentThread().join();
        return ExitCode.OK;
    }

    /** Standard output belongs to the protocol. */
    private static void say(PrintWriter err, String line) {
        err.println("needlecare: " + line);
        err.flush();
    }
}
