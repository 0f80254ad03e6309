package needlecare.home.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who asks: the options {@code --locale} and {@code --treated}. */
final class PatientOptions {
    private static final String TREATED = "--treated";

    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Option(
            names = TREATED,
            paramLabel = "WHEN",
            defaultValue = "",
            description =
                    "When the treatment was: \"six hours ago\", \"this morning\", \"yesterday at five pm\", 2026-11-23T10:00Z.")
    private String treated = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    String locale() {
        return locale.locale();
    }

    /** When the treatment was, as said now and here; empty if the option wasn't given. */
    Optional<Instant> treatedAt() {
        return treatedAt(ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /** When the treatment was, as said at this time. */
    Optional<Instant> treatedAt(ZonedDateTime now) {
        if (!command.commandLine().getParseResult().hasMatchedOption(TREATED)) {
            return Optional.empty();
        }
        Optional<Instant> at = TreatedWhen.read(treated, now);
        if (at.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--treated '" + treated
                            + "' isn't understood: say it like \"six hours ago\", \"yesterday at five pm\" or 2026-11-23T10:00Z");
        }
        return at;
    }
}
