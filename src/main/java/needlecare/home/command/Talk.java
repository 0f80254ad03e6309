package needlecare.home.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.LocalSkill;
import needlecare.home.simulator.RecognizedIntent;
import needlecare.home.simulator.RequestInspector;

/** A conversation in the terminal, one session. */
record Talk(LocalSkill skill, Conversation conversation) {
    static final String PROMPT = "You: ";
    private static final String SPEAKER = "Needle Care:";

    /** What may be typed instead of a question. */
    static final Map<String, String> COMMANDS = commands();

    private static Map<String, String> commands() {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put(":why", "how the last answer came about");
        commands.put(":json", "its request and response");
        commands.put(":help", "this list");
        commands.put(":quit", "ends the conversation, as an empty line does");
        return commands;
    }

    /** Lines of a file or a pipe, each after a prompt. */
    static Supplier<Optional<String>> lines(BufferedReader in, PrintWriter out) {
        return () -> {
            out.print(PROMPT);
            out.flush();
            try {
                return Optional.ofNullable(in.readLine());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }

    /**
     * Talks until the session ends or nothing more is typed.
     *
     * @param width how many characters a line of the terminal has; asked for each answer, since a window can change
     */
    void run(Supplier<Optional<String>> lines, PrintWriter out, Colours colours, IntSupplier width) {
        RequestInspector last = RequestInspector.inspect(skill, conversation::open);
        answer(last, out, colours, width.getAsInt());
        Optional<String> line = typed(lines);
        while (line.isPresent() && !line.get().equals(":quit")) {
            String words = line.get();
            if (words.startsWith(":")) {
                command(words, last, out, colours);
            } else {
                last = RequestInspector.inspect(skill, () -> conversation.say(words));
                answer(last, out, colours, width.getAsInt());
                if (last.exchange().endsSession()) {
                    return;
                }
            }
            line = typed(lines);
        }
    }

    private static Optional<String> typed(Supplier<Optional<String>> lines) {
        return lines.get().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static void answer(RequestInspector inspector, PrintWriter out, Colours colours, int width) {
        Exchange exchange = inspector.exchange();
        if (colours.shown() && inspector.finding().isPresent()) {
            out.println(colours.urgency(exchange.urgency(), exchange.urgency().toUpperCase(Locale.ROOT)));
        }
        out.println(wrapped(SPEAKER + " " + exchange.speech(), width).replaceFirst(SPEAKER, colours.bold(SPEAKER)));
        out.flush();
    }

    /** A text in lines that end between words; a word that is longer than a line stands alone. */
    static String wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines.append(System.lineSeparator());
                used = 0;
            } else if (used > 0) {
                lines.append(' ');
                used++;
            }
            lines.append(word);
            used += word.length();
        }
        return lines.toString();
    }

    private static void command(String command, RequestInspector last, PrintWriter out, Colours colours) {
        switch (command) {
            case ":why" -> why(last).forEach(line -> out.println(colours.faint(line)));
            case ":json" ->
                Stream.of(last.exchange().request(), last.exchange().response())
                        .forEach(json -> out.println(json.toPrettyString()));
            default -> COMMANDS.forEach((name, meaning) -> out.println(colours.bold(name) + "  " + meaning));
        }
        out.flush();
    }

    private static List<String> why(RequestInspector inspector) {
        Exchange exchange = inspector.exchange();
        RecognizedIntent recognized = exchange.recognized();
        Stream<String> how = Stream.of(
                "Heard by:  " + recognized.by().name().toLowerCase(Locale.ROOT),
                "Intent:    " + recognized.intent(),
                "Slots:     " + slots(recognized),
                "Danger:    "
                        + inspector
                                .finding()
                                .map(finding -> finding.urgency().id() + ", " + finding.because())
                                .orElse("none was heard"),
                "Answer:    " + exchange.answerId().orElse("not of a topic") + ", " + exchange.urgency());
        Stream<String> claims =
                inspector.claims().stream().map(claim -> "Rests on:  " + claim.id() + ", " + claim.text());
        Stream<String> source = inspector.source().stream().map(level -> "Level:     " + level);
        Stream<String> rest = Stream.of(
                "Shown:     " + exchange.card(),
                "Took:      "
                        + String.format(Locale.ROOT, "%.1f ms", inspector.took().toNanos() / 1e6));
        return Stream.of(how, claims, source, rest).flatMap(part -> part).toList();
    }

    private static String slots(RecognizedIntent recognized) {
        return recognized.slots().isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        recognized.slots().entrySet().stream()
                                .map(slot ->
                                        slot.getKey() + " \"" + slot.getValue().value() + "\"")
                                .toList());
    }
}
