package needlecare.home.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalSkill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One question. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks one question, as \"Alexa, ask needle care ...\" would.")
final class AskCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "What is asked, in quotation marks.")
    private List<String> question = List.of();

    @Option(names = "--json", description = "Prints the request and the response as JSON.")
    private boolean json;

    @Mixin
    private PatientOptions patient = new PatientOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (question.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a question stands in quotation marks: ./needlecare ask \"" + String.join(" ", question) + "\"");
        }
        if (question.getFirst().isBlank()) {
            throw new ParameterException(spec.commandLine(), "the question is empty");
        }
        Optional<Instant> at = patient.treatedAt();
        LocalSkill skill = TerminalSkill.start(spec.commandLine().getErr());
        Conversation conversation = conversation(skill, patient.locale(), at);
        Terminal terminal = new Terminal(spec.commandLine().getOut());
        Exchange exchange = conversation.say(question.getFirst());
        if (json) {
            terminal.showJson(exchange);
        } else {
            terminal.show(exchange);
        }
        return TerminalSkill.exitCode(skill);
    }

    /** The most usual question at its plainest: answered in half the time, without the library that reads commands. */
    static int answer(String question, PrintWriter out, PrintWriter err) {
        LocalSkill skill = TerminalSkill.start(err);
        new Terminal(out)
                .show(conversation(skill, LocaleOption.USUAL, Optional.empty()).say(question));
        return TerminalSkill.exitCode(skill);
    }

    private static Conversation conversation(LocalSkill skill, String locale, Optional<Instant> treatedAt) {
        return new Conversation(
                skill, new IntentRecognizer(InteractionModel.of(locale)), locale, Clock.systemUTC(), treatedAt, "ask");
    }
}
