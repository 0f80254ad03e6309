package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import needlecare.guidance.Urgency;
import needlecare.home.simulator.InteractionModel;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.PlainDanger;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Danger is answered first: in every slot of every intent, in any state of the dialogue. */
class TriageStandsFirstTest {
    /** Of the places and states of one danger: an opening beside it, which nobody said, may tip the classifier. */
    private static final int MOST_MISSED = 10;

    /**
     * Intents whose opening denies what follows, or asks about it: "no chest pain" is calm, and "what if my chest
     * hurts" is a question. A danger behind one of these openings is another sentence than the plain one.
     */
    private static final Set<String> OTHER_SENTENCES = Set.of(
            "WordsAfterAreIntent",
            "WordsAfterCanIntent",
            "WordsAfterCanNotIntent",
            "WordsAfterCanXtIntent",
            "WordsAfterCouldIntent",
            "WordsAfterCouldnXtIntent",
            "WordsAfterDidIntent",
            "WordsAfterDidNotIntent",
            "WordsAfterDidnXtIntent",
            "WordsAfterDoIntent",
            "WordsAfterDoesIntent",
            "WordsAfterDoesnXtIntent",
            "WordsAfterDonXtIntent",
            "WordsAfterGiveIntent",
            "WordsAfterHadnXtIntent",
            "WordsAfterHasIntent",
            "WordsAfterHasnXtIntent",
            "WordsAfterHaveIntent",
            "WordsAfterHavenXtIntent",
            "WordsAfterHowIntent",
            "WordsAfterHowXsIntent",
            "WordsAfterIfIntent",
            "WordsAfterIsIntent",
            "WordsAfterIsnXtIntent",
            "WordsAfterNeitherIntent",
            "WordsAfterNeverIntent",
            "WordsAfterNoIntent",
            "WordsAfterNoXIntent",
            "WordsAfterNobodyIntent",
            "WordsAfterNoneIntent",
            "WordsAfterNotIntent",
            "WordsAfterNothingIntent",
            "WordsAfterShouldIntent",
            "WordsAfterShouldnXtIntent",
            "WordsAfterShowIntent",
            "WordsAfterTellIntent",
            "WordsAfterWasnXtIntent",
            "WordsAfterWhatIntent",
            "WordsAfterWhatXsIntent",
            "WordsAfterWhenIntent",
            "WordsAfterWhenXsIntent",
            "WordsAfterWhichIntent",
            "WordsAfterWhyIntent",
            "WordsAfterWhyXsIntent",
            "WordsAfterWillIntent",
            "WordsAfterWithoutIntent",
            "WordsAfterWonXtIntent",
            "WordsAfterWouldIntent",
            "WordsAfterWouldnXtIntent",
            "WordsAfterZeroIntent");

    private static final List<String> DIALOG_STATES =
            List.of("", "STARTED", "IN_PROGRESS", "COMPLETED", "PAUSED_BY_MOON");
    private static final List<String> CONFIRMATIONS = List.of("NONE", "CONFIRMED", "DENIED", "MAYBE_LATER");

    private static final InteractionModel MODEL = InteractionModel.of("en-US");

    @Test
    void everyRedFlagHasTwoPlainPhrasesOrMore() {
        Map<String, Integer> count = new LinkedHashMap<>();
        PlainDanger.all().forEach(danger -> count.merge(danger.flag(), 1, Integer::sum));
        assertThat(count.keySet())
                .isEqualTo(
                        TestSkill.guidance().redFlags().keySet().stream().collect(java.util.stream.Collectors.toSet()));
        assertThat(count.values()).allMatch(n -> n >= 2);
    }

    @TestFactory
    Stream<DynamicTest> plainDangerIsHeardByTriageAlone() {
        return PlainDanger.all().stream()
                .map(danger -> DynamicTest.dynamicTest(
                        danger.words(),
                        () -> assertThat(TestSkill.screened(danger.words()))
                                .as(
                                        "'%s' is %s %s, but was screened as %s",
                                        danger.words(), danger.level(), danger.flag(), TestSkill.worst(danger.words()))
                                .isGreaterThanOrEqualTo(danger.level())));
    }

    @TestFactory
    Stream<DynamicTest> dangerIsAnsweredInEverySlotOfEveryIntent() {
        return PlainDanger.all().stream()
                .map(danger -> DynamicTest.dynamicTest(danger.words(), () -> {
                    List<String> missed = new ArrayList<>();
                    int state = danger.words().length();
                    for (Place place : places()) {
                        state++;
                        ObjectNode request = place.request(
                                danger,
                                DIALOG_STATES.get(state % DIALOG_STATES.size()),
                                CONFIRMATIONS.get(state % CONFIRMATIONS.size()),
                                state % 2 == 0);
                        check(danger, place, request, missed);
                    }
                    assertNothingMissed(missed);
                }));
    }

    @TestFactory
    Stream<DynamicTest> dangerIsAnsweredInEveryStateOfTheDialogue() {
        return firstOfEachFlag().stream()
                .map(danger -> DynamicTest.dynamicTest(danger.words(), () -> {
                    List<String> missed = new ArrayList<>();
                    for (Place place : places()) {
                        for (String dialogState : DIALOG_STATES) {
                            for (boolean isNew : List.of(true, false)) {
                                check(danger, place, place.request(danger, dialogState, "DENIED", isNew), missed);
                            }
                        }
                    }
                    assertNothingMissed(missed);
                }));
    }

    @TestFactory
    Stream<DynamicTest> dangerIsAnsweredInAnIntentThatTheModelDoesNotHold() {
        return PlainDanger.all().stream()
                .map(danger -> DynamicTest.dynamicTest(danger.words(), () -> {
                    List<String> missed = new ArrayList<>();
                    for (String intent : List.of("NobodysIntent", "", "AMAZON.FallbackIntent", "ChestPainIntent")) {
                        Place place = new Place(intent, "anything");
                        check(danger, place, place.request(danger, "", "NONE", true), missed);
                    }
                    assertNothingMissed(missed);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theIntentOfARedFlagIsEnough() {
        return TestSkill.guidance().redFlags().values().stream()
                .map(flag -> DynamicTest.dynamicTest(flag.id(), () -> {
                    String intent = MODEL.intents().keySet().stream()
                            .filter(name -> name.equalsIgnoreCase(flag.id().replace("_", "") + "Intent"))
                            .findFirst()
                            .orElseThrow();
                    for (String dialogState : DIALOG_STATES) {
                        ObjectNode request = Alexa.intent(intent, Map.of());
                        if (!dialogState.isEmpty()) {
                            request.withObject("/request").put("dialogState", dialogState);
                        }
                        Answered answered = Answered.to(request);
                        assertThat(answered.topic()).isEqualTo(flag.id());
                        assertThat(answered.urgency()).isEqualTo(flag.urgency());
                        assertThat(answered.endsSession()).as("a one-shot ends").isTrue();
                    }
                }));
    }

    @Test
    void theWordsOfAllSlotsAreRead() {
        PlainDanger danger = PlainDanger.all().getFirst();
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("asking", "can i");
        slots.put("thing", "coffee");
        slots.put("other", danger.words());
        Answered answered = Answered.to(Alexa.intent("CaffeineIntent", slots));
        assertThat(answered.urgency()).as(answered.speech()).isGreaterThanOrEqualTo(danger.level());
    }

    @Test
    void aSlotWithSeveralValuesIsRead() {
        PlainDanger danger = PlainDanger.all().getFirst();
        ObjectNode request = Alexa.intent("WordsIntent", Map.of("words", "x"));
        ((ObjectNode) request.at("/request/intent/slots")).set("words", Alexa.parse("""
                {"name": "words", "slotValue": {"type": "List", "values": [
                  {"type": "Simple", "value": "coffee"}, {"type": "Simple", "value": "%s"}]}}
                """.formatted(danger.words())));
        Answered answered = Answered.to(request);
        assertThat(answered.urgency()).as(answered.speech()).isGreaterThanOrEqualTo(danger.level());
    }

    private static List<PlainDanger> firstOfEachFlag() {
        Map<String, PlainDanger> first = new LinkedHashMap<>();
        PlainDanger.all().forEach(danger -> first.putIfAbsent(danger.flag(), danger));
        return List.copyOf(first.values());
    }

    private static void check(PlainDanger danger, Place place, ObjectNode request, List<String> missed) {
        Answered answered = Answered.to(request);
        Urgency urgency = answered.urgency();
        boolean isAdvised = urgency.compareTo(danger.level()) >= 0
                && TestSkill.guidance().redFlags().containsKey(answered.topic());
        if (!isAdvised) {
            missed.add("\"%s\" in {%s} of %s, dialogState %s: heard as %s %s: %s"
                    .formatted(
                            danger.words(),
                            place.slot(),
                            place.intent(),
                            request.at("/request/dialogState").asText("absent"),
                            urgency.id(),
                            answered.topic(),
                            answered.speech()));
        }
    }

    private static void assertNothingMissed(List<String> missed) {
        assertThat(missed)
                .as(
                        "%d times missed, among them:%n%s",
                        missed.size(), String.join("\n", missed.subList(0, Math.min(5, missed.size()))))
                .hasSizeLessThanOrEqualTo(MOST_MISSED);
    }

    /** Every slot of every intent, but those whose opening makes another sentence of it. */
    private static List<Place> places() {
        return MODEL.intents().values().stream()
                .filter(intent -> !OTHER_SENTENCES.contains(intent.name()))
                .flatMap(intent -> intent.slots().keySet().stream().map(slot -> new Place(intent.name(), slot)))
                .toList();
    }

    private record Place(String intent, String slot) {
        ObjectNode request(PlainDanger danger, String dialogState, String confirmation, boolean isNew) {
            ObjectNode request = Alexa.intent(intent, Map.of(slot, danger.words()));
            if (!dialogState.isEmpty()) {
                request.withObject("/request").put("dialogState", dialogState);
            }
            request.withObject("/request/intent").put("confirmationStatus", confirmation);
            request.withObject("/session").put("new", isNew);
            return request;
        }
    }
}
