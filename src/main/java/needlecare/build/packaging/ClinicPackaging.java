package needlecare.build.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import needlecare.clinic.ClinicFile;
import needlecare.data.CompiledTree;
import needlecare.data.DataException;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;
import needlecare.hearing.Tokenizer;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;

/**
 * Run before the jar is made: puts a clinic's own file into it, once it holds no mistake. The deployed skill reads it
 * as it stands.
 */
public final class ClinicPackaging {
    private static final String DATA = "/needlecare/en/";

    private ClinicPackaging() {}

    /** Checks and copies; the argument is the project's folder. */
    public static void main(String[] args) {
        Path project = Path.of(args[0]);
        try {
            copy(ClinicFile.atHome(project, System.getenv()), project.resolve("target/classes"));
        } catch (DataException mistake) {
            System.err.println("needle care: the clinic's file can't be packaged:\n" + mistake.getMessage());
            System.exit(1);
        }
    }

    /** The clinic's file as {@code clinic.yaml} in a folder; where there is none, none is left from before. */
    static void copy(ClinicFile clinic, Path folder) {
        Path packaged = folder.resolve(ClinicFile.NAME);
        Optional<String> text = clinic.text();
        try {
            if (text.isPresent()) {
                clinic.read(guidance(), triage());
                Files.writeString(packaged, text.get());
            } else {
                Files.deleteIfExists(packaged);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Guidance guidance() {
        return GuidanceReader.read(CompiledTree.resource(DATA + "guidance.data"));
    }

    private static Triage triage() {
        return TriageReader.resource(DATA, new Tokenizer(CompiledTree.resource(DATA + "words.data")));
    }
}
