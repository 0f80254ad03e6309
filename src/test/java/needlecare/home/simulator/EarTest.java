package needlecare.home.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import needlecare.home.simulator.Heard.By;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ear hears what the model says, and knows nothing else. */
class EarTest {
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

    private final Ear ear = new Ear(MODEL);

    @Test
    void aSampleIsHeardWordForWord() {
        Heard heard = ear.hear("is it tea time");
        assertThat(heard).isEqualTo(new Heard(By.SAMPLE, "TeaIntent", Map.of()));
    }

    @Test
    void caseAndPunctuationAreNotHeard() {
        assertThat(ear.hear("  My FACE, droops!! ").intent()).isEqualTo("FaceIntent");
    }

    @Test
    void aSlotTakesAValueAndItsSynonyms() {
        Heard heard = ear.hear("can i have earl grey");
        assertThat(heard.by()).isEqualTo(By.SAMPLE);
        assertThat(heard.slots())
                .isEqualTo(Map.of("thing", new Heard.SlotValue("earl grey", "Drink", "tea_id", "tea")));
    }

    @Test
    void theLongerNameOfASlotIsTaken() {
        assertThat(value(ear.hear("can i have green tea"), "thing").id()).isEqualTo("green_id");
    }

    @Test
    void wordsOutweighSlots() {
        assertThat(ear.hear("can i have a face").intent()).isEqualTo("FaceIntent");
    }

    @Test
    void aValueThatTheTypeDoesNotHoldIsNoSample() {
        assertThat(ear.hear("can i have gravel").by()).isNotEqualTo(By.SAMPLE);
    }

    @Test
    void aSlotMayBeginASample() {
        assertThat(value(ear.hear("tea please"), "thing").id()).isEqualTo("tea_id");
    }

    @Test
    void aBuiltInSlotComesNormalised() {
        Heard heard = ear.hear("it was twenty five minutes ago");
        assertThat(value(heard, "duration").value()).isEqualTo("PT25M");
        assertThat(value(ear.hear("it was at five pm"), "time").value()).isEqualTo("17:00");
    }

    @Test
    void aCarrierBringsTheWordsBehindIt() {
        Heard heard = ear.hear("my elbow glows");
        assertThat(heard.by()).isEqualTo(By.WORDS);
        assertThat(heard.intent()).isEqualTo("AfterMyIntent");
        assertThat(value(heard, "words").value()).isEqualTo("elbow glows");
        assertThat(value(heard, "words").id()).isEmpty();
    }

    @Test
    void theLongerCarrierIsTaken() {
        assertThat(ear.hear("my left elbow glows").intent()).isEqualTo("AfterMyLeftIntent");
    }

    @Test
    void aCarrierAloneCarriesNothing() {
        assertThat(ear.hear("my").intent()).isEqualTo("LoneIntent");
    }

    @Test
    void aCarrierInTheMiddleIsNone() {
        assertThat(ear.hear("glows my elbow").intent()).isEqualTo("LoneIntent");
    }

    @Test
    void aLoneSlotTakesAsManyWordsAsItsLongestValue() {
        assertThat(ear.hear("elbow glows green").intent()).isEqualTo("LoneIntent");
        assertThat(value(ear.hear("elbow glows green"), "words").value()).isEqualTo("elbow glows green");
        assertThat(ear.hear("one elbow glows green").by()).isEqualTo(By.FALLBACK);
    }

    @Test
    void whatNothingTakesComesWithoutAWord() {
        assertThat(ear.hear("this is longer than the slot takes"))
                .isEqualTo(new Heard(By.FALLBACK, "AMAZON.FallbackIntent", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "!", "\uD83D\uDE31"})
    void whatHoldsNoWordIsNotUnderstood(String nothing) {
        assertThat(ear.hear(nothing).by()).isEqualTo(By.FALLBACK);
    }

    @Test
    void aDangerThatNoSampleHoldsIsNothingSpecialToTheEar() {
        assertThat(ear.hear("i have terrible chest pain right now").by()).isEqualTo(By.FALLBACK);
        Ear empty = new Ear(model());
        assertThat(empty.hear("chest pain").by()).isEqualTo(By.FALLBACK);
        assertThat(empty.hear("can i have a coffee").by()).isEqualTo(By.FALLBACK);
    }

    @Test
    void everyWayOfHearingCanBeTakenAlone() {
        Ear samples = new Ear(MODEL, Set.of(Ear.Way.SAMPLES));
        assertThat(samples.hear("my face droops").by()).isEqualTo(By.SAMPLE);
        assertThat(samples.hear("my elbow glows").by()).isEqualTo(By.FALLBACK);
        Ear carriers = new Ear(MODEL, Set.of(Ear.Way.CARRIERS));
        assertThat(carriers.hear("my face droops").intent()).isEqualTo("AfterMyIntent");
        assertThat(carriers.hear("elbow glows").by()).isEqualTo(By.FALLBACK);
        Ear lone = new Ear(MODEL, Set.of(Ear.Way.LONE_SLOT));
        assertThat(lone.hear("my face droops").intent()).isEqualTo("LoneIntent");
    }

    @Test
    void everySampleOfThePackagedModelIsHeardAsItself() {
        InteractionModel packaged = InteractionModel.of("en-US");
        Ear all = new Ear(packaged);
        packaged.intents()
                .values()
                .forEach(intent -> intent.samples().stream()
                        .filter(sample -> !sample.contains("{"))
                        .forEach(sample ->
                                assertThat(all.hear(sample).intent()).as(sample).isEqualTo(intent.name())));
    }

    @Property
    void hearingNeverFailsAndPassesOnOnlyWhatWasSaid(@ForAll String utterance) {
        Heard heard = ear.hear(utterance);
        List<String> said = Ear.words(utterance);
        heard.slots().values().stream()
                .filter(slot -> slot.type().equals("Words") || slot.type().equals("AMAZON.SearchQuery"))
                .forEach(slot ->
                        assertThat(said).containsAll(List.of(slot.value().split(" "))));
    }

    private static Heard.SlotValue value(Heard heard, String slot) {
        Heard.SlotValue value = heard.slots().get(slot);
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
