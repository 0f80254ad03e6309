package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, and what comes of it: exit code, output, hint. */
class NeedleCareTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Run(int exitCode, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "ask", "chat", "understand", "screen", "accuracy", "safety", "review"})
    void everyCommandExplainsItself(String command) {
        Run run = command.isEmpty() ? run("--help") : run(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: ").contains(command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theHelpNamesEveryCommandOfTheContract() {
        assertThat(run("--help").out())
                .contains("ask", "chat", "understand", "screen", "review", "test", "package", "--port", "--locale");
    }

    @Test
    void aQuestionIsSpokenAndShown() {
        Run run = run("ask", "can i have a coffee", "--treated", "six hours ago");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("(?i)spoken: .*coffee").containsPattern("(?i)shown: .*coffee");
    }

    @Test
    void theOptionsMayStandBeforeTheQuestion() {
        assertThat(run("ask", "--locale", "en-GB", "i have chest pain").out()).contains("nine nine nine");
    }

    @Test
    void aQuestionAsJsonShowsRequestAndResponse() throws IOException {
        Run run = run("ask", "--json", "can i have a \"coffee\" & tea", "--locale", "en-GB");
        assertThat(run.exitCode()).isZero();
        JsonNode json = JSON.readTree(run.out());
        assertThat(json.at("/request/request/type").asText()).isEqualTo("IntentRequest");
        assertThat(json.at("/request/request/locale").asText()).isEqualTo("en-GB");
        assertThat(json.at("/request/session/new").asBoolean()).isTrue();
        assertThat(json.at("/response/response/outputSpeech/ssml").asText()).startsWith("<speak>");
    }

    @TestFactory
    Stream<DynamicTest> wrongUsageIsExplainedInOneLine() {
        return Stream.of(
                        List.of("ask"),
                        List.of("ask", ""),
                        List.of("ask", "  "),
                        List.of("ask", "one", "two"),
                        List.of("ask", "can", "i", "have", "a", "coffee"),
                        List.of("ask", "--treated", "", "can i have a coffee"),
                        List.of("chat", "--treated", " "),
                        List.of("understand", "--treated="),
                        List.of("ask", "--treated", "some day", "can i have a coffee"),
                        List.of("ask", "--treated", "tomorrow", "can i have a coffee"),
                        List.of("ask", "--treated"),
                        List.of("ask", "--treeted", "today", "can i have a coffee"),
                        List.of("ask", "--locale", "de-DE", "can i have a coffee"),
                        List.of("ask", "--locale", "../en-US", "can i have a coffee"),
                        List.of("chat", "--locale", "xx"),
                        List.of("chat", "--treated", "never"),
                        List.of("understand", "--treated", "never"),
                        List.of("understand", "--locale", "xx"),
                        List.of("understand", "more"),
                        List.of("screen", "more"),
                        List.of("review", "more"),
                        List.of("review", "--sign"),
                        List.of("review", "--sign", ""),
                        List.of("review", "--sign", "Ada Example"),
                        List.of("review", "--sign", ", physiotherapist"),
                        List.of("--port", "http"),
                        List.of("--port", "-1"),
                        List.of("--port", "99999"),
                        List.of("--locale", "xx", "--port", "0"),
                        List.of("dance"))
                .map(arguments -> DynamicTest.dynamicTest(String.join(" ", arguments), () -> {
                    Run run = run(arguments.toArray(String[]::new));
                    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
                    assertThat(run.out()).isEmpty();
                    assertThat(run.err().lines().filter(line -> !line.startsWith("Try: ")))
                            .as("a hint in one line")
                            .hasSize(1);
                    assertThat(run.err()).doesNotContain("Exception", "\tat ");
                }));
    }

    @Test
    void theHintNamesWhatWouldBeRight() {
        assertThat(run("ask", "--treated", "some day", "x").err()).contains("six hours ago");
        assertThat(run("ask", "--locale", "de-DE", "x").err()).contains("en-US", "en-GB");
        assertThat(run("ask", "--locale", "de-DE", "x").err()).contains("Try: ./needlecare ask --help");
        assertThat(run("ask", "can", "i", "have", "a", "coffee").err())
                .contains("./needlecare ask \"can i have a coffee\"");
        assertThat(run("ask", "--treated", "", "can i have a coffee").err()).contains("six hours ago");
        assertThat(run("dance").err()).contains("dance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB", "en-gb", "EN_gb"})
    void aLocaleMayBeWrittenAsOtherProgramsWriteIt(String locale) {
        Run run = run("ask", "--locale", locale, "i have chest pain");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("nine nine nine");
    }

    @Test
    void theHelpNamesEveryCommandOfTheScript() throws IOException {
        String help = run("--help").out();
        Pattern.compile("(?m)^  ([a-z]+)\\)$")
                .matcher(Files.readString(TestSkill.file("needlecare")))
                .results()
                .forEach(command -> assertThat(help).contains("./needlecare " + command.group(1)));
    }

    @Test
    void aPortThatIsTakenIsAFailureAndNoWrongUsage() throws IOException {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Run run = run("--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("is taken", "--port");
        }
    }

    @Test
    void withoutAJdkNoOtherJavaIsTriedAfterABuild(@TempDir Path elsewhere) throws Exception {
        Path built = elsewhere.resolve("target");
        Files.createDirectories(built.resolve("classes"));
        Files.writeString(built.resolve("classpath"), "");
        Files.writeString(built.resolve("home.jar"), "");
        Files.writeString(Files.createFile(elsewhere.resolve("pom.xml")), "");
        Files.setLastModifiedTime(elsewhere.resolve("pom.xml"), FileTime.fromMillis(0));
        Files.writeString(built.resolve("built"), "");
        Run run = scriptWithout("java", elsewhere, "ask", "--json", "can i have a coffee");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.startsWith("needlecare: "));
        assertThat(run.err()).contains("a JDK 25");
    }

    @Test
    void withoutMavenItSaysSoAndPointsToNoLog(@TempDir Path elsewhere) throws Exception {
        Run run = scriptWithout("mvn", elsewhere, "ask", "can i have a coffee");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Maven 3.8").doesNotContain("build.log");
    }

    /** The script in another folder, on a machine without a tool, where no JDK lies in the usual places either. */
    private static Run scriptWithout(String missing, Path elsewhere, String... arguments)
            throws IOException, InterruptedException {
        Path tools = Files.createDirectory(elsewhere.resolve("tools"));
        for (String tool : List.of(
                "bash", "dirname", "sed", "head", "find", "mkdir", "cat", "grep", "mv", "rm", "mvn", "java", "env")) {
            Path there = Path.of(Files.exists(Path.of("/bin", tool)) ? "/bin" : "/usr/bin", tool);
            if (!tool.equals(missing)) {
                Path here = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
                assertThat(here.toFile().setExecutable(true)).isTrue();
            }
        }
        Path script = elsewhere.resolve("needlecare");
        Files.writeString(
                script, Files.readString(TestSkill.file("needlecare")).replace("/usr/lib/jvm/*", "/nowhere/*"));
        List<String> command = new ArrayList<>(List.of(tools.resolve("bash").toString(), script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("PATH", tools.toString());
        process.environment().put("HOME", elsewhere.toString());
        process.environment().keySet().removeAll(Set.of("JDK25", "JAVA_HOME"));
        if (!missing.equals("java")) {
            process.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        }
        return run(process.start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "package", "fuzz"})
    void theCommandsOfTheScriptExplainThemselves(String command) throws Exception {
        Run help = script(command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: ./needlecare " + command);
        Run wrong = script(command, "more");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package --endpoint",
                "package --endpoint arn:aws:lambda:us-east-1:123456789012:function:needle-care",
                "package --privacy-policy http://example.org/privacy",
                "package --terms-of-use example.org",
                "package --endpoint=arn",
                "fuzz --tries",
                "fuzz --tries many",
                "fuzz --tries -5",
                "fuzz --seed 1234567890123456789012"
            })
    void wrongOptionsOfTheScriptAreExplainedInOneLine(String command) throws Exception {
        Run wrong = script(command.split(" ", -1));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines()).hasSize(1);
        assertThat(wrong.err()).contains("--help");
    }

    private static Run script(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(TestSkill.file("needlecare").toString()));
        command.addAll(List.of(arguments));
        return run(new ProcessBuilder(command).start());
    }

    private static Run run(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int exitCode = NeedleCare.run(arguments);
            return new Run(
                    exitCode, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
