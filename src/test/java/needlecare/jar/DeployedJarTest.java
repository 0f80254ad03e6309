package needlecare.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import needlecare.testing.Alexa;
import needlecare.testing.LocalDynamo;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** The deployed jar holds all that is needed, and loads no more than it needs. */
class DeployedJarTest {
    private static final Path JAR = TestSkill.file("target/needle-care.jar");

    /** Lambda takes 50 MB; what is loaded from it a start has to find first. */
    private static final double MOST_MEGABYTES = 17;

    @Test
    void isSmallEnough() throws IOException {
        assertThat(Files.size(JAR) / 1e6).isLessThan(MOST_MEGABYTES);
    }

    @Test
    void answersEveryKindOfRequestAsTheClassesBesideItDo() throws Exception {
        List<String> requests = requests();
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(answers(jar, requests))
                    .isEqualTo(answers(DeployedJarTest.class.getClassLoader(), requests))
                    .hasSameSizeAs(requests);
        }
    }

    /** Of each request type that Alexa's SDK knows, and some that it doesn't. */
    private static List<String> requests() {
        List<String> requests = new ArrayList<>(List.of("no JSON", "{}", "[]"));
        com.amazon.ask.model.utils.SubTypesManifest.getSubType(com.amazon.ask.model.Request.class).keySet().stream()
                .sorted()
                .forEach(type -> requests.add(Alexa.request(type).toString()));
        requests.add(Alexa.request("Not.Known.Yet").toString());
        for (String words : List.of("my chest hurts", "can i have a coffee", "there is pus", "it is all rather odd")) {
            ObjectNode intent = Alexa.intent("WordsAfterMyIntent", Map.of("words", words));
            requests.add(intent.toString());
        }
        requests.add(Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee")).toString());
        return requests;
    }

    private static List<String> answers(ClassLoader loader, List<String> requests) throws Exception {
        List<String> answers = new ArrayList<>();
        Class<?> type = loader.loadClass("needlecare.lambda.NeedleCareHandler");
        Consumer<String> log = line -> answers.add("log");
        Object handler =
                type.getConstructor(Map.class, Consumer.class).newInstance(Map.of("SKILL_ID", Alexa.APPLICATION), log);
        Method answer = type.getDeclaredMethod("answer", InputStream.class, OutputStream.class, Consumer.class);
        answer.setAccessible(true);
        for (String request : requests) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Consumer<String> ignored = line -> {};
            try {
                answer.invoke(
                        handler, new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), out, ignored);
                answers.add(out.toString(StandardCharsets.UTF_8));
            } catch (ReflectiveOperationException refused) {
                answers.add(String.valueOf(refused.getCause()));
            }
        }
        return answers;
    }

    @Test
    void loadsNoClassOfTheStoreNoMapperAndNoParserOfYamlForAnAnswer() throws Exception {
        // With the compiler that Lambda uses: the other one now and then loads a class that only a signature names
        String loaded = java(
                List.of("-Xlog:class+load", "-XX:TieredStopAtLevel=1", "-cp", JAR.toString()),
                Map.of("TABLE_NAME", ""),
                "needlecare.lambda.SnapshotPriming");
        assertThat(loaded)
                .contains("needlecare.triage.Triage", "primed")
                .doesNotContain("software.amazon.")
                .doesNotContain("com.fasterxml.jackson.databind.")
                .doesNotContain("org.snakeyaml.")
                .doesNotContain("java.net.http.");
    }

    @Test
    void keepsFindsChangesAndForgetsInATable() throws Exception {
        String said = java(
                List.of("-cp", JAR + ":" + TestSkill.file("target/test-classes")),
                Map.of("AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test"),
                StoreTrial.class.getName(),
                LocalDynamo.endpoint().toString(),
                LocalDynamo.table().name());
        assertThat(said.lines()).hasSize(8).allMatch(line -> line.endsWith(": true"));
    }

    private static String java(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().putAll(environment);
        Process process = java.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
