package needlecare.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.guidance.Answer;
import needlecare.guidance.Guidance;
import needlecare.guidance.Phase;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.Region;
import needlecare.guidance.Reply;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** What a clinic's patients hear: our answer, the clinic's name in it, and the clinic's advice behind it. */
class ClinicAnswersTest {
    private static final Guidance PLAIN = TestSkill.guidance();
    private static final Guidance OURS = in(Clinics.read(Clinics.text(Clinics.RIVERSIDE)));
    private static final Region US = PLAIN.region("en-US");

    @Test
    void everyAnswerIsOursWithTheNameInItAndTheAdviceBehindIt() {
        Clinic clinic = Clinics.read(Clinics.text(Clinics.RIVERSIDE));
        for (Topic topic : PLAIN.topics().values()) {
            if (clinic.off().contains(topic.id()) || topic.id().equals("contact")) {
                continue;
            }
            String advice = Optional.ofNullable(clinic.extra().get(topic.id()))
                    .map(text -> " " + text)
                    .orElse("");
            for (Region region : PLAIN.regions().values()) {
                for (Answer answer : topic.answers()) {
                    for (int variant = 0; variant < answer.say().size(); variant++) {
                        Reply plain = reply(PLAIN, topic, answer, region, variant);
                        Reply ours = reply(OURS, topic, answer, region, variant);
                        assertThat(ours.speech()).isEqualTo(named(plain.speech()) + advice);
                        assertThat(ours.card()).isEqualTo(named(plain.card()) + advice);
                        assertThat(ours.urgency()).isEqualTo(plain.urgency());
                        assertThat(ours.id()).isEqualTo(plain.id());
                    }
                }
            }
        }
    }

    @Test
    void contactGivesTheNumberAndTheHoursAndDangerFirst() {
        Reply reply = OURS.answer(Question.about("contact"), Optional.empty(), US, 0);
        assertThat(reply.speech())
                .startsWith("In danger, call nine one one.")
                .contains(
                        "Riverside Physio: five five five, oh one double four.",
                        "Monday to Friday, eight to six",
                        "infection");
        assertThat(reply.card()).contains("CALL 911", "Riverside Physio: 555 0144", "Monday to Friday, eight to six");
        assertThat(reply.urgency()).isEqualTo(Urgency.INFO);
        assertThat(OURS.again(reply.id(), Question.about("contact"), Optional.empty(), US, 0, Map.of()))
                .contains(reply);
    }

    @Test
    void contactDoesWithLess() {
        assertThat(contact(Clinics.read("name: Riverside"))).contains("phone Riverside when they are open");
        assertThat(contact(Clinics.read("name: Riverside\nhours: from eight to six")))
                .contains("phone Riverside. Opening hours are from eight to six.");
        assertThat(contact(Clinics.read("name: Riverside\nphone: {say: one two three four five, show: \"12345\"}")))
                .contains("phone Riverside: one two three four five. For signs of infection");
        assertThat(in(Clinics.read("name: R\nhours: h")).topics().get("contact"))
                .satisfies(topic -> assertThat(topic.answers().getFirst().say().toString()
                                + topic.answers().getFirst().card())
                        .doesNotContain("{phone}", "{hours}", "{practitioner}"));
    }

    @Test
    void aTopicThatIsOffIsLeftToTheClinicAndStillSaysWhatIsDanger() {
        for (String topic : List.of("alcohol", "treatment_time", "reminder")) {
            Reply reply = OURS.answer(Question.about(topic), Optional.empty(), US, 0);
            assertThat(reply.speech())
                    .startsWith("On that, please ask Riverside Physio.")
                    .contains("provider", "today", "chest pain", "nine one one");
            assertThat(reply.urgency()).isEqualTo(Urgency.NONE);
            assertThat(OURS.more(Question.about(topic), Optional.empty(), US, 0))
                    .isEmpty();
        }
    }

    @Test
    void everythingOfAClinicIsShortEnoughToBeHeard() {
        String longest = "word ".repeat(40).strip();
        Clinic clinic = new Clinic(
                "A".repeat(60),
                Optional.of(new Wording("one ".repeat(20), "1".repeat(20))),
                Optional.of("a".repeat(120)),
                Map.of("soreness", longest),
                Set.of());
        for (Topic topic : in(clinic).topics().values()) {
            for (Answer answer : topic.answers()) {
                assertThat(reply(in(clinic), topic, answer, US, 0).speech().length())
                        .isLessThan(1000);
            }
        }
    }

    private static String contact(Clinic clinic) {
        return in(clinic)
                .answer(Question.about("contact"), Optional.empty(), US, 0)
                .speech();
    }

    private static final Map<String, Wording> TIMES =
            Map.of("first", new Wording("at noon", "12:00 pm"), "last", new Wording("at one", "1:00 pm"));

    private static Guidance in(Clinic clinic) {
        return new ClinicAnswers(clinic, ClinicWords.packaged()).in(PLAIN);
    }

    private static String named(String text) {
        return text.replace("your practitioner", "Riverside Physio");
    }

    private static Reply reply(Guidance guidance, Topic topic, Answer answer, Region region, int variant) {
        Optional<RecoveryClock> recovery = Stream.of(6, 30, 72)
                .map(hours -> new RecoveryClock(
                        TestSkill.NOW.minus(Duration.ofHours(hours)), TestSkill.NOW, Optional.empty()))
                .filter(clock -> answer.when().phases().contains(Phase.after(Optional.of(clock.since()))))
                .findFirst();
        return guidance.again(answer.id(), Question.about(topic.id()), recovery, region, variant, TIMES)
                .orElseThrow();
    }
}
