package needlecare.home.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import needlecare.build.packaging.Packaging;
import needlecare.clinic.Clinic;
import needlecare.home.review.Review;
import needlecare.skill.NeedleCareSkill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The clinician's review sheet. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description =
                "Writes every word that is spoken, and how danger is heard, on a page for a clinician: target/review.html.")
final class ReviewCommand implements Callable<Integer> {
    @Option(
            names = "--sign",
            paramLabel = "\"NAME, ROLE\"",
            description = "Notes in signed/sentences.txt that this clinician has signed all as it is now.")
    private String sign = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional<Clinic> clinic = Project.clinic().read(Project.guidance(), NeedleCareSkill.packagedTriage());
        Review review = new Review(Packaging.sources(Project.folder()), Project.folder());
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
            throw new ParameterException(
                    spec.commandLine(), "--sign takes a name and a role, such as \"Ada Example, physiotherapist\"");
        }
        return sign.strip();
    }
}
