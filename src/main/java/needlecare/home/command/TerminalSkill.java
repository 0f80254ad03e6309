package needlecare.home.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import needlecare.home.simulator.LocalSkill;
import picocli.CommandLine.ExitCode;

/** The skill in the terminal, with the clinic's own file if there is one. */
final class TerminalSkill {
    private TerminalSkill() {}

    /**
     * The skill here and now.
     *
     * @param err takes what is wrong with the clinic's file
     */
    static LocalSkill start(PrintWriter err) {
        return start(Clock.systemUTC(), ZoneId.systemDefault(), err);
    }

    /**
     * The skill at a time and in a time zone.
     *
     * @param err takes what is wrong with the clinic's file
     */
    static LocalSkill start(InstantSource clock, ZoneId zone, PrintWriter err) {
        return new LocalSkill(clock, zone, Project.clinic(), line -> {
            err.println("needlecare: " + line);
            err.flush();
        });
    }

    /** The answer was given, as it would be on AWS; that the clinic's file is broken is a failure all the same. */
    static int exitCode(LocalSkill skill) {
        return skill.clinicIsBroken() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
