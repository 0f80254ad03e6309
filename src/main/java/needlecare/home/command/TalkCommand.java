package needlecare.home.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import needlecare.home.simulator.LocalSkill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Many conversations through the whole skill. */
@Command(
        name = "talk",
        mixinStandardHelpOptions = true,
        description =
                "Reads conversations on standard input, one utterance per line, an empty line between them; prints one JSON object per utterance.")
final class TalkCommand implements Callable<Integer> {
    @Mixin
    private PatientOptions patient = new PatientOptions();

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
        ZoneId zone = now.isEmpty() ? ZoneId.systemDefault() : usualZone();
        InstantSource clock = now.isEmpty() ? Clock.systemUTC() : InstantSource.fixed(clock(zone));
        LocalSkill skill = TerminalSkill.start(clock, zone, spec.commandLine().getErr());
        Optional<Instant> at = patient.treatedAt(clock.instant().atZone(zone));
        new TalkLines(skill, patient.locale(), clock, at).run(Lines.input(), Lines.output());
        return TerminalSkill.exitCode(skill);
    }

    private ZoneId usualZone() {
        return Project.guidance().region(patient.locale()).usualZone();
    }

    private Instant clock(ZoneId zone) {
        try {
            return LocalDateTime.parse(now).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "--now '" + now + "' isn't understood: say it like 2026-12-02T14:30");
        }
    }
}
