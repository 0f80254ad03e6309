package needlecare.clinic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import needlecare.data.DataException;
import needlecare.guidance.Guidance;
import needlecare.triage.Triage;
import needlecare.yaml.Yaml;

/** Where a clinic's own file is, and what it makes of the guidance. */
public final class ClinicFile {
    /** The environment variable that names it. */
    public static final String VARIABLE = "NEEDLECARE_CLINIC";

    /** The file in the project's folder, and in the deployed package. */
    public static final String NAME = "clinic.yaml";

    private static final int LARGEST = 64 * 1024;

    /** Some editors put it in front, unseen. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Path path;
    private final boolean named;

    private ClinicFile(String name, Path path, boolean named) {
        this.name = name;
        this.path = path;
        this.named = named;
    }

    /**
     * The file at home: the one that the environment names, else {@code clinic.yaml} in the project's folder, which may
     * be there or not.
     */
    public static ClinicFile atHome(Path project, Map<String, String> environment) {
        return named(project, environment).orElseGet(() -> new ClinicFile(NAME, project.resolve(NAME), false));
    }

    /** The file that the environment names, in a folder if its path is relative; empty if it names none. */
    public static Optional<ClinicFile> named(Path folder, Map<String, String> environment) {
        return Optional.of(environment.getOrDefault(VARIABLE, "").strip())
                .filter(path -> !path.isEmpty())
                .map(path -> new ClinicFile(path, folder.resolve(path), true));
    }

    /**
     * The text of the file as it is now; empty if there is none and none was named.
     *
     * @throws DataException if it was named and isn't there, or can't be read
     */
    public Optional<String> text() {
        try {
            if (Files.isRegularFile(path)) {
                return Optional.of(read(Files.newInputStream(path)));
            }
            // On Lambda it lies in the package, which is the class path as well as a folder.
            InputStream packaged = named ? ClinicFile.class.getResourceAsStream("/" + name) : null;
            if (packaged != null) {
                return Optional.of(read(packaged));
            }
        } catch (CharacterCodingException noText) {
            throw new DataException(name + ": is no text in UTF-8");
        } catch (IOException unreadable) {
            throw new DataException(name + ": can't be read");
        }
        if (named) {
            throw new DataException(name + ": there is no such file; " + VARIABLE + " names it");
        }
        return Optional.empty();
    }

    /**
     * The clinic; empty if there is no file and none was named.
     *
     * @throws DataException with all mistakes of the file, each with its line
     */
    public Optional<Clinic> read(Guidance guidance, Triage triage) {
        return text().map(text -> clinic(text, guidance, triage));
    }

    /**
     * The guidance as this clinic's patients hear it.
     *
     * @throws DataException with all mistakes of the file, each with its line
     */
    public Guidance in(Guidance guidance, Triage triage) {
        return read(guidance, triage)
                .map(clinic -> new ClinicAnswers(clinic, ClinicWords.packaged()).in(guidance))
                .orElse(guidance);
    }

    private Clinic clinic(String text, Guidance guidance, Triage triage) {
        return ClinicReader.read(Yaml.parse(text, name), ClinicWords.packaged(), guidance, triage);
    }

    private String read(InputStream file) throws IOException {
        try (file) {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new DataException(name + ": is over " + LARGEST / 1024 + " KB");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }
}
