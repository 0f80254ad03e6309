package needlecare.home.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import needlecare.build.packaging.Packaging;
import needlecare.clinic.Clinic;
import needlecare.data.CompiledTree;
import needlecare.guidance.GuidanceReader;
import needlecare.home.review.Review;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Ear;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalEcho;
import needlecare.home.simulator.LocalSkill;
import needlecare.triage.SecondEar;
import needlecare.triage.Triage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
            NeedleCare.Ask.class,
            NeedleCare.Chat.class,
            NeedleCare.Understand.class,
            NeedleCare.Talks.class,
            NeedleCare.Screen.class,
            NeedleCare.Accuracy.class,
            NeedleCare.Safety.class,
            NeedleCare.ReviewSheet.class
        })
public final class NeedleCare implements Callable<Integer> {

    private static final String GUIDANCE = "/needlecare/en/guidance.data";
    private static final String USUAL_LOCALE = "en-US";
    private static final String TREATED = "--treated";
    private static final int HIGHEST_PORT = 65535;

    @Option(
            names = "--port",
            description = "Port of the local Echo (default: ${DEFAULT-VALUE}; 0 takes a free one).",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--locale",
            description = "en-US (default), en-CA, en-GB, en-AU or en-IN.",
            defaultValue = USUAL_LOCALE,
            converter = LocaleName.class)
    private String locale = USUAL_LOCALE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(isPlainQuestion(args) ? answered(args[1]) : run(args));
    }

    /** The most usual command at its plainest: it is answered in half the time, without the library that reads commands. */
    private static boolean isPlainQuestion(String... args) {
        return args.length == 2 && args[0].equals("ask") && !args[1].isBlank() && !args[1].startsWith("-");
    }

    private static int answered(String question) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        try {
            return answer(question, skill(err), USUAL_LOCALE, Optional.empty(), new Terminal(out), false);
        } catch (RuntimeException failure) {
            return failed(failure, err);
        }
    }

    private static int answer(
            String question, LocalSkill skill, String locale, Optional<Instant> at, Terminal terminal, boolean json) {
        Ear ear = new Ear(InteractionModel.of(locale));
        terminal.show(new Conversation(skill, ear, locale, Clock.systemUTC(), at, "ask").say(question), json);
        return exitCode(skill);
    }

    private static int failed(Exception failure, PrintWriter err) {
        err.println("needlecare: " + failure.getMessage());
        return failure instanceof InteractionModel.UnknownLocale
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    static int run(String... args) {
        return new CommandLine(new NeedleCare())
                .setParameterExceptionHandler((mistake, given) -> {
                    CommandLine command = mistake.getCommandLine();
                    command.getErr()
                            .println(String.valueOf(mistake.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("wrong usage"));
                    command.getErr()
                            .println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, given) -> failed(failure, command.getErr()))
                .execute(args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port is a number from 0 to " + HIGHEST_PORT);
        }
        InteractionModel model = InteractionModel.of(locale);
        LocalEcho echo = LocalEcho.start(
                port, locale, new Ear(model), skill(spec.commandLine().getErr()));
        spec.commandLine()
                .getOut()
                .println("Needle Care listens at http://localhost:" + echo.port() + "  (Ctrl+C ends it)");
        spec.commandLine().getOut().flush();
        Thread.currentThread().join();
        return 0;
    }

    /** The skill with the clinic's own file, if there is one; what is wrong with it goes to the terminal. */
    private static LocalSkill skill(PrintWriter err) {
        return new LocalSkill(Clock.systemUTC(), ZoneId.systemDefault(), Project.clinic(), terminal(err));
    }

    private static Consumer<String> terminal(PrintWriter err) {
        return line -> {
            err.println("needlecare: " + line);
            err.flush();
        };
    }

    /** The answer was given, as it would be on AWS; that the clinic's file is broken is a failure all the same. */
    private static int exitCode(LocalSkill skill) {
        return skill.clinicIsBroken() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private static Optional<Instant> treated(String words, CommandSpec spec) {
        return treated(words, ZonedDateTime.now(ZoneId.systemDefault()), spec);
    }

    private static Optional<Instant> treated(String words, ZonedDateTime now, CommandSpec spec) {
        if (!spec.commandLine().getParseResult().hasMatchedOption(TREATED)) {
            return Optional.empty();
        }
        Optional<Instant> at = TreatedWhen.read(words, now);
        if (at.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--treated '" + words
                            + "' isn't understood: say it like \"six hours ago\", \"yesterday at five pm\" or 2026-11-23T10:00Z");
        }
        return at;
    }

    /** A locale as people type it: {@code en_us} is en-US. */
    static final class LocaleName implements CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            try {
                return InteractionModel.locale(typed);
            } catch (InteractionModel.UnknownLocale unknown) {
                throw new CommandLine.TypeConversionException(String.valueOf(unknown.getMessage()));
            }
        }
    }

    /** One question. */
    @Command(
            name = "ask",
            mixinStandardHelpOptions = true,
            description = "Asks one question, as \"Alexa, ask needle care ...\" would.")
    static final class Ask implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "What is asked, in quotation marks.")
        private List<String> question = List.of();

        @Option(names = "--json", description = "Prints the request and the response as JSON.")
        private boolean json;

        @Option(
                names = "--locale",
                defaultValue = USUAL_LOCALE,
                converter = LocaleName.class,
                description = "en-US (default), en-CA, en-GB, en-AU or en-IN.")
        private String locale = USUAL_LOCALE;

        @Option(
                names = TREATED,
                defaultValue = "",
                description =
                        "When the treatment was: \"six hours ago\", \"this morning\", \"yesterday at five pm\", 2026-11-23T10:00Z.")
        private String treated = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (question.size() > 1) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "a question stands in quotation marks: ./needlecare ask \"" + String.join(" ", question)
                                + "\"");
            }
            if (question.getFirst().isBlank()) {
                throw new CommandLine.ParameterException(spec.commandLine(), "the question is empty");
            }
            Optional<Instant> at = treated(treated, spec);
            LocalSkill skill = skill(spec.commandLine().getErr());
            return answer(
                    question.getFirst(),
                    skill,
                    locale,
                    at,
                    new Terminal(spec.commandLine().getOut()),
                    json);
        }
    }

    /** A conversation. */
    @Command(
            name = "chat",
            mixinStandardHelpOptions = true,
            description =
                    "A conversation in the terminal, one session. An empty line or \"stop\" ends it; :why tells how an answer came about, :help more.")
    static final class Chat implements Callable<Integer> {
        @Option(
                names = "--locale",
                defaultValue = USUAL_LOCALE,
                converter = LocaleName.class,
                description = "en-US (default), en-CA, en-GB, en-AU or en-IN.")
        private String locale = USUAL_LOCALE;

        @Option(names = TREATED, defaultValue = "", description = "When the treatment was, such as \"six hours ago\".")
        private String treated = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            Optional<Instant> at = treated(treated, spec);
            LocalSkill skill = skill(spec.commandLine().getErr());
            Conversation conversation = new Conversation(
                    skill, new Ear(InteractionModel.of(locale)), locale, Clock.systemUTC(), at, "chat");
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
            return exitCode(skill);
        }
    }

    /** Many utterances through the whole skill. */
    @Command(
            name = "understand",
            mixinStandardHelpOptions = true,
            description =
                    "Reads one utterance per line on standard input, each in a session of its own; prints one JSON object per line.")
    static final class Understand implements Callable<Integer> {
        @Option(
                names = "--locale",
                defaultValue = USUAL_LOCALE,
                converter = LocaleName.class,
                description = "en-US (default), en-CA, en-GB, en-AU or en-IN.")
        private String locale = USUAL_LOCALE;

        @Option(names = TREATED, defaultValue = "", description = "When the treatment was, such as \"six hours ago\".")
        private String treated = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            LocalSkill skill = skill(spec.commandLine().getErr());
            Lines.understand(Lines.input(), Lines.output(), skill, locale, treated(treated, spec));
            return exitCode(skill);
        }
    }

    /** Many conversations through the whole skill. */
    @Command(
            name = "talk",
            mixinStandardHelpOptions = true,
            description =
                    "Reads conversations on standard input, one utterance per line, an empty line between them; prints one JSON object per utterance.")
    static final class Talks implements Callable<Integer> {
        @Option(
                names = "--locale",
                converter = LocaleName.class,
                defaultValue = USUAL_LOCALE,
                description = "en-US (default), en-CA, en-GB, en-AU or en-IN.")
        private String locale = USUAL_LOCALE;

        @Option(
                names = TREATED,
                defaultValue = "",
                description = "When the treatment was, such as \"six hours ago\", for every conversation.")
        private String treated = "";

        @Option(
                names = "--now",
                defaultValue = "",
                description =
                        "The time of all answers on the listener's clock, such as 2026-12-02T14:30, in the usual time zone of the locale.")
        private String now = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            InteractionModel.of(locale);
            ZoneId zone = now.isEmpty() ? ZoneId.systemDefault() : usualZone();
            InstantSource clock = now.isEmpty() ? Clock.systemUTC() : InstantSource.fixed(clock(zone));
            LocalSkill skill = new LocalSkill(
                    clock, zone, Project.clinic(), terminal(spec.commandLine().getErr()));
            Optional<Instant> at = treated(treated, clock.instant().atZone(zone), spec);
            new TalkLines(skill, locale, clock, at).run(Lines.input(), Lines.output());
            return exitCode(skill);
        }

        private ZoneId usualZone() {
            return GuidanceReader.read(CompiledTree.resource(GUIDANCE))
                    .region(locale)
                    .usualZone();
        }

        private Instant clock(ZoneId zone) {
            try {
                return LocalDateTime.parse(now).atZone(zone).toInstant();
            } catch (DateTimeParseException unreadable) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--now '" + now + "' isn't understood: say it like 2026-12-02T14:30");
            }
        }
    }

    /** Many texts through triage alone. */
    @Command(
            name = "screen",
            mixinStandardHelpOptions = true,
            description = "Reads one text per line on standard input; triage alone; prints one JSON object per line.")
    static final class Screen implements Callable<Integer> {
        @Option(names = "--rules-alone", description = "Without the second ear.")
        private boolean rulesAlone;

        @Option(
                names = "--sensitivity",
                paramLabel = "URGENT,EMERGENCY",
                split = ",",
                arity = "1",
                description =
                        "How sure the second ear must be to call something urgent or an emergency, such as 0.9,0.8.")
        private double[] sensitivity = {};

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            if (sensitivity.length != 0 && sensitivity.length != 2) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--sensitivity takes two numbers from 0 to 1");
            }
            Triage triage = Lines.triage();
            Triage sensitive = sensitivity.length == 0
                    ? triage
                    : triage.with(new SecondEar.Thresholds(sensitivity[0], sensitivity[1]));
            Lines.screen(Lines.input(), Lines.output(), rulesAlone ? triage.rulesAlone() : sensitive);
            return 0;
        }
    }

    /** The figures of everyday understanding. */
    @Command(
            name = "accuracy",
            mixinStandardHelpOptions = true,
            description =
                    "How often everyday questions reach the right topic, by topic, over both halves of the corpus.")
    static final class Accuracy implements Callable<Integer> {
        @Option(names = "--mistakes", description = "Lists the mistakes of the tuning half.")
        private boolean mistakes;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            new needlecare.build.evaluation.Accuracy(spec.commandLine().getOut())
                    .report(Project.folder().resolve("corpus"), mistakes);
            return 0;
        }
    }

    /** The figures of triage. */
    @Command(
            name = "safety",
            mixinStandardHelpOptions = true,
            description = "How well danger is heard, over both halves of the corpora; writes target/safety.html.")
    static final class Safety implements Callable<Integer> {
        @Option(names = "--mistakes", description = "Lists the mistakes of the tuning halves instead.")
        private boolean mistakes;

        @Option(
                names = "--sealed",
                description = "The figures of the sealed part instead: a last look, not for tuning.")
        private boolean sealed;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            needlecare.build.evaluation.Safety safety = new needlecare.build.evaluation.Safety(
                    Project.folder().resolve("corpus"), spec.commandLine().getOut());
            if (mistakes) {
                safety.mistakes();
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

    /** The clinician's review sheet. */
    @Command(
            name = "review",
            mixinStandardHelpOptions = true,
            description =
                    "Writes every word that is spoken, and how danger is heard, on a page for a clinician: target/review.html.")
    static final class ReviewSheet implements Callable<Integer> {
        @Option(
                names = "--sign",
                paramLabel = "\"NAME, ROLE\"",
                description = "Notes in signed/sentences.txt that this clinician has signed all as it is now.")
        private String sign = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Optional<Clinic> clinic =
                    Project.clinic().read(GuidanceReader.read(CompiledTree.resource(GUIDANCE)), Lines.triage());
            Review review = new Review(Packaging.material(Project.folder()), Project.folder());
            if (spec.commandLine().getParseResult().hasMatchedOption("--sign")) {
                review.sign(signer(), LocalDate.now(ZoneId.systemDefault()));
            }
            review.write(Project.folder().resolve("target/review.html"), clinic);
            PrintWriter out = spec.commandLine().getOut();
            out.println("The review sheet: target/review.html");
            out.println(review.state());
            review.changes().forEach(out::println);
            out.flush();
            return 0;
        }

        private String signer() {
            if (!sign.matches("\\P{Cntrl}*\\p{L}\\P{Cntrl}*,\\P{Cntrl}*\\p{L}\\P{Cntrl}*")) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--sign takes a name and a role, such as \"Ada Example, physiotherapist\"");
            }
            return sign.strip();
        }
    }
}
