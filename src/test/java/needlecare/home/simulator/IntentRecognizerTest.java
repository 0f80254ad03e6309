package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needlecare.home.simulator.RecognizedIntent.By;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ear hears what the model says, and knows nothing else. */
class IntentRecognizerTest {
    private static final InteractionModel MODEL = model(
            intent("TeaIntent", Map.of("thing", "Drink"), "can i have {thing}", "{thing} please", "is it tea time"),
            intent(
                    "TimeIntent",
                    Map.of("duration", "AMAZON.DURATION", "time", "AMAZON.TIME"),
                    "it was {duration} ago",
                    "it was at {time}"),
            intent("FaceIntent", Map.of(), "my face droops", "can i have a face"),
            intent("LoneIntent", Map.of("words", "Words"), "{words}"),
            intent("AfterMyIntent", Map.of("words", "AMAZON.SearchQuery"), "my {words}", "and my {words}"),
            intent("AfterMyLeftIntent", Map.of("words", "AMAZON.SearchQuery"), "my left {words}"));

    private final IntentRecognizer recognizer = new IntentRecognizer(MODEL);

    @Test
    void aSampleIsHeardWordForWord() {
        RecognizedIntent heard = recognizer.recognize("is it tea time");
        assertThat(heard).isEqualTo(new RecognizedIntent(By.SAMPLE, "TeaIntent", Map.of()));
    }

    @Test
    void caseAndPunctuationAreNotHeard() {
        assertThat(recognizer.recognize("  My FACE, droops!! ").intent()).isEqualTo("FaceIntent");
    }

    @Test
    void aSlotTakesAValueAndItsSynonyms() {
        RecognizedIntent heard = recognizer.recognize("can i have earl grey");
        assertThat(heard.by()).isEqualTo(By.SAMPLE);
        assertThat(heard.slots())
                .isEqualTo(Map.of("thing", new RecognizedIntent.SlotValue("earl grey", "Drink", "tea_id", "tea")));
    }

    @Test
    void theLongerNameOfASlotIsTaken() {
        assertThat(value(recognizer.recognize("can i have green tea"), "thing").id())
                .isEqualTo("green_id");
    }

    @Test
    void wordsOutweighSlots() {
        assertThat(recognizer.recognize("can i have a face").intent()).isEqualTo("FaceIntent");
    }

    @Test
    void aValueThatTheTypeDoesNotHoldIsNoSample() {
        assertThat(recognizer.recognize("can i have gravel").by()).isNotEqualTo(By.SAMPLE);
    }

    @Test
    void aSlotMayBeginASample() {
        assertThat(value(recognizer.recognize("tea please"), "thing").id()).isEqualTo("tea_id");
    }

    @Test
    void aBuiltInSlotComesNormalised() {
        RecognizedIntent heard = recognizer.recognize("it was twenty five minutes ago");
        assertThat(value(heard, "duration").value()).isEqualTo("PT25M");
        assertThat(value(recognizer.recognize("it was at five pm"), "time").value())
                .isEqualTo("17:00");
    }

    @Test
    void aCarrierBringsTheWordsBehindIt() {
        RecognizedIntent heard = recognizer.recognize("my elbow glows");
        assertThat(heard.by()).isEqualTo(By.WORDS);
        assertThat(heard.intent()).isEqualTo("AfterMyIntent");
        assertThat(value(heard, "words").value()).isEqualTo("elbow glows");
        assertThat(value(heard, "words").id()).isEmpty();
    }

    @Test
    void theLongerCarrierIsTaken() {
        assertThat(recognizer.recognize("my left elbow glows").intent()).isEqualTo("AfterMyLeftIntent");
    }

    @Test
    void aCarrierAloneCarriesNothing() {
        assertThat(recognizer.recognize("my").intent()).isEqualTo("LoneIntent");
    }

    @Test
    void aCarrierInTheMiddleIsNone() {
        assertThat(recognizer.recognize("glows my elbow").intent()).isEqualTo("LoneIntent");
    }

    @Test
    void aLoneSlotTakesAsManyWordsAsItsLongestValue() {
        assertThat(recognizer.recognize("elbow glows green").intent()).isEqualTo("LoneIntent");
        assertThat(value(recognizer.recognize("elbow glows green"), "words").value())
                .isEqualTo("elbow glows green");
        assertThat(recognizer.recognize("one elbow glows green").by()).isEqualTo(By.FALLBACK);
    }

    @Test
    void whatNothingTakesComesWithoutAWord() {
        assertThat(recognizer.recognize("this is longer than the slot takes"))
                .isEqualTo(new RecognizedIntent(By.FALLBACK, "AMAZON.FallbackIntent", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "!", "\uD83D\uDE31"})
    void whatHoldsNoWordIsNotUnderstood(String nothing) {
        assertThat(recognizer.recognize(nothing).by()).isEqualTo(By.FALLBACK);
    }

    @Test
    void aDangerThatNoSampleHoldsIsNothingSpecialToTheEar() {
        assertThat(recognizer.recognize("i have terrible chest pain right now").by())
                .isEqualTo(By.FALLBACK);
        IntentRecognizer empty = new IntentRecognizer(model());
        assertThat(empty.recognize("chest pain").by()).isEqualTo(By.FALLBACK);
        assertThat(empty.recognize("can i have a coffee").by()).isEqualTo(By.FALLBACK);
    }

    @Test
    void everyWayOfHearingCanBeTakenAlone() {
        IntentRecognizer samples = new IntentRecognizer(MODEL, Set.of(IntentRecognizer.Way.SAMPLES));
        assertThat(samples.recognize("my face droops").by()).isEqualTo(By.SAMPLE);
        assertThat(samples.recognize("my elbow glows").by()).isEqualTo(By.FALLBACK);
        IntentRecognizer carriers = new IntentRecognizer(MODEL, Set.of(IntentRecognizer.Way.CARRIERS));
        assertThat(carriers.recognize("my face droops").intent()).isEqualTo("AfterMyIntent");
        assertThat(carriers.recognize("elbow glows").by()).isEqualTo(By.FALLBACK);
        IntentRecognizer lone = new IntentRecognizer(MODEL, Set.of(IntentRecognizer.Way.LONE_SLOT));
        assertThat(lone.recognize("my face droops").intent()).isEqualTo("LoneIntent");
    }

    @Test
    void everySampleOfThePackagedModelIsHeardAsItself() {
        InteractionModel packaged = InteractionModel.of("en-US");
        IntentRecognizer all = new IntentRecognizer(packaged);
        packaged.intents()
                .values()
                .forEach(intent -> intent.samples().stream()
                        .filter(sample -> !sample.contains("{"))
                        .forEach(sample -> assertThat(all.recognize(sample).intent())
                                .as(sample)
                                .isEqualTo(intent.name())));
    }

    @Property
    void hearingNeverFailsAndPassesOnOnlyWhatWasSaid(@ForAll String utterance) {
        RecognizedIntent heard = recognizer.recognize(utterance);
        List<String> said = IntentRecognizer.words(utterance);
        heard.slots().values().stream()
                .filter(slot -> slot.type().equals("Words") || slot.type().equals("AMAZON.SearchQuery"))
                .forEach(slot ->
                        assertThat(said).containsAll(List.of(slot.value().split(" "))));
    }

    private static RecognizedIntent.SlotValue value(RecognizedIntent heard, String slot) {
        RecognizedIntent.SlotValue value = heard.slots().get(slot);
        assertThat(value).as("slot " + slot + " of " + heard).isNotNull();
        return value;
    }

    private static InteractionModel.Intent intent(String name, Map<String, String> slots, String... samples) {
        return new InteractionModel.Intent(name, slots, List.of(samples));
    }

    private static InteractionModel model(InteractionModel.Intent... intents) {
        Map<String, InteractionModel.Intent> byName = new LinkedHashMap<>();
        for (InteractionModel.Intent intent : intents) {
            byName.put(intent.name(), intent);
        }
        return new InteractionModel(
                byName,
                Map.of(
                        "Drink",
                                List.of(
                                        new InteractionModel.Value("tea_id", "tea", List.of("earl grey", "green")),
                                        new InteractionModel.Value("green_id", "green tea", List.of())),
                        "Words",
                                List.of(
                                        new InteractionModel.Value("w1", "odd", List.of()),
                                        new InteractionModel.Value("w2", "it feels odd", List.of()))));
    }
}
