package needlecare.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One conversation of a text file.
 *
 * @param file name of the file
 * @param line where it begins
 * @param treated how long ago the treatment was, empty if that isn't known
 * @param oneShot whether every utterance has a session of its own
 */
record Script(
        String file,
        int line,
        String name,
        String locale,
        Optional<Duration> treated,
        boolean oneShot,
        List<Turn> turns) {

    /** What is said, and what must come of it. */
    record Turn(int line, String utterance, List<Expectation> expectations) {}

    /** What must hold of an answer; {@code mark} says of which part of it. */
    record Expectation(int line, char mark, String text) {}

    static List<Script> read(Path file, String name) {
        try {
            return new Reader(name).read(Files.readAllLines(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Reader {
        private final String file;
        private final List<Script> scripts = new ArrayList<>();
        private String name = "";
        private int began;
        private String locale = "en-US";
        private Optional<Duration> treated = Optional.empty();
        private boolean oneShot;
        private List<Turn> turns = new ArrayList<>();
        private int at;

        Reader(String file) {
            this.file = file;
        }

        List<Script> read(List<String> lines) {
            for (String line : lines) {
                at++;
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    read(text);
                }
            }
            end();
            return scripts;
        }

        private void read(String text) {
            char mark = text.charAt(0);
            String rest = text.substring(1).strip();
            switch (mark) {
                case '>' -> turns.add(new Turn(at, rest, new ArrayList<>()));
                case '=', '<', '[', '|', '!' -> expect(mark, rest);
                default -> field(text);
            }
        }

        private void expect(char mark, String text) {
            if (turns.isEmpty()) {
                throw mistake("an expectation stands before anything is said");
            }
            turns.getLast().expectations().add(new Expectation(at, mark, text));
        }

        private void field(String text) {
            int colon = text.indexOf(':');
            String field = colon < 0 ? text : text.substring(0, colon).strip();
            String value = text.substring(colon + 1).strip();
            switch (field) {
                case "conversation" -> {
                    end();
                    name = value;
                    began = at;
                }
                case "locale" -> locale = value;
                case "treated" -> treated = Optional.of(ago(value));
                case "session" -> {
                    if (!value.equals("one shot")) {
                        throw mistake("'session: one shot' was expected, not '" + value + "'");
                    }
                    oneShot = true;
                }
                default -> throw mistake("'" + text + "' begins with no mark and no field that is known");
            }
        }

        private Duration ago(String text) {
            String[] words = text.split(" +");
            if (words.length == 3 && words[0].matches("[0-9]+") && words[2].equals("ago")) {
                long n = Long.parseLong(words[0]);
                switch (words[1]) {
                    case "minute", "minutes" -> {
                        return Duration.ofMinutes(n);
                    }
                    case "hour", "hours" -> {
                        return Duration.ofHours(n);
                    }
                    case "day", "days" -> {
                        return Duration.ofDays(n);
                    }
                    default -> {}
                }
            }
            throw mistake("'6 hours ago' or the like was expected, not '" + text + "'");
        }

        private void end() {
            if (began > 0) {
                if (turns.isEmpty()) {
                    throw mistake("nothing is said in the conversation '" + name + "'");
                }
                for (Turn turn : turns) {
                    if (turn.expectations().isEmpty()) {
                        throw new IllegalStateException(
                                file + ":" + turn.line() + ": nothing is expected of the answer");
                    }
                }
                scripts.add(new Script(file, began, name, locale, treated, oneShot, List.copyOf(turns)));
            } else if (!turns.isEmpty()) {
                throw mistake("a line 'conversation: its name' was expected first");
            }
            locale = "en-US";
            treated = Optional.empty();
            oneShot = false;
            turns = new ArrayList<>();
        }

        private IllegalStateException mistake(String message) {
            return new IllegalStateException(file + ":" + at + ": " + message);
        }
    }
}
