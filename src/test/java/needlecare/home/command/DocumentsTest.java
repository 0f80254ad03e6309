package needlecare.home.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents say can be typed, and what they say comes of it. */
class DocumentsTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\$ \\./needlecare (.*)\n((?:(?!\\$|```).*\n)*)");
    /** A clock time depends on when the example is run. */
    private static final Pattern CLOCK_TIME = Pattern.compile(
            "until [^.,]+ (in the morning|in the afternoon|in the evening|at night|noon)|until [^.]+? [ap]m");

    /** A line that somebody types in a conversation; on a screen it stands behind the prompt. */
    private static final Pattern SAID = Pattern.compile("(?m)^" + Talk.PROMPT + "(.*)\n");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern TYPED = Pattern.compile("\\./needlecare( [a-z]+(?=[ `\n;\"|)]))?((?: [^`|\n]*)?)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]+`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern OWN_COMMAND = Pattern.compile("(?m)^  ([a-z]+)\\)$");

    private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FILE = Pattern.compile("(src|docs|corpus|interactionModel|\\.ci)/[\\w./-]*");
    private static final Pattern CLASS = Pattern.compile("((home|build)/)?[a-z]+/[A-Z]\\w+");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+Test");

    private static final Map<String, String> HELP = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheReadmeAreTrue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher examples = EXAMPLE.matcher(read(TestSkill.file("README.md")));
        while (examples.find()) {
            String typed = examples.group(1);
            String shown = examples.group(2).strip();
            tests.add(DynamicTest.dynamicTest(
                    typed,
                    () -> assertThat(withoutClock(run(words(typed), typedLater(shown))))
                            .isEqualTo(withoutClock(SAID.matcher(shown).replaceAll(Talk.PROMPT)))));
        }
        assertThat(tests).as("examples in README.md").hasSizeGreaterThanOrEqualTo(2);
        return tests.stream();
    }

    /** What is typed in the course of a conversation, a line each. */
    private static String typedLater(String shown) {
        return SAID.matcher(shown).results().map(said -> said.group(1) + "\n").collect(Collectors.joining());
    }

    /** Of a conversation the last prompt, which nothing follows, isn't shown. */
    private static String withoutClock(String printed) {
        String text = printed.strip();
        String prompt = Talk.PROMPT.strip();
        String shown = text.endsWith(prompt)
                ? text.substring(0, text.length() - prompt.length()).strip()
                : text;
        return CLOCK_TIME.matcher(shown).replaceAll("until then");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandThatADocumentNamesExists() throws IOException {
        Set<String> commands = commands();
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.getFileName().toString(), () -> {
                    Matcher code = CODE.matcher(read(document));
                    while (code.find()) {
                        Matcher typed = TYPED.matcher(code.group());
                        while (typed.find()) {
                            String command =
                                    typed.group(1) == null ? "" : typed.group(1).strip();
                            assertThat(commands).as(typed.group()).contains(command);
                            Matcher options = OPTION.matcher(typed.group(2));
                            while (options.find()) {
                                assertThat(help(command) + " --help")
                                        .as(typed.group())
                                        .contains(options.group());
                            }
                        }
                    }
                }));
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = read(TestSkill.file("README.md"));
        for (String command : commands()) {
            assertThat(readme).contains("`./needlecare" + (command.isEmpty() ? "" : " " + command));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItself() throws IOException {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(
                        command + " --help", () -> assertThat(help(command)).contains("Usage: ")));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.getFileName().toString(), () -> {
                    Matcher links = LINK.matcher(CODE.matcher(read(document)).replaceAll(""));
                    while (links.find()) {
                        String[] parts = links.group(1).split("#", 2);
                        if (!parts[0].startsWith("http")) {
                            Path target = parts[0].isEmpty()
                                    ? document
                                    : document.resolveSibling(parts[0]).normalize();
                            assertThat(target)
                                    .as(document.getFileName() + ": " + links.group(1))
                                    .exists();
                            if (parts.length == 2) {
                                assertThat(anchors(target))
                                        .as(document.getFileName() + ": " + links.group(1))
                                        .contains(parts[1]);
                            }
                        }
                    }
                }));
    }

    /** A file or folder of the project, a class as {@code skill/Renderer}, or a test. */
    @TestFactory
    Stream<DynamicTest> everyFileThatADocumentNamesExists() throws IOException {
        Set<String> tests = tests();
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.getFileName().toString(), () -> {
                    Matcher named = NAMED.matcher(read(document));
                    while (named.find()) {
                        String name = named.group(1);
                        if (FILE.matcher(name).matches()) {
                            assertThat(TestSkill.file(name)).exists();
                        } else if (CLASS.matcher(name).matches()) {
                            assertThat(TestSkill.file("src/main/java/needlecare/" + name + ".java"))
                                    .exists();
                        } else if (TEST.matcher(name).matches()) {
                            assertThat(tests).contains(name + ".java");
                        }
                    }
                }));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TestSkill.file("src/test/java"))) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs")) {
            try (Stream<Path> files = Files.list(TestSkill.file(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        assertThat(documents).hasSizeGreaterThanOrEqualTo(5);
        return documents;
    }

    private static Set<String> anchors(Path document) throws IOException {
        Set<String> anchors = new TreeSet<>();
        Matcher headings = HEADING.matcher(read(document));
        while (headings.find()) {
            anchors.add(headings.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    /** Those of the script itself, and those of the program behind it. */
    private static Set<String> commands() throws IOException {
        Set<String> commands = new TreeSet<>(Set.of(""));
        Matcher own = OWN_COMMAND.matcher(read(TestSkill.file("needlecare")));
        while (own.find()) {
            commands.add(own.group(1));
        }
        commands.addAll(
                new picocli.CommandLine(new NeedleCare()).getSubcommands().keySet());
        return commands;
    }

    private static synchronized String help(String command) throws IOException {
        String known = HELP.get(command);
        if (known != null) {
            return known;
        }
        boolean own = OWN_COMMAND
                .matcher(read(TestSkill.file("needlecare")))
                .results()
                .anyMatch(found -> found.group(1).equals(command));
        String help =
                own ? script(command) : run(command.isEmpty() ? List.of("--help") : List.of(command, "--help"), "");
        HELP.put(command, help);
        return help;
    }

    private static String script(String command) throws IOException {
        Process process = new ProcessBuilder(TestSkill.file("needlecare").toString(), command, "--help").start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> words(String typed) {
        return WORD.matcher(typed)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private static String run(List<String> arguments, String typed) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(NeedleCare.run(arguments.toArray(String[]::new))).isZero();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
