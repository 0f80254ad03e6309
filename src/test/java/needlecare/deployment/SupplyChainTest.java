package needlecare.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with the code of others: licences, advisories, and what must never come. */
class SupplyChainTest {
    private static final Pattern LISTED = Pattern.compile("\\(([^()]+)\\) .* \\(([^ :()]+):[^ :]+:[^ ]+ - ");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Za-z0-9.-]+) \\| (`[^|]+`) \\|");

    private record Advisory(String artifact, String fixed, String id) {
        boolean touches(String version) {
            return fixed.equals("never") || isOlder(version, fixed);
        }
    }

    @Test
    void noLibraryHasAnAdvisoryThatWeKnowOf() throws IOException {
        Map<String, String> used = used();
        assertThat(used).as("what the build uses").containsKeys("jackson-databind", "ask-sdk-core", "snakeyaml-engine");
        List<String> touched = advisories().stream()
                .filter(advisory -> used.containsKey(advisory.artifact())
                        && advisory.touches(used.getOrDefault(advisory.artifact(), "")))
                .map(advisory -> advisory.artifact() + " " + used.get(advisory.artifact()) + ": " + advisory.id()
                        + ", without it from " + advisory.fixed())
                .toList();
        assertThat(touched).isEmpty();
    }

    @Test
    void anOldVersionWouldBeFound() throws IOException {
        List<Advisory> advisories = advisories();
        assertThat(advisories).hasSizeGreaterThanOrEqualTo(15);
        Map.of("jackson-databind", "2.13.4", "jackson-core", "2.12.6", "log4j-api", "2.99.0", "commons-lang3", "3.12.0")
                .forEach((artifact, version) -> assertThat(advisories)
                        .as(artifact + " " + version)
                        .anyMatch(advisory -> advisory.artifact().equals(artifact) && advisory.touches(version)));
    }

    @ParameterizedTest
    @CsvSource({
        "2.13.4, 2.13.4.2, true",
        "2.13.4.2, 2.13.4.2, false",
        "2.23.0, 2.22.1, false",
        "2.9.10, 2.13.0, true",
        "2.23, 2.23.0, false",
        "4.1.99.Final, 4.1.100, true",
        "3.0.0-rc1, 2.22.1, false"
    })
    void versionsAreComparedByTheirNumbers(String version, String fixed, boolean older) {
        assertThat(isOlder(version, fixed)).isEqualTo(older);
    }

    @Test
    void theSummaryOfLicencesIsTrue() throws IOException {
        Map<String, Set<String>> deployed = new TreeMap<>();
        Matcher lines = LISTED.matcher(Files.readString(TestSkill.file("target/licences/licences.txt")));
        while (lines.find()) {
            deployed.computeIfAbsent(lines.group(1), none -> new TreeSet<>()).add("`" + lines.group(2) + "`");
        }
        Map<String, Set<String>> told = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(TestSkill.file("docs/dependencies.md")));
        while (rows.find()) {
            told.put(rows.group(1), new TreeSet<>(Arrays.asList(rows.group(2).split(", ", -1))));
        }
        assertThat(deployed).isNotEmpty();
        assertThat(told).as("the table in docs/dependencies.md").isEqualTo(deployed);
    }

    @Test
    void theSameSourcesGiveTheSameJar() throws IOException {
        String pom = Files.readString(TestSkill.file("pom.xml"));
        assertThat(pom).containsPattern("<project\\.build\\.outputTimestamp>\\d{4}-\\d{2}-\\d{2}T[0-9:]{8}Z<");
        assertThat(pom).contains("<includeBomSerialNumber>false<");
        assertThat(Files.readString(TestSkill.file(".ci/run"))).contains(".ci/reproducible");
        assertThat(TestSkill.file(".ci/reproducible")).isExecutable();
    }

    @Test
    void theSbomTellsOfWhatIsDeployedOnly() throws IOException {
        String pom = Files.readString(TestSkill.file("pom.xml"));
        assertThat(pom).contains("<includeProvidedScope>false<", "<includeTestScope>false<", "<goal>makeBom</goal>");
    }

    @Test
    void log4jIsBanned() throws IOException {
        assertThat(Files.readString(TestSkill.file("pom.xml")))
                .contains(
                        "<exclude>log4j:*</exclude>",
                        "<exclude>org.apache.logging.log4j:*</exclude>",
                        "<dependencyConvergence />");
        assertThat(used().keySet()).noneMatch(artifact -> artifact.contains("log4j"));
    }

    private static List<Advisory> advisories() throws IOException {
        return Files.readAllLines(TestSkill.file("src/test/resources/deployment/advisories.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(fields -> new Advisory(fields[0], fields[1], fields[2]))
                .toList();
    }

    /**
     * Version by artifact, of everything that is deployed or that the build runs; as Maven lays it out:
     * artifact/version/file.
     */
    private static Map<String, String> used() throws IOException {
        Map<String, String> used = new LinkedHashMap<>();
        String classpath = Files.readString(TestSkill.file("target/classpath")).strip();
        Stream.of(classpath.split(File.pathSeparator, -1)).map(Path::of).forEach(jar -> {
            Optional<Path> version = Optional.ofNullable(jar.getParent());
            version.map(Path::getParent)
                    .ifPresent(artifact -> used.put(
                            artifact.getFileName().toString(),
                            version.map(name -> name.getFileName().toString()).orElse("")));
        });
        return used;
    }

    private static boolean isOlder(String version, String fixed) {
        List<Integer> ours = numbers(version);
        List<Integer> theirs = numbers(fixed);
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            int difference = at(ours, i) - at(theirs, i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int at(List<Integer> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private static List<Integer> numbers(String version) {
        return Stream.of(version.split("[.-]", -1))
                .filter(part -> part.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
    }
}
