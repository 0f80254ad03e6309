package needlecare.build.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.LanguageModel;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Topic;
import needlecare.home.simulator.IntentRecognizer;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.RecognizedIntent;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packaged models, held against Amazon's own classes, and against what the skill answers. */
class ModelsTest {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final String ONE_OF_THEM = "en-US";
    private static final LanguageModel MODEL = model();
    private static final int EVERYDAY_SAMPLES = 40;
    private static final int DANGER_SAMPLES = 25;

    /** Amazon extends the samples of its own intents, and a reminder is asked for in few ways. */
    private static final Set<String> FEWER = Set.of("help", "stop", "yes", "no", "repeat");

    private static final List<String> NEEDED = List.of(
            "AMAZON.HelpIntent",
            "AMAZON.StopIntent",
            "AMAZON.CancelIntent",
            "AMAZON.FallbackIntent",
            "AMAZON.NavigateHomeIntent");

    /** All else here reads one of them. */
    @TestFactory
    Stream<DynamicTest> theLocalesShareOneModel() {
        return each(locale -> assertThat(Files.mismatch(file(locale), file(ONE_OF_THEM)))
                .as("where it begins to differ")
                .isEqualTo(-1));
    }

    @Test
    void theModelIsReadByAmazonsClassesWithoutLoss() throws IOException {
        JsonNode packaged = STRICT.readTree(file(ONE_OF_THEM).toFile());
        InteractionModelData model = STRICT.treeToValue(packaged, InteractionModelData.class);
        assertThat(withoutEmpty(STRICT.<JsonNode>valueToTree(model))).isEqualTo(withoutEmpty(packaged));
    }

    @Test
    void amazonsClassesRefuseWhatTheyDoNotKnow() throws IOException {
        ObjectNode packaged = (ObjectNode) STRICT.readTree(file(ONE_OF_THEM).toFile());
        packaged.withObject("/interactionModel/languageModel").put("invokationName", "needle care");
        assertThatThrownBy(() -> STRICT.treeToValue(packaged, InteractionModelData.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("invokationName");
    }

    @Test
    void theInvocationNameIsOurs() {
        assertThat(MODEL.getInvocationName()).isEqualTo("needle care");
    }

    @Test
    void theModelHoldsWhatAmazonDemands() {
        assertThat(MODEL.getIntents().stream().map(Intent::getName))
                .containsAll(NEEDED)
                .doesNotHaveDuplicates();
    }

    @Test
    void noSampleStandsInTwoIntents() {
        Map<String, Long> count = MODEL.getIntents().stream()
                .flatMap(intent -> intent.getSamples().stream()
                        .map(sample -> sample.replaceAll("\\{[^}]*}", "{" + typesOf(intent, sample) + "}")))
                .collect(Collectors.groupingBy(sample -> sample, Collectors.counting()));
        assertThat(count.entrySet().stream().filter(entry -> entry.getValue() > 1))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyIntentIsAnsweredByMoreThanTheSafetyLine() {
        return each(locale -> {
            String safetyLine = TestSkill.guidance()
                    .say(
                            TestSkill.guidance().conversation().safetyLine(),
                            TestSkill.guidance().region(locale));
            for (Intent intent : MODEL.getIntents()) {
                ObjectNode request = Alexa.intent(intent.getName(), Map.of());
                request.withObject("/request").put("locale", locale);
                Answered answered = Answered.to(request);
                assertThat(answered.speech()).as(intent.getName()).isNotBlank().isNotEqualTo(safetyLine);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyEverydayTopicHasManySamples() {
        return TestSkill.guidance().topics().values().stream()
                .map(Topic::id)
                .filter(topic -> !FEWER.contains(topic))
                .map(topic -> DynamicTest.dynamicTest(
                        topic,
                        () -> assertThat(samples(topic))
                                .as("samples of " + topic)
                                .hasSizeGreaterThanOrEqualTo(EVERYDAY_SAMPLES)));
    }

    @TestFactory
    Stream<DynamicTest> everyRedFlagHasManySamples() {
        return TestSkill.guidance().redFlags().values().stream()
                .map(RedFlag::id)
                .map(flag -> DynamicTest.dynamicTest(
                        flag, () -> assertThat(samples(flag)).hasSizeGreaterThanOrEqualTo(DANGER_SAMPLES)));
    }

    @TestFactory
    Stream<DynamicTest> everySampleOfARedFlagIsAnsweredAsThatDanger() {
        IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of(ONE_OF_THEM));
        return TestSkill.guidance().redFlags().values().stream()
                .map(flag -> DynamicTest.dynamicTest(flag.id(), () -> {
                    List<String> elsewhere = samples(flag.id()).stream()
                            .filter(sample ->
                                    !recognizer.recognize(sample).intent().equals(intentOf(flag.id())))
                            .map(sample -> "'" + sample + "' is heard as "
                                    + recognizer.recognize(sample).intent())
                            .toList();
                    assertThat(elsewhere).isEmpty();
                }));
    }

    @Test
    void everySuggestionIsUnderstoodAsItsTopic() {
        IntentRecognizer recognizer = new IntentRecognizer(InteractionModel.of(ONE_OF_THEM));
        TestSkill.guidance().conversation().suggestions().forEach((topic, question) -> {
            RecognizedIntent heard = recognizer.recognize(question);
            assertThat(heard.by())
                    .as("'%s' is heard as %s", question, heard.intent())
                    .isEqualTo(RecognizedIntent.By.SAMPLE);
            assertThat(heard.intent()).as(question).isEqualTo(intentOf(topic));
        });
    }

    /** Amazon's classes write an empty list for one that was left out. */
    private static JsonNode withoutEmpty(JsonNode node) {
        if (node.isArray()) {
            ArrayNode kept = STRICT.createArrayNode();
            node.forEach(part -> kept.add(withoutEmpty(part)));
            return kept;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode kept = STRICT.createObjectNode();
        node.properties().forEach(field -> {
            JsonNode part = withoutEmpty(field.getValue());
            if (!part.isContainerNode() || !part.isEmpty()) {
                kept.set(field.getKey(), part);
            }
        });
        return kept;
    }

    private interface Check {
        void of(String locale) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return TestSkill.LOCALES.stream().map(locale -> DynamicTest.dynamicTest(locale, () -> check.of(locale)));
    }

    private static String typesOf(Intent intent, String sample) {
        return intent.getSlots() == null
                ? ""
                : intent.getSlots().stream()
                        .filter(slot -> sample.contains("{" + slot.getName() + "}"))
                        .map(slot -> slot.getType())
                        .collect(Collectors.joining(" "));
    }

    private static LanguageModel model() {
        try {
            return STRICT.readValue(file(ONE_OF_THEM).toFile(), InteractionModelData.class)
                    .getInteractionModel()
                    .getLanguageModel();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path file(String locale) {
        return TestSkill.file("target/skill-package/interactionModels/custom/" + locale + ".json");
    }

    private static List<String> samples(String topic) {
        return MODEL.getIntents().stream()
                .filter(intent -> intent.getName().equals(intentOf(topic)))
                .flatMap(intent -> intent.getSamples().stream())
                .toList();
    }

    private static String intentOf(String topic) {
        String camel = Stream.of(topic.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return (FEWER.contains(topic) ? "AMAZON." : "") + camel + "Intent";
    }
}
