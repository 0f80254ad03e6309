package needlecare.skill;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.ScreenFiles.Document;

/** Makes the screen of an outcome: one of a few documents, and what is filled into it. */
final class Screens {
    private static final String RECOVERY_CLOCK = "recovery_clock";

    /** Answers that tell where the patient stands are shown over the timeline. */
    private static final Set<String> ON_THE_TIMELINE = Set.of(RECOVERY_CLOCK, "treatment_time");

    /** What says what can be asked. */
    private static final Set<String> HELP = Set.of("help", "launch", "fallback");

    private static final int SUGGESTIONS = 3;

    /** The timeline is as long as the three parts of the recovery that it shows, a day each. */
    private static final Duration TIMELINE = Duration.ofDays(3);

    private static final int PERCENT = 100;

    /** A number of so few characters has room at full size. */
    private static final int BRIEF = 4;

    /** Alexa takes responses of 24 KB at most: a text that leaves too little room for a document is spoken and sent to the app alone. */
    private static final int LONGEST_TEXT = 3000;

    private final Guidance guidance;
    private final Supplier<ScreenFiles> read;
    private volatile Optional<ScreenFiles> known = Optional.empty();

    /**
     * Screens of a skill.
     *
     * @param read reads what they are made of; asked when the first one is shown
     */
    Screens(Guidance guidance, Supplier<ScreenFiles> read) {
        this.guidance = guidance;
        this.read = read;
    }

    /**
     * The screen of an outcome; empty if its texts are too long for one.
     *
     * @param speech all that is spoken, as it stands below what is shown
     */
    Optional<Directive> of(Outcome outcome, Turn turn, String speech) {
        if (outcome.reply().card().length() + speech.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        ScreenFiles files = files();
        Document document = document(outcome, turn);
        Map<String, Object> screen = new LinkedHashMap<>();
        screen.put("title", title(outcome.reply(), files.words()));
        screen.put("card", outcome.reply().card());
        screen.put("spoken", files.words().spoken());
        screen.put("caption", speech);
        switch (document) {
            case EMERGENCY, URGENT -> addDanger(outcome.reply(), turn, files.words(), screen);
            case RECOVERY_CLOCK -> addTimeline(outcome, turn, files.words(), screen);
            case HELP -> screen.put("suggestions", all());
            case ANSWER -> screen.put("suggestions", suggestions(outcome, turn, files.words()));
        }
        screen.put("ask", files.words().ask());
        return Optional.of(RenderDocumentDirective.builder()
                .withToken("needlecare")
                .withDocument(files.documents().getOrDefault(document, Map.of()))
                .withDatasources(Map.of("screen", screen))
                .build());
    }

    private ScreenFiles files() {
        ScreenFiles files = known.orElseGet(read);
        known = Optional.of(files);
        return files;
    }

    private Document document(Outcome outcome, Turn turn) {
        Reply reply = outcome.reply();
        if (reply.urgency() == Urgency.EMERGENCY) {
            return Document.EMERGENCY;
        }
        if (reply.urgency() == Urgency.URGENT) {
            return Document.URGENT;
        }
        if (ON_THE_TIMELINE.contains(reply.topic()) && hasTimeline(outcome, turn)) {
            return Document.RECOVERY_CLOCK;
        }
        boolean calm = outcome.session().danger().isEmpty();
        return calm && (HELP.contains(reply.topic()) || HELP.contains(reply.id())) ? Document.HELP : Document.ANSWER;
    }

    private boolean hasTimeline(Outcome outcome, Turn turn) {
        boolean isOurs = Optional.ofNullable(guidance.topics().get(RECOVERY_CLOCK))
                .filter(topic -> !topic.isOff())
                .isPresent();
        return isOurs
                && (outcome.reply().topic().equals(RECOVERY_CLOCK)
                        || recovery(outcome, turn).isPresent());
    }

    /** Where the patient stands after this answer, which may have noted the time or forgotten it. */
    private static Optional<RecoveryClock> recovery(Outcome outcome, Turn turn) {
        return turn.with(outcome.session()).recovery();
    }

    private static String title(Reply reply, ScreenWords words) {
        return Optional.ofNullable(words.titles().get(reply.topic()))
                .or(() -> Optional.ofNullable(words.titles().get(reply.id())))
                .orElse(Renderer.TITLE);
    }

    private void addDanger(Reply reply, Turn turn, ScreenWords words, Map<String, Object> screen) {
        ScreenWords.Heading heading = words.heading(reply);
        String shown = guidance.show(heading.contact(), turn.region());
        screen.put("title", heading.level());
        screen.put("contact", shown);
        screen.put("said", guidance.say(heading.contact(), turn.region()));
        screen.put("brief", shown.length() <= BRIEF);
    }

    private void addTimeline(Outcome outcome, Turn turn, ScreenWords words, Map<String, Object> screen) {
        Optional<RecoveryClock> recovery = recovery(outcome, turn);
        String summary = guidance.answer(Question.about(RECOVERY_CLOCK), recovery, turn.region(), turn.variant())
                .card();
        List<String> lines = summary.lines().toList();
        screen.put("title", lines.getFirst());
        screen.put(
                "points",
                lines.stream().skip(1).map(line -> Map.of("text", line)).toList());
        screen.put("spans", words.spans());
        screen.put("known", recovery.isPresent());
        screen.put("now", recovery.map(clock -> percent(clock.since())).orElse(0) + "%");
        screen.put("suggestions", suggestions(outcome, turn, words));
    }

    private static int percent(Duration since) {
        return (int) Math.min(PERCENT, since.toMinutes() * PERCENT / TIMELINE.toMinutes());
    }

    /** What can be touched below an answer; nothing once a danger was heard, or where the talk is over. */
    private List<Map<String, Object>> suggestions(Outcome outcome, Turn turn, ScreenWords words) {
        if (outcome.session().danger().isPresent()
                || outcome.reply().id().equals(TurnEvent.SAFETY_LINE)
                || (outcome.ending() == Ending.END && !turn.oneShot())) {
            return List.of();
        }
        if (asksYesOrNo(outcome)) {
            return words.choices().entrySet().stream()
                    .map(choice -> suggestion(choice.getKey(), choice.getValue()))
                    .toList();
        }
        return next(outcome.reply().topic());
    }

    private static boolean asksYesOrNo(Outcome outcome) {
        return outcome.ending() == Ending.ASKS
                && outcome.session()
                        .pending()
                        .filter(question -> question != Session.Pending.TREATMENT_TIME)
                        .isPresent();
    }

    /** The example questions that follow that of a topic, so that whoever goes on touching comes round to all of them. */
    private List<Map<String, Object>> next(String topic) {
        List<String> topics = new ArrayList<>(offered());
        int at = topics.indexOf(topic) + 1;
        List<Map<String, Object>> next = new ArrayList<>();
        for (int i = 0; next.size() < SUGGESTIONS && i < topics.size(); i++) {
            String other = topics.get((at + i) % topics.size());
            if (!other.equals(topic)) {
                next.add(suggestion(other, question(other)));
            }
        }
        return next;
    }

    private List<Map<String, Object>> all() {
        return offered().stream()
                .map(topic -> suggestion(topic, question(topic)))
                .toList();
    }

    /** What a clinic has switched off isn't suggested. */
    private List<String> offered() {
        return guidance.conversation().suggestions().keySet().stream()
                .filter(topic -> Optional.ofNullable(guidance.topics().get(topic))
                        .filter(found -> !found.isOff())
                        .isPresent())
                .toList();
    }

    private String question(String topic) {
        return "\u201c" + guidance.conversation().suggestions().getOrDefault(topic, "") + "\u201d";
    }

    private static Map<String, Object> suggestion(String topic, String text) {
        return Map.of("topic", topic, "text", text);
    }
}
