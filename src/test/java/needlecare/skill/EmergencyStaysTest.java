package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Urgency;
import needlecare.home.simulator.Conversation;
import needlecare.home.simulator.Exchange;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** After an emergency every turn is answered from it, whatever is said, until the patient says that it is over. */
class EmergencyStaysTest {
    private static final IntentRecognizer RECOGNIZER = new IntentRecognizer(InteractionModel.of("en-US"));

    /** A line of a file: how something is called, and how it is said. */
    private record Line(String name, String utterance) {}

    @TestFactory
    Stream<DynamicTest> everyEmergencyAnswersEveryQuestionItself() {
        List<Line> questions = lines("questions.tsv");
        return lines("openings.tsv").stream()
                .map(opening -> DynamicTest.dynamicTest(opening.name() + ": " + opening.utterance(), () -> {
                    List<String> wrong = new ArrayList<>();
                    for (Line question : questions) {
                        Conversation conversation = opened("en-GB");
                        wrong.addAll(unlike(emergency(opening), conversation.say(opening.utterance())));
                        String answer = emergency(opening) + "/" + question.name();
                        wrong.addAll(unlike(answer, conversation.say(question.utterance())));
                    }
                    assertThat(wrong.isEmpty())
                            .as("\n" + String.join("\n", wrong))
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> itStaysThroughALongTalk() {
        List<Line> questions = lines("questions.tsv");
        return lines("openings.tsv").stream()
                .map(opening -> DynamicTest.dynamicTest(opening.name(), () -> {
                    Conversation conversation = opened("en-US");
                    conversation.say(opening.utterance());
                    List<String> wrong = new ArrayList<>();
                    for (Line question : questions) {
                        wrong.addAll(unlike(
                                emergency(opening) + "/" + question.name(), conversation.say(question.utterance())));
                    }
                    assertThat(wrong.isEmpty())
                            .as("\n" + String.join("\n", wrong))
                            .isTrue();
                }));
    }

    @Test
    void everyFlagThatCanBeAnEmergencyHasAnOpening() {
        List<String> opened = lines("openings.tsv").stream().map(Line::name).toList();
        assertThat(TestSkill.guidance().redFlags().values().stream()
                        .filter(flag -> flag.urgency() == Urgency.EMERGENCY)
                        .map(RedFlag::id))
                .allMatch(opened::contains);
    }

    @Test
    void noEverydayAnswerIsGivenInAnEmergency() {
        Conversation conversation = opened("en-US");
        conversation.say("my face is drooping");
        for (String question :
                List.of("can i have a coffee", "how much water should i drink", "when can i run again")) {
            Exchange exchange = conversation.say(question);
            assertThat(exchange.topic()).as(question).contains("stroke_like");
            assertThat(exchange.speech().toLowerCase(java.util.Locale.ROOT))
                    .as(question)
                    .doesNotContain("hours", "tomorrow", "more than usual", "easy movement");
        }
    }

    @Test
    void aFalseAlarmEndsItWithOneSentenceOnWhenToCall() {
        Conversation conversation = opened("en-US");
        conversation.say("my chest hurts");
        Exchange over = conversation.say("it was a false alarm i was only trying it");
        assertThat(over.urgency()).isEqualTo("info");
        assertThat(over.speech()).contains("call nine one one");
        assertThat(conversation.say("can i have a coffee").topic()).contains("caffeine");
    }

    @Test
    void aFalseAlarmWithADangerInItIsNone() {
        Conversation conversation = opened("en-US");
        conversation.say("my chest hurts");
        Exchange exchange = conversation.say("it was a false alarm but now i can't breathe");
        assertThat(exchange.urgency()).isEqualTo("emergency");
    }

    @Test
    void aSecondEmergencyTakesOver() {
        Conversation conversation = opened("en-US");
        conversation.say("i'm coughing up blood");
        assertThat(conversation.say("my face is drooping on one side").answerId())
                .contains("stroke_like/emergency");
        assertThat(conversation.say("can i drink some water").topic()).contains("stroke_like");
    }

    @Test
    void whoCollapsesIsAnsweredAsNotBreathing() {
        Conversation conversation = opened("en-US");
        conversation.say("my wife has chest pain");
        assertThat(conversation.say("she has collapsed").answerId()).contains("not_breathing/emergency");
    }

    @Test
    void anUrgentSignLeavesTheEmergencyStanding() {
        Conversation conversation = opened("en-US");
        conversation.say("i can't breathe");
        Exchange exchange = conversation.say("and my hand is numb");
        assertThat(exchange.topic()).contains("breathlessness");
        assertThat(exchange.urgency()).isEqualTo("emergency");
    }

    @Test
    void repeatingSaysTheAdvisoryAgain() {
        Conversation conversation = opened("en-US");
        String advisory = conversation.say("my chest hurts").speech();
        conversation.say("can i drive");
        assertThat(conversation.say("say that again").speech()).isEqualTo(advisory);
    }

    @Test
    void stoppingEndsTheSessionWithTheCall() {
        Conversation conversation = opened("en-US");
        conversation.say("my chest hurts");
        Exchange stopped = conversation.say("stop");
        assertThat(stopped.endsSession()).isTrue();
        assertThat(stopped.speech()).contains("nine one one");
    }

    @Test
    void anUrgentSignIsRememberedOnceBesideEverydayAnswers() {
        Conversation conversation = opened("en-US");
        conversation.say("my hand is numb");
        assertThat(conversation.say("can i have a coffee").speech()).startsWith("Please remember to contact");
        assertThat(conversation.say("can i go running").speech()).doesNotContain("Please remember");
    }

    private static String emergency(Line opening) {
        return opening.name() + "/emergency";
    }

    private static Conversation opened(String locale) {
        Conversation conversation = new Conversation(
                TestSkill.skill(), RECOGNIZER, locale, TestSkill.CLOCK, java.util.Optional.empty(), "stays");
        conversation.open();
        return conversation;
    }

    private static List<String> unlike(String answer, Exchange exchange) {
        boolean right = exchange.answerId().filter(answer::equals).isPresent()
                && exchange.urgency().equals("emergency")
                && !exchange.endsSession();
        return right
                ? List.of()
                : List.of("'%s' should be answered with %s, but was with %s: %s"
                        .formatted(
                                exchange.utterance(),
                                answer,
                                exchange.answerId().orElse("nothing"),
                                exchange.speech()));
    }

    private static List<Line> lines(String file) {
        try (Stream<String> lines =
                Files.lines(TestSkill.file("src/test/resources/emergencies").resolve(file))) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Line(cells[0], cells[1]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
