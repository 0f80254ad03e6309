package needlecare.skill;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;
import needlecare.skill.Outcome.Ending;
import needlecare.skill.Screen.Contact;
import needlecare.skill.Screen.Suggestions;
import needlecare.skill.Screen.Timeline;
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

    /**
     * Alexa takes responses of 24 KB at most: a text that leaves too little room for a document is spoken and sent to
     * the app alone.
     */
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
        Screen screen = screen(document, outcome, turn, speech);
        return Optional.of(RenderDocumentDirective.builder()
                .withToken("needlecare")
                .withDocument(files.documents().getOrDefault(document, Map.of()))
                .withDatasources(Map.of("screen", screen.datasource(files.words())))
                .build());
    }

    private Screen screen(Document document, Outcome outcome, Turn turn, String speech) {
        return switch (document) {
            case EMERGENCY, URGENT -> danger(outcome.reply(), turn, speech);
            case RECOVERY_CLOCK -> timeline(outcome, turn, speech);
            case HELP -> answer(outcome.reply(), speech, new Suggestions(questions(offered())));
            case ANSWER -> answer(outcome.reply(), speech, suggestions(outcome, turn));
        };
    }

    private Screen answer(Reply reply, String speech, Suggestions suggestions) {
        Map<String, String> titles = files().words().titles();
        String title = titles.getOrDefault(reply.topic(), titles.getOrDefault(reply.id(), Renderer.TITLE));
        return new Screen(title, reply.card(), speech, suggestions);
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

    private Screen danger(Reply reply, Turn turn, String speech) {
        ScreenWords.Heading heading = files().words().heading(reply);
        String contact = guidance.show(heading.contact(), turn.region());
        String said = guidance.say(heading.contact(), turn.region());
        return new Screen(heading.level(), reply.card(), speech, new Contact(contact, said));
    }

    private Screen timeline(Outcome outcome, Turn turn, String speech) {
        Optional<RecoveryClock> recovery = recovery(outcome, turn);
        List<String> lines = guidance.answer(Question.about(RECOVERY_CLOCK), recovery, turn.region(), turn.variant())
                .card()
                .lines()
                .toList();
        Timeline timeline = new Timeline(
                lines.subList(1, lines.size()),
                files().words().spans(),
                recovery.map(clock -> percent(clock.since())),
                suggestions(outcome, turn));
        return new Screen(lines.getFirst(), outcome.reply().card(), speech, timeline);
    }

    private static int percent(Duration since) {
        return (int) Math.min(PERCENT, since.toMinutes() * PERCENT / TIMELINE.toMinutes());
    }

    /** What can be touched below an answer; nothing once a danger was heard, or where the talk is over. */
    private Suggestions suggestions(Outcome outcome, Turn turn) {
        if (outcome.session().danger().isPresent()
                || outcome.reply().id().equals(TurnEvent.SAFETY_LINE)
                || (outcome.ending() == Ending.END && !turn.oneShot())) {
            return new Suggestions(Map.of());
        }
        return new Suggestions(
                asksYesOrNo(outcome)
                        ? files().words().choices()
                        : questions(next(outcome.reply().topic())));
    }

    private static boolean asksYesOrNo(Outcome outcome) {
        return outcome.ending() == Ending.ASKS
                && outcome.session()
                        .pending()
                        .filter(question -> question != Session.Pending.TREATMENT_TIME)
                        .isPresent();
    }

    /**
     * The example questions that follow that of a topic, so that whoever goes on touching comes round to all of them.
     */
    private List<String> next(String topic) {
        List<String> topics = offered();
        int after = topics.indexOf(topic) + 1;
        return IntStream.range(after, after + topics.size())
                .mapToObj(at -> topics.get(at % topics.size()))
                .filter(other -> !other.equals(topic))
                .limit(SUGGESTIONS)
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

    private Map<String, String> questions(List<String> topics) {
        Map<String, String> questions = new LinkedHashMap<>();
        for (String topic : topics) {
            String question = guidance.conversation().suggestions().getOrDefault(topic, "");
            questions.put(topic, "\u201c" + question + "\u201d");
        }
        return questions;
    }
}
