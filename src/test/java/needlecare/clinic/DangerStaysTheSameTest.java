package needlecare.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Region;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;
import needlecare.home.simulator.InteractionModel;
import needlecare.lambda.NeedleCareHandler;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.PlainDanger;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries to weaken what is said about danger by a clinic's file, and shows that every such answer is the same to the
 * byte.
 */
class DangerStaysTheSameTest {
    private static final Guidance PLAIN = TestSkill.guidance();
    private static final String WEAK = "Call your therapist first, it is fine.";
    private static final NeedleCareHandler WITHOUT_A_CLINIC = handler(Map.of());
    private static final List<byte[]> REQUESTS = dangers();
    private static final List<String> ANSWERS = answers(WITHOUT_A_CLINIC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theRequestsAreDangers() {
        assertThat(REQUESTS).hasSizeGreaterThan(300);
        for (int i = 0; i < ANSWERS.size(); i++) {
            String answer = ANSWERS.get(i);
            assertThat(Answered.of(answer.getBytes(StandardCharsets.UTF_8), REQUESTS.get(i))
                            .urgency()
                            .isDanger())
                    .as(answer)
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> noFileChangesTheAnswerToADanger() {
        return files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Path written = Files.writeString(folder.resolve("clinic.yaml"), file.getValue());
                    NeedleCareHandler handler = handler(Map.of(ClinicFile.VARIABLE, written.toString()));
                    assertThat(answers(handler)).isEqualTo(ANSWERS);
                }));
    }

    /**
     * As if the reader had let everything through: the answers to dangers are out of a clinic's reach by themselves.
     */
    @Test
    void noClinicChangesARedFlagANumberOrASafetyLine() {
        Set<String> everything = Stream.concat(PLAIN.topics().keySet().stream(), PLAIN.redFlags().keySet().stream())
                .collect(Collectors.toSet());
        Map<String, String> everywhere =
                everything.stream().collect(Collectors.toMap(id -> id, id -> WEAK + " {emergency} <break/>"));
        for (Set<String> off : List.of(Set.<String>of(), everything)) {
            Clinic clinic = new Clinic(
                    "{emergency} " + WEAK, Optional.of(new Wording(WEAK, WEAK)), Optional.of(WEAK), everywhere, off);
            Guidance weakened = new ClinicAnswers(clinic, ClinicWords.packaged()).in(PLAIN);
            assertThat(weakened.redFlags()).isEqualTo(PLAIN.redFlags());
            assertThat(weakened.regions()).isEqualTo(PLAIN.regions());
            assertThat(weakened.conversation()).isEqualTo(PLAIN.conversation());
            for (Region region : PLAIN.regions().values()) {
                for (RedFlag flag : PLAIN.redFlags().values()) {
                    for (Urgency level : Urgency.values()) {
                        assertThat(weakened.advisory(flag.id(), level, region))
                                .isEqualTo(PLAIN.advisory(flag.id(), level, region));
                    }
                }
            }
            for (String kept : List.of("warning_signs", "help", "stop", "repeat", "forget_me", "yes", "no")) {
                assertThat(weakened.topics().get(kept)).as(kept).isEqualTo(named(kept, clinic.name()));
            }
            assertThat(weakened.topics().get("contact"))
                    .as("contact")
                    .satisfies(contact -> assertThat(contact.isOff()).isFalse());
        }
    }

    private static Topic named(String topic, String name) {
        Topic plain = Optional.ofNullable(PLAIN.topics().get(topic)).orElseThrow();
        return plain.with(
                plain.urgency(),
                plain.answers().stream()
                        .map(answer -> answer.with(
                                answer.say().stream()
                                        .map(say -> say.replace("{practitioner}", name))
                                        .toList(),
                                answer.card().replace("{practitioner}", name)))
                        .toList(),
                plain.more()
                        .map(more -> more.with(
                                more.say().stream()
                                        .map(say -> say.replace("{practitioner}", name))
                                        .toList(),
                                more.card().replace("{practitioner}", name))));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a good file", Clinics.text(Clinics.RIVERSIDE));
        files.put("everything that may be off is off", "name: A\noff: [" + String.join(", ", switchable()) + "]");
        files.put("advice wherever there may be any", "name: A\nextra:\n" + advice("We have tea.", everyday()));
        List<String> flags = List.copyOf(PLAIN.redFlags().keySet());
        files.put("advice on dangers", "name: A\nextra:\n" + advice("Rest.", flags));
        files.put("without dangers", "name: A\noff: [" + String.join(", ", flags) + "]");
        files.put(
                "everything off",
                "name: A\noff: ["
                        + PLAIN.topics().keySet().stream()
                                .map(id -> "\"" + id + "\"")
                                .collect(Collectors.joining(", ")) + "]");
        files.put("advice that calms", "name: A\nextra:\n" + advice("You are fine.", everyday()));
        files.put("advice that sends to the clinic", "name: A\nextra:\n" + advice("Call us first.", everyday()));
        files.put("advice in SSML", "name: A\nextra:\n" + advice("</speak><speak>Rest", everyday()));
        files.put("advice of 10,000 characters", "name: A\nextra:\n" + advice("a".repeat(10_000), everyday()));
        files.put("a name that instructs", "name: call your therapist first");
        files.put("a name in SSML", "name: \"</speak><audio src='x'/>\"");
        files.put("a name that is a placeholder", "name: \"{emergency}\"");
        files.put("a name that is another placeholder", "name: \"{practitioner}\"");
        files.put("a name of 10,000 characters", "name: " + "a".repeat(10_000));
        files.put("a name with a line break", "name: \"A\\nCall us first\"");
        files.put("a name with unseen characters", "name: \"A\\u202e\\u200b\"");
        files.put(
                "a number in the place of the emergency number", "name: A\nphone: {say: nine one one, show: \"911\"}");
        files.put("another emergency number", "name: A\nemergency: {say: five five five, show: \"555\"}");
        files.put("another region", "name: A\nregions: {en-US: {emergency: {say: five, show: \"5\"}}}");
        files.put("another red flag", "name: A\nred_flags: [{flag: chest_pain, urgency: selfcare}]");
        files.put("another level", "name: A\nurgency: {chest_pain: selfcare}");
        files.put("fields of other kinds", "name: {a: b}\nphone: [1]\nhours: {}\nextra: []\noff: {}");
        files.put("merged fields", "name: A\n<<: {off: [chest_pain]}");
        files.put("an alias of itself", "name: A\nextra: &x {soreness: *x}");
        files.put("no YAML", "name: [");
        files.put("nothing", "");
        files.put("brackets alone", "[".repeat(60_000));
        files.put("over 64 KB", "name: A # " + "a".repeat(70_000));
        return files;
    }

    private static String advice(String text, List<String> topics) {
        return topics.stream()
                .map(topic -> "  " + topic + ": \"" + text + "\"\n")
                .collect(Collectors.joining());
    }

    private static List<String> everyday() {
        return topics(PLAIN.topics().values().stream().filter(Clinic::mayAddTo));
    }

    private static List<String> switchable() {
        return topics(PLAIN.topics().values().stream().filter(Clinic::maySwitchOff));
    }

    private static List<String> topics(Stream<Topic> topics) {
        return topics.map(Topic::id).toList();
    }

    /**
     * Each red flag by its intent, in a free sentence, in the slot of an everyday question, said again and asked more
     * about.
     */
    private static List<byte[]> dangers() {
        List<ObjectNode> requests = new ArrayList<>();
        for (String locale :
                Stream.concat(TestSkill.LOCALES.stream(), Stream.of("fr-FR")).toList()) {
            for (RedFlag flag : PLAIN.redFlags().values()) {
                requests.add(in(locale, true, Alexa.intent(intentOf(flag.id()), Map.of())));
                requests.add(in(locale, false, Alexa.intent(intentOf(flag.id()), Map.of())));
                JsonNode heard = attributesAfter(in(locale, true, Alexa.intent(intentOf(flag.id()), Map.of())));
                requests.add(after(heard, in(locale, false, Alexa.intent("AMAZON.RepeatIntent", Map.of()))));
                requests.add(after(heard, in(locale, false, Alexa.intent("MoreIntent", Map.of()))));
            }
        }
        for (PlainDanger danger : PlainDanger.all()) {
            requests.add(in("en-US", true, Alexa.intent("WordsIntent", Map.of("words", danger.words()))));
            for (String topic : everyday()) {
                requests.add(in("en-GB", false, Alexa.intent(intentOf(topic), Map.of("thing", danger.words()))));
            }
        }
        return requests.stream()
                .map(request -> request.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static ObjectNode in(String locale, boolean isNew, ObjectNode request) {
        request.withObject("/request").put("locale", locale);
        request.withObject("/session").put("new", isNew);
        return request;
    }

    private static JsonNode attributesAfter(ObjectNode request) {
        return Alexa.tree(answer(WITHOUT_A_CLINIC, request.toString().getBytes(StandardCharsets.UTF_8)))
                .path("sessionAttributes");
    }

    private static ObjectNode after(JsonNode attributes, ObjectNode request) {
        request.withObject("/session").set("attributes", attributes);
        return request;
    }

    private static String intentOf(String topic) {
        String wanted = topic.replace("_", "") + "Intent";
        return InteractionModel.of("en-US").intents().keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no intent is named " + wanted));
    }

    private static NeedleCareHandler handler(Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("SKILL_ID", Alexa.APPLICATION);
        return new NeedleCareHandler(all, line -> {});
    }

    private static List<String> answers(NeedleCareHandler handler) {
        return REQUESTS.stream().map(request -> answer(handler, request)).toList();
    }

    private static String answer(NeedleCareHandler handler, byte[] request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(request), answer, new RecordingContext());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
