package needlecare.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.testing.TestSkill;

/**
 * One conversation of a text file.
 *
 * @param file name of the file
 * @param line where it begins
 * @param treated how long ago the treatment was, empty if that isn't known
 * @param home where and when it happens, and whether the skill may remember
 * @param oneShot whether every utterance has a session of its own
 */
record Script(
        String file,
        int line,
        String name,
        String locale,
        Optional<Duration> treated,
        HomeOf home,
        boolean oneShot,
        List<Turn> turns) {

    /** Where and when a conversation happens; {@code usual} is the home that all such conversations share. */
    record HomeOf(Instant now, Optional<ZoneId> zone, boolean remembers, boolean usual) {}

    /** What happens in a turn. */
    enum Kind {
        SAYS,
        LATER,
        NEW_SESSION,
        MOVES,
        PERMISSION,
        REMINDERS
    }

    /** What is said, and what must come of it. */
    record Turn(int line, Kind kind, String utterance, List<Expectation> expectations) {}

    /** What must hold of an answer; {@code mark} says of which part of it. */
    record Expectation(int line, char mark, String text) {}

    static List<Script> read(Path file, String name) {
        try {
            return new Reader(name).read(Files.readAllLines(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The time of a turn in which time passes. */
    Duration passing(Turn turn) {
        return Reader.ago(turn.utterance(), file);
    }

    private static final class Reader {
        private final String file;
        private final List<Script> scripts = new ArrayList<>();
        private String name = "";
        private int began;
        private String locale = "en-US";
        private Optional<Duration> treated = Optional.empty();
        private Optional<Instant> now = Optional.empty();
        private Optional<Optional<ZoneId>> zone = Optional.empty();
        private boolean remembers;
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
                case '>' -> turns.add(new Turn(at, Kind.SAYS, rest, new ArrayList<>()));
                case '~' -> turns.add(happens(rest));
                case '*' -> expect(mark, rest);
                case '=', '<', '[', '|', '!' -> expect(mark, rest);
                default -> field(text);
            }
        }

        private Turn happens(String text) {
            if (text.equals("new session")) {
                return new Turn(at, Kind.NEW_SESSION, "", new ArrayList<>());
            }
            if (text.endsWith(" later")) {
                return new Turn(at, Kind.LATER, text.replace(" later", " ago"), new ArrayList<>());
            }
            if (text.startsWith("moves to ")) {
                return new Turn(at, Kind.MOVES, text.substring("moves to ".length()), new ArrayList<>());
            }
            if (text.startsWith("reminders ")) {
                return new Turn(at, Kind.REMINDERS, text.substring("reminders ".length()), new ArrayList<>());
            }
            if (text.equals("ACCEPTED") || text.equals("DENIED") || text.equals("NOT_ANSWERED")) {
                return new Turn(at, Kind.PERMISSION, text, new ArrayList<>());
            }
            throw mistake(
                    "'20 hours later', 'new session', 'moves to Europe/London', 'reminders NO_DEVICE' or 'ACCEPTED' was expected, not '"
                            + text + "'");
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
                case "clock" -> now = Optional.of(Instant.parse(value));
                case "zone" ->
                    zone = Optional.of(value.equals("unknown") ? Optional.empty() : Optional.of(ZoneId.of(value)));
                case "memory" -> remembers = value.equals("on");
                case "session" -> {
                    if (!value.equals("one shot")) {
                        throw mistake("'session: one shot' was expected, not '" + value + "'");
                    }
                    oneShot = true;
                }
                default -> throw mistake("'" + text + "' begins with no mark and no field that is known");
            }
        }

        static Duration ago(String text, String where) {
            return new Reader(where).ago(text);
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
                    boolean answered = turn.kind() == Kind.SAYS || turn.kind() == Kind.PERMISSION;
                    if (answered && turn.expectations().isEmpty()) {
                        throw new IllegalStateException(
                                file + ":" + turn.line() + ": nothing is expected of the answer");
                    }
                }
                scripts.add(new Script(file, began, name, locale, treated, home(), oneShot, List.copyOf(turns)));
            } else if (!turns.isEmpty()) {
                throw mistake("a line 'conversation: its name' was expected first");
            }
            locale = "en-US";
            treated = Optional.empty();
            now = Optional.empty();
            zone = Optional.empty();
            remembers = false;
            oneShot = false;
            turns = new ArrayList<>();
        }

        private HomeOf home() {
            return new HomeOf(
                    now.orElse(TestSkill.NOW),
                    zone.orElse(Optional.of(ZoneOffset.UTC)),
                    remembers,
                    now.isEmpty()
                            && zone.isEmpty()
                            && !remembers
                            && turns.stream().allMatch(turn -> turn.kind() == Kind.SAYS));
        }

        private IllegalStateException mistake(String message) {
            return new IllegalStateException(file + ":" + at + ": " + message);
        }
    }
}
