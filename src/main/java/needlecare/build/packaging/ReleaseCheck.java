package needlecare.build.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.data.DataException;

/** Run by the build at its end: what must hold of the jar that is deployed, and of what stands beside it. */
public final class ReleaseCheck {
    private static final Pattern FOREIGN = Pattern.compile(
            "needlecare/(simulator|command|packaging|review|evaluation|training)/.*|simulator/.*|evaluation/.*"
                    + "|org/(junit|mockito|assertj|jline|apache/logging|apache/log4j|apache/commons)/.*"
                    + "|(net/jqwik|simplenlg|picocli|com/github/weisj|com/tngtech|com/amazon/ask/smapi)/.*"
                    + "|META-INF/.*\\.(SF|DSA|RSA)|(.*/)?module-info\\.class");
    private static final Pattern HANDLER = Pattern.compile("(?m)^ +Handler: ([A-Za-z.]+)::");
    private static final Pattern LISTED = Pattern.compile("\\(([^()]+)\\) .* \\(([^ :]+:[^ :]+:[^ ]+) - ");

    private final Path project;
    private final List<String> mistakes = new ArrayList<>();

    private ReleaseCheck(Path project) {
        this.project = project;
    }

    /** Checks; the argument is the project's folder. */
    public static void main(String[] args) {
        List<String> mistakes = mistakes(Path.of(args[0]));
        if (!mistakes.isEmpty()) {
            System.err.println("needle care: the release has mistakes:\n  " + String.join("\n  ", mistakes));
            System.exit(1);
        }
    }

    /** All that doesn't hold. */
    static List<String> mistakes(Path project) {
        ReleaseCheck check = new ReleaseCheck(project);
        check.checkJar();
        check.checkComponents();
        return check.mistakes;
    }

    private void checkJar() {
        Path jar = project.resolve("target/needle-care.jar");
        Set<String> entries = new TreeSet<>();
        try (JarFile opened = new JarFile(jar.toFile())) {
            opened.stream()
                    .map(JarEntry::getName)
                    .forEach(name -> hold(entries.add(name), name + " stands twice in the jar"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        entries.stream()
                .filter(name -> FOREIGN.matcher(name).matches())
                .limit(5)
                .forEach(name -> mistakes.add(name + " doesn't belong in the jar"));
        Matcher handler = HANDLER.matcher(text("template.yaml"));
        if (!handler.find()) {
            throw new DataException("template.yaml: a Handler was expected");
        }
        do {
            hold(
                    entries.contains(handler.group(1).replace('.', '/') + ".class"),
                    "the handler " + handler.group(1) + " isn't in the jar");
        } while (handler.find());
        hold(entries.contains("needlecare/en/guidance.data"), "the guidance isn't in the jar");
    }

    private void checkComponents() {
        Set<String> inSbom = new TreeSet<>();
        for (JsonNode component : json("target/needle-care.cdx.json").path("components")) {
            String name = component.path("group").asText() + ":"
                    + component.path("name").asText() + ":"
                    + component.path("version").asText();
            inSbom.add(name);
            hold(!component.path("licenses").isEmpty(), name + " has no licence in the SBOM");
            hold(!component.path("scope").asText().equals("excluded"), name + " isn't deployed and stands in the SBOM");
        }
        Set<String> listed = new TreeSet<>();
        Matcher lines = LISTED.matcher(text("target/licences/licences.txt"));
        while (lines.find()) {
            listed.add(lines.group(2));
        }
        hold(!inSbom.isEmpty(), "the SBOM is empty");
        hold(inSbom.equals(listed), "SBOM and list of licences differ: " + inSbom + " and " + listed);
    }

    private JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(text(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(project.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void hold(boolean truth, String otherwise) {
        if (!truth) {
            mistakes.add(otherwise);
        }
    }
}
