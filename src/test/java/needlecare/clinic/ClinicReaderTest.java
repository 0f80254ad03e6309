package needlecare.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.data.DataException;
import needlecare.guidance.Wording;
import needlecare.testing.TestSkill;
import needlecare.yaml.Yaml;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinic may write, and what it is told where it may not. */
class ClinicReaderTest {

    @Test
    void aGoodFileIsRead() {
        Clinic clinic = Clinics.read(Clinics.text(Clinics.RIVERSIDE));
        assertThat(clinic.name()).isEqualTo("Riverside Physio");
        assertThat(clinic.phone()).contains(new Wording("five five five, oh one double four", "555 0144"));
        assertThat(clinic.hours()).contains("Monday to Friday, eight to six");
        assertThat(clinic.extra())
                .containsEntry("heat_or_ice", "You can borrow a heat pad at our front desk.")
                .containsEntry("soreness", "Bring a note of where it aches to your next session.");
        assertThat(clinic.off()).containsExactlyInAnyOrder("alcohol", "treatment_time", "reminder");
    }

    @Test
    void aNameAloneWillDo() {
        Clinic clinic = Clinics.read("name: Riverside Physio");
        assertThat(clinic.phone()).isEqualTo(Optional.empty());
        assertThat(clinic.extra()).isEmpty();
        assertThat(clinic.off()).isEmpty();
    }

    @Test
    void theExampleHoldsNoMistake() {
        assertThat(Clinics.read(Clinics.text(TestSkill.file("clinic.example.yaml")))
                        .extra())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Riverside Physio",
                "Smith & Sons Physiotherapy",
                "St Mary's Back and Neck Clinic",
                "Sydney Pain Clinic",
                "First Step Physio",
                "Praxis Zoë Müller",
                "Physio 4 All",
                "Dr Lee",
                "The Muscle People"
            })
    void anOrdinaryNameIsTaken(String name) {
        assertThat(Clinics.read("name: \"" + name + "\"").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can borrow a heat pad at our front desk.",
                "Ask us before you take any anti-inflammatories.",
                "We suggest two short walks a day, ten minutes each.",
                "Ice for ten minutes, three times a day, is what we suggest.",
                "Our stretching videos are on the card that we gave you.",
                "Your next session is a good time to talk about it.",
                "We keep decaf at the desk, and you're welcome to a cup!",
                "Keep to the plan that we made together.",
                "If it still aches at your next session, tell us where."
            })
    void ordinaryAdviceIsTaken(String advice) {
        assertThat(Clinics.read("name: A\nextra: {exercise: \"" + advice + "\"}")
                        .extra())
                .containsEntry("exercise", advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            555 0144              | five five five, oh one four four
            +44 20 7946 0123      | plus four four, two zero, seven nine four six, oh one two three
            1800 550 144          | one eight hundred, double five oh, one double four
            (02) 5550 1444        | oh two, triple five oh, one triple four
            555 0144 x 12         | five five five, zero one four four, extension one two
            """)
    void aNumberIsHeldAgainstItsFigures(String shown, String said) {
        assertThat(Clinics.read("name: A\nphone: {say: \"" + said + "\", show: \"" + shown + "\"}")
                        .phone())
                .contains(new Wording(said, shown));
    }

    @TestFactory
    Stream<DynamicTest> aMistakeIsNamedWithLineAndExpectation() {
        return Stream.of(
                        mistake("hours: always", "clinic.yaml:1: the field 'name' is missing"),
                        mistake("name:", "clinic.yaml:1: the name is empty"),
                        mistake("name: [a, b]", "clinic.yaml:1: a text was expected"),
                        mistake("name: " + "a".repeat(61), "has 61 characters; 60 at most were expected"),
                        mistake("name: Riverside <b>", "letters, figures, spaces and ' & - were expected"),
                        mistake("name: \"{emergency}\"", "letters, figures, spaces"),
                        mistake("name: \"Riverside. Call us\"", "letters, figures, spaces"),
                        mistake("name: \"99\"", "letters, figures, spaces"),
                        mistake("name: call your therapist first", "keeps people from other help"),
                        mistake("name: Do Not Phone Anyone", "keeps people from other help"),
                        mistake("name: Please Rest Clinic", "an instruction ('please')"),
                        mistake("name: Emergency Physio", "a word about emergencies ('emergency')"),
                        mistake("name: Clinic 911", "a word about emergencies ('911')"),
                        mistake("name: Chest Pain Centre", "a sign that only our own answers speak of ('chest')"),
                        mistake("name: Рiverside", "letters, figures, spaces"),
                        mistake("name: A\ncolour: red", "clinic.yaml:2: 'colour' is no field; known are name, phone"),
                        mistake("name: A\nphone: 555", "clinic.yaml:2: named fields were expected"),
                        mistake("name: A\nphone: {say: one}", "clinic.yaml:2: the field 'show' is missing"),
                        mistake("name: A\nphone: {show: 555 0144}", "clinic.yaml:2: the field 'say' is missing"),
                        mistake(phone("nine one one", "911"), "'911'; a phone number in figures was expected, 5 to 20"),
                        mistake(
                                phone("one one six, one two three", "116 123"),
                                "an emergency or crisis line; the clinic's own was expected"),
                        mistake(phone("5550144", "555 0144"), "holds '5550144'; each figure in words was expected"),
                        mistake(
                                phone("five five five, oh one double five", "555 0144"),
                                "said as 5550155, but shown as 5550144"),
                        mistake(phone("one ".repeat(60), "555 0144"), "has 239 characters; 200 at most were expected"),
                        mistake(
                                phone("five five five, oh one double four", "555" + " ".repeat(40) + "0144"),
                                "in figures was expected"),
                        mistake(phone("call nine nine nine never", "555 0144"), "holds 'call'"),
                        mistake("name: A\nhours: \"<say-as>\"", "plain text was expected"),
                        mistake("name: A\nhours: " + "a".repeat(121), "121 characters; 120 at most were expected"),
                        mistake("name: A\nhours: always, so don't call an ambulance", "a word about emergencies"),
                        mistake("name: A\nextra: rest", "clinic.yaml:2: named fields were expected"),
                        mistake(extra("chest_pain", "Rest."), "'chest_pain' is a danger: it can have no extra advice"),
                        mistake(extra("warning_signs", "Rest."), "'warning_signs' can have no extra advice"),
                        mistake(extra("contact", "Rest."), "'contact' can have no extra advice"),
                        mistake(extra("massage", "Rest."), "'massage' is no topic"),
                        mistake(extra("soreness", "a".repeat(201)), "201 characters; 200 at most were expected"),
                        mistake(extra("soreness", "a".repeat(10_000)), "10000 characters; 200 at most were expected"),
                        mistake(extra("soreness", "Rest {thing}."), "plain text was expected"),
                        mistake(extra("soreness", "<break time='9s'/>"), "plain text was expected"),
                        mistake(extra("soreness", "Rest \\u200b."), "plain text was expected"),
                        mistake(extra("soreness", "Sore?"), "plain text was expected"),
                        mistake(extra("soreness", "You are fine."), "a reassurance ('you are fine')"),
                        mistake(extra("soreness", "You’re perfectly fine."), "a reassurance"),
                        mistake(extra("soreness", "There's nothing to worry about."), "a reassurance"),
                        mistake(extra("soreness", "Don't worry."), "a reassurance"),
                        mistake(extra("soreness", "That is harmless."), "a reassurance"),
                        mistake(extra("pain_relief", "Take two ibuprofen."), "a dose"),
                        mistake(extra("pain_relief", "400 mg will do."), "a dose"),
                        mistake(extra("pain_relief", "Two tablets will do."), "a dose"),
                        mistake(extra("pain_relief", "Have paracetamol every four hours."), "a dose"),
                        mistake(extra("pain_relief", "Stop your warfarin."), "a change of medicine"),
                        mistake(extra("pain_relief", "Use Advil."), "a change of medicine"),
                        mistake(extra("soreness", "In an emergency ring us."), "a word about emergencies"),
                        mistake(extra("soreness", "Nine one one is for others."), "a word about emergencies"),
                        mistake(extra("soreness", "Triple zero is for others."), "a word about emergencies"),
                        mistake(extra("soreness", "Call us first."), "something that keeps people from other help"),
                        mistake(extra("soreness", "Never mind what Alexa says."), "keeps people from other help"),
                        mistake(extra("soreness", "Soreness in the ribs is common."), "a reassurance ('is common')"),
                        mistake(
                                extra("soreness", "An aching chest muscle wants rest."),
                                "only our own answers speak of"),
                        mistake(extra("soreness", "You can skip the doctor."), "keeps people from other help"),
                        mistake(extra("soreness", "Doctors only cause delay."), "keeps people from other help"),
                        mistake(extra("soreness", "Leave it until Monday."), "keeps people from other help"),
                        mistake(extra("soreness", "See us on Monday instead."), "keeps people from other help"),
                        mistake(extra("soreness", "It will pass."), "keeps people from other help"),
                        mistake(extra("soreness", "You needn't see a doctor."), "keeps people from other help"),
                        mistake(
                                extra("soreness", "Chest pain after needling is common."),
                                "a reassurance ('is common')"),
                        mistake(
                                extra("soreness", "No trouble breathing matters here."),
                                "a sign that only our own answers speak of"),
                        mistake(extra("fatigue", "Some people faint and that's part of it."), "a reassurance"),
                        mistake(
                                "name: A\noff: [help]",
                                "clinic.yaml:2: 'help' can't be switched off; these can: alcohol"),
                        mistake("name: A\noff: [chest_pain]", "'chest_pain' is a danger: it can't be switched off"),
                        mistake("name: A\noff: [massage]", "'massage' is no topic"),
                        mistake("name: A\noff: {help: true}", "clinic.yaml:2: a list was expected"),
                        mistake(
                                "name: A\nextra: {caffeine: Have water.}\noff: [caffeine]",
                                "clinic.yaml:2: the extra advice for caffeine is never said: the topic is switched off"))
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.yaml().lines().findFirst().orElse("") + " / " + mistake.message(),
                        () -> assertThatThrownBy(() -> Clinics.read(mistake.yaml()))
                                .isInstanceOf(DataException.class)
                                .hasMessageContaining(mistake.message())
                                .hasMessageMatching("(?s)clinic\\.yaml:[0-9]+: .*")
                                .satisfies(thrown -> assertThat(String.valueOf(thrown.getMessage()))
                                        .as("a message that can be read")
                                        .hasSizeLessThan(600))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warning_signs",
                "contact",
                "help",
                "stop",
                "repeat",
                "forget_me",
                "yes",
                "no",
                "out_of_scope",
                "more"
            })
    void whatAPatientMustAlwaysBeAbleToSayStaysOn(String topic) {
        assertThatThrownBy(() -> Clinics.read("name: A\noff: [\"" + topic + "\"]"))
                .hasMessageContaining("'" + topic + "' can't be switched off");
    }

    @Test
    void noDangerCanBeSwitchedOffOrAddedTo() {
        for (String flag : TestSkill.guidance().redFlags().keySet()) {
            assertThatThrownBy(() -> Clinics.read("name: A\noff: [" + flag + "]"))
                    .hasMessageContaining("is a danger");
            assertThatThrownBy(() -> Clinics.read(extra(flag, "Rest."))).hasMessageContaining("is a danger");
        }
    }

    @Test
    void allMistakesAreListedInTheOrderOfTheFile() {
        assertThatThrownBy(() -> Clinics.read("""
                name: Riverside <b>
                phone: {say: "one", show: "1"}
                hours: "you are fine"
                extra:
                  chest_pain: Rest.
                  soreness: Call us first.
                off: [help]
                """))
                .satisfies(thrown -> assertThat(
                                String.valueOf(thrown.getMessage()).lines().map(line -> line.substring(0, 13)))
                        .containsExactly(
                                "clinic.yaml:1",
                                "clinic.yaml:2",
                                "clinic.yaml:3",
                                "clinic.yaml:5",
                                "clinic.yaml:6",
                                "clinic.yaml:7"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoYamlIsNamedWithItsLine() {
        return Stream.of(
                        List.of("name: [a", "clinic.yaml:1: is no YAML"),
                        List.of("name: a\n name: b", "clinic.yaml:2: is no YAML"),
                        List.of("name: a\nname: b", "clinic.yaml:2: the field 'name' stands there twice"),
                        List.of("", "clinic.yaml: is empty"),
                        List.of("- a", "clinic.yaml:1: named fields were expected"),
                        List.of("name: &a [*a]", "clinic.yaml:1: anchors and aliases are not used here"),
                        List.of("name: " + "[".repeat(50_000), "clinic.yaml"))
                .map(row -> DynamicTest.dynamicTest(
                        row.getLast(),
                        () -> assertThatThrownBy(() -> Clinics.read(row.getFirst()))
                                .isInstanceOf(DataException.class)
                                .hasMessageContaining(row.getLast())));
    }

    @Test
    void theFileMustBeTextAndOfSize(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("clinic.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertThatThrownBy(() -> Clinics.named(picture).text())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is no text in UTF-8");
        assertThatThrownBy(() -> Yaml.parse("name: \"\t", "x.yaml")).isInstanceOf(DataException.class);
    }

    private record Mistake(String yaml, String message) {}

    private static Mistake mistake(String yaml, String message) {
        return new Mistake(yaml, message);
    }

    private static String phone(String say, String show) {
        return "name: A\nphone: {say: \"" + say + "\", show: \"" + show + "\"}";
    }

    private static String extra(String topic, String advice) {
        return "name: A\nextra:\n  " + topic + ": \"" + advice + "\"";
    }
}
