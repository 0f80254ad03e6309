package needlecare.skill;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import needlecare.guidance.Asked;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Reply;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.listening.Listener;
import needlecare.skill.Outcome.Ending;
import needlecare.triage.Finding;

/** Decides what is answered. Pure: a turn in, an outcome out; knows no Alexa. */
final class Dialogue {
    private static final String WARNING_SIGNS = "warning_signs";
    private static final long DAYS_A_WEEK = 7;
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private final Guidance guidance;
    private final Listener listener;

    Dialogue(Guidance guidance, Listener listener) {
        this.guidance = guidance;
        this.listener = listener;
    }

    /** The danger of a turn: heard in its words, or told by its intent. The higher level counts (red-flag rule 1). */
    Optional<Finding> danger(Turn turn) {
        Optional<Finding> heard = turn.screening().worst();
        Optional<Finding> told =
                turn.intent().topic().map(guidance.redFlags()::get).map(flag -> byIntent(flag, turn));
        if (heard.isEmpty() || told.isEmpty()) {
            return heard.or(() -> told);
        }
        return heard.get().urgency().compareTo(told.get().urgency()) >= 0 ? heard : told;
    }

    private static Finding byIntent(RedFlag flag, Turn turn) {
        return new Finding(
                flag.id(), turn.intent().urgency().orElse(flag.urgency()), "the intent " + turn.intentName(), "");
    }

    /** The urgent advisory and nothing else. */
    Outcome advise(Turn turn, Finding finding) {
        Reply advisory = guidance.advisory(finding.flag(), finding.urgency(), turn.region());
        return danger(advisory, turn);
    }

    private static Outcome danger(Reply advisory, Turn turn) {
        LastAnswer last = new LastAnswer(advisory.id(), Asked.about(advisory.topic()), advisory.urgency(), 0);
        return new Outcome(
                advisory,
                turn.oneShot() ? Ending.END : Ending.LISTEN,
                turn.session().answered(last));
    }

    Outcome welcome(Turn turn) {
        List<String> welcome = guidance.conversation().firstLaunch();
        return said("launch", "help", Urgency.INFO, Guidance.pick(welcome, turn.variant()), Ending.ASKS, turn);
    }

    /** The answer of a topic, with the thing and the way of asking that the slots or the words name. */
    Outcome answer(Turn turn, String topic) {
        return answer(turn, asked(turn, topic));
    }

    /** The answer to words that came in a free-speech slot. */
    Outcome answerWords(Turn turn) {
        return listener.understand(turn.words())
                .map(question -> answer(turn, question))
                .orElseGet(() -> turn.screening().asked() ? answer(turn, WARNING_SIGNS) : notUnderstood(turn));
    }

    private Outcome answer(Turn turn, Asked question) {
        String topic = question.topic();
        if (isOff(topic)) {
            return answered(turn, question, Ending.FOLLOW_UP);
        }
        return switch (topic) {
            case "stop", "no" -> answered(turn, Asked.about(topic), Ending.END);
            case "repeat" -> again(turn);
            case "more" -> more(turn);
            case "forget_me" -> answered(turn.with(Session.empty()), Asked.about(topic), Ending.FOLLOW_UP);
            case "treatment_time" -> treated(turn);
            default -> answered(turn, question, Ending.FOLLOW_UP);
        };
    }

    private boolean isOff(String topic) {
        return Optional.ofNullable(guidance.topics().get(topic))
                .filter(Topic::isOff)
                .isPresent();
    }

    /** Says what can be asked, and first what to do in an emergency. */
    Outcome notUnderstood(Turn turn) {
        String text = Guidance.pick(guidance.conversation().fallback(), turn.variant());
        return said("fallback", "", Urgency.NONE, text, Ending.ASKS, turn);
    }

    /** Something failed, or the request is of no kind that we know. */
    Outcome failed(Turn turn) {
        return said("safety_line", "", Urgency.NONE, guidance.conversation().safetyLine(), Ending.END, turn);
    }

    private Outcome said(String id, String topic, Urgency urgency, String text, Ending ending, Turn turn) {
        Reply reply = new Reply(
                id, topic, urgency, guidance.say(text, turn.region()), guidance.show(text, turn.region()), List.of());
        return new Outcome(reply, ending, turn.session());
    }

    private Asked asked(Turn turn, String topic) {
        Asked heard = listener.about(topic, turn.words());
        Optional<String> thing = slotId(turn, "thing");
        Optional<String> asking = slotId(turn, "asking").or(heard::asking);
        if (thing.isEmpty() || thing.equals(heard.thing())) {
            return new Asked(topic, heard.thing(), heard.brand(), asking);
        }
        return new Asked(topic, thing, Optional.empty(), asking);
    }

    private static Optional<String> slotId(Turn turn, String slot) {
        return Optional.ofNullable(turn.slots().get(slot)).flatMap(SlotWords::id);
    }

    private Outcome answered(Turn turn, Asked asked, Ending ending) {
        Reply reply = guidance.answer(asked, turn.sinceTreatment(), turn.region(), turn.variant());
        return remembered(reply, asked, turn.variant(), ending, turn);
    }

    private static Outcome remembered(Reply reply, Asked asked, int variant, Ending ending, Turn turn) {
        LastAnswer last = new LastAnswer(reply.id(), asked, reply.urgency(), variant);
        return new Outcome(reply, ending, turn.session().answered(last));
    }

    private Outcome again(Turn turn) {
        Optional<LastAnswer> last = turn.session().last();
        if (last.isEmpty()) {
            return answered(turn, Asked.about("repeat"), Ending.FOLLOW_UP);
        }
        Asked asked = last.get().asked();
        if (guidance.redFlags().containsKey(asked.topic())) {
            return danger(guidance.advisory(asked.topic(), last.get().urgency(), turn.region()), turn);
        }
        if (asked.topic().equals("treatment_time")) {
            return answered(turn, asked, Ending.FOLLOW_UP);
        }
        return guidance.again(
                        last.get().id(),
                        asked,
                        turn.sinceTreatment(),
                        turn.region(),
                        last.get().variant())
                .map(reply -> remembered(reply, asked, last.get().variant(), Ending.FOLLOW_UP, turn))
                .orElseGet(() -> answered(turn, Asked.about("repeat"), Ending.FOLLOW_UP));
    }

    private Outcome more(Turn turn) {
        Optional<LastAnswer> last = turn.session().last();
        if (last.isPresent()
                && guidance.redFlags().containsKey(last.get().asked().topic())) {
            return again(turn);
        }
        return last.map(LastAnswer::asked)
                .filter(asked -> guidance.topics().containsKey(asked.topic()))
                .flatMap(asked -> guidance.more(asked, turn.sinceTreatment(), turn.region(), turn.variant())
                        .map(reply -> remembered(reply, asked, turn.variant(), Ending.FOLLOW_UP, turn)))
                .orElseGet(() -> answered(turn, Asked.about("more"), Ending.FOLLOW_UP));
    }

    private Outcome treated(Turn turn) {
        Optional<Instant> at = Optional.ofNullable(turn.slots().get("duration"))
                .map(SlotWords::spoken)
                .flatMap(Dialogue::duration)
                .filter(since -> since.compareTo(LONGEST_AGO) <= 0)
                .map(turn.now()::minus);
        Turn told = at.map(time -> turn.with(turn.session().treated(time))).orElse(turn);
        return answered(told, Asked.about("treatment_time"), Ending.FOLLOW_UP);
    }

    /** A duration as Alexa writes it: PT6H, P2D, P1W. Empty for others, such as months: they are no times after a treatment. */
    private static Optional<Duration> duration(String iso) {
        try {
            return Optional.of(iso.endsWith("W") ? Duration.ofDays(DAYS_A_WEEK * weeks(iso)) : Duration.parse(iso));
        } catch (DateTimeParseException | NumberFormatException noDuration) {
            return Optional.empty();
        }
    }

    private static long weeks(String iso) {
        return Integer.parseInt(iso.substring(1, iso.length() - 1));
    }
}
