package needlecare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A script of somebody else's world, with the packages that it needs at the versions of its lock file. */
public final class NodeProject {
    private final Path source;
    private final Path installed;
    private final String script;

    /**
     * A project.
     *
     * @param folder under {@code src/test/node}; empty for that folder itself
     * @param script its file
     */
    public NodeProject(String folder, String script) {
        this.source = TestSkill.file("src/test/node").resolve(folder);
        this.installed = TestSkill.file("target/node").resolve(folder);
        this.script = script;
    }

    /** Runs the script; returns what it prints. */
    public List<String> run(String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return start(command).lines().toList();
    }

    /** Starts the script, which goes on until this JVM ends. */
    public Process serve() throws IOException, InterruptedException {
        install();
        Process process = new ProcessBuilder("node", script)
                .directory(installed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    /** Installs the packages, unless the very same ones are there. */
    private void install() throws IOException, InterruptedException {
        Files.createDirectories(installed);
        copy(script);
        Path stamp = installed.resolve("installed");
        Path lock = source.resolve("package-lock.json");
        if (Files.exists(stamp) && Files.mismatch(stamp, lock) < 0) {
            return;
        }
        copy("package.json");
        copy("package-lock.json");
        start(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        Files.copy(lock, stamp, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(String file) throws IOException {
        Files.copy(source.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private String start(List<String> command) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("node", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(installed.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(() -> String.join(" ", command) + "\n" + read(complaints))
                    .isZero();
            return out;
        } catch (IOException missing) {
            throw new IOException(
                    "This test needs Node 20 or newer with npm, and " + command.getFirst()
                            + " wasn't found. On Debian: apt-get install nodejs npm",
                    missing);
        } finally {
            Files.delete(complaints);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
