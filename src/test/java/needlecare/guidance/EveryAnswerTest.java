package needlecare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that can be said and shown: each topic, thing, way of asking, phase, locale and wording. */
class EveryAnswerTest {
    private static final Guidance GUIDANCE = TestSkill.guidance();
    private static final List<String> ASKINGS =
            List.of("may", "done", "why", "how_much", "how_long", "which", "known", "cancel");
    private static final List<String> LOCALES = List.of("en-US", "en-CA", "en-GB", "en-AU", "en-IN", "other");
    private static final int VARIANTS = 3;
    private static final Map<String, Optional<RecoveryClock>> SINCE = new LinkedHashMap<>();

    static {
        SINCE.put("unknown", Optional.empty());
        for (int hours : new int[] {0, 6, 23, 30, 47, 72}) {
            SINCE.put(hours + " hours", Optional.of(clock(hours, Optional.of(ZoneId.of("Europe/London")))));
            SINCE.put(hours + " hours, without a zone", Optional.of(clock(hours, Optional.empty())));
        }
    }

    private static final Map<String, Map<Reply, String>> REPLIES = new HashMap<>();

    private static RecoveryClock clock(int hours, Optional<ZoneId> zone) {
        return new RecoveryClock(TestSkill.NOW.minus(Duration.ofHours(hours)), TestSkill.NOW, zone);
    }

    /** What only a reminder's answers can say. */
    private static final Map<String, Wording> TIMES = Map.of(
            "first", new Wording("today at noon", "today, 12:00 pm"),
            "last", new Wording("tomorrow at ten in the morning", "tomorrow, 10:00 am"));

    private static final List<String> REASSURING = List.of(
            "you are fine", "you're fine", "nothing to worry", "don't worry", "do not worry", "no need to worry");

    @TestFactory
    Stream<DynamicTest> everyQuestionHasAnAnswerWithoutLeftovers() {
        return GUIDANCE.topics().values().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.id(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    forEveryReply(topic, (reply, what) -> {
                        hold(!reply.speech().isBlank(), "nothing is said " + what, reply.speech(), wrong);
                        hold(!reply.card().isBlank(), "nothing is shown " + what, reply.card(), wrong);
                        checkText(reply.id() + " says", reply.speech(), wrong);
                        checkText(reply.id() + " shows", reply.card(), wrong);
                        hold(reply.topic().equals(topic.id()), "another topic " + what, reply.topic(), wrong);
                    });
                    assertNothingWrong(wrong);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noDigitIsSpoken() {
        return GUIDANCE.topics().values().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.id(), () -> {
                    Map<String, String> wrong = new TreeMap<>();
                    forEveryReply(
                            topic,
                            (reply, what) -> hold(
                                    !hasDigit(reply.speech()), reply.id() + " speaks a digit", reply.speech(), wrong));
                    assertNothingWrong(wrong);
                }));
    }

    @Test
    void nothingReassuresFalsely() {
        Map<String, String> wrong = new TreeMap<>();
        GUIDANCE.topics()
                .values()
                .forEach(topic -> forEveryReply(topic, (reply, what) -> {
                    for (String phrase : REASSURING) {
                        hold(
                                !lower(reply.speech()).contains(phrase),
                                reply.id() + " says '" + phrase + "'",
                                reply.speech(),
                                wrong);
                        hold(
                                !lower(reply.card()).contains(phrase),
                                reply.id() + " shows '" + phrase + "'",
                                reply.card(),
                                wrong);
                    }
                }));
        assertNothingWrong(wrong);
    }

    @TestFactory
    Stream<DynamicTest> theSameNumberGivesTheSameWording() {
        return GUIDANCE.topics().keySet().stream()
                .map(topic -> DynamicTest.dynamicTest(topic, () -> {
                    for (int variant : List.of(0, 1, 2, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
                        Region region = GUIDANCE.region("en-US");
                        Optional<RecoveryClock> since = Optional.of(clock(6, Optional.empty()));
                        Reply once = GUIDANCE.answer(Question.about(topic), since, region, variant);
                        Reply twice = GUIDANCE.answer(Question.about(topic), since, region, variant);
                        assertThat(once).isEqualTo(twice);
                        assertThat(GUIDANCE.again(once.id(), Question.about(topic), since, region, variant, Map.of()))
                                .contains(once);
                    }
                }));
    }

    @Test
    void everyWordingIsReached() {
        for (Topic topic : GUIDANCE.topics().values()) {
            for (Answer answer : topic.answers()) {
                List<String> picked = new ArrayList<>();
                for (int variant = 0; variant < answer.say().size(); variant++) {
                    picked.add(Guidance.pick(answer.say(), variant));
                }
                assertThat(picked).as(answer.id()).isEqualTo(answer.say());
            }
        }
    }

    @Test
    void everyAnswerIsGivenToSomeone() {
        List<String> given = new ArrayList<>();
        GUIDANCE.topics().values().forEach(topic -> forEveryReply(topic, (reply, what) -> given.add(reply.id())));
        List<String> never = GUIDANCE.topics().values().stream()
                .flatMap(topic -> topic.answers().stream())
                .map(Answer::id)
                .filter(id -> !given.contains(id))
                .toList();
        assertThat(never).as("answers that an earlier one always outdoes").isEmpty();
    }

    @Test
    void theConversationAroundTheAnswersHasNoLeftovers() {
        Conversation conversation = GUIDANCE.conversation();
        Map<String, String> wrong = new TreeMap<>();
        for (String locale : LOCALES) {
            Region region = GUIDANCE.region(locale);
            Stream.of(
                            conversation.launch().first().stream(),
                            conversation.launch().later().stream(),
                            conversation.fallback().stream(),
                            conversation.prompts().followUp().stream(),
                            conversation.prompts().reprompt().stream(),
                            Stream.of(conversation.safetyLine(), conversation.afterUrgent()))
                    .flatMap(texts -> texts)
                    .forEach(text -> {
                        checkText("the conversation says", GUIDANCE.say(text, region), wrong);
                        checkText("the conversation shows", GUIDANCE.show(text, region), wrong);
                        hold(!hasDigit(GUIDANCE.say(text, region)), "a digit is spoken", text, wrong);
                    });
        }
        assertNothingWrong(wrong);
    }

    @Test
    void everythingThatKeepsASessionOpenAsks() {
        Conversation conversation = GUIDANCE.conversation();
        Stream.of(
                        conversation.launch().first(),
                        conversation.launch().later(),
                        conversation.fallback(),
                        conversation.prompts().followUp(),
                        conversation.prompts().reprompt())
                .flatMap(List::stream)
                .forEach(text -> assertThat(text.strip()).endsWith("?"));
    }

    @Test
    void whatIsNotUnderstoodNamesTheEmergencyFirst() {
        for (String text : GUIDANCE.conversation().fallback()) {
            assertThat(text.indexOf("{emergency}")).as(text).isBetween(0, text.indexOf('.'));
        }
        assertThat(GUIDANCE.conversation().safetyLine()).contains("{emergency}", "chest pain", "breathing");
    }

    @Test
    void theDisclaimerIsHeardAtTheFirstLaunch() {
        for (String text : GUIDANCE.conversation().launch().first()) {
            assertThat(lower(text)).contains("medical advice", "information", "{emergency}");
        }
    }

    private static List<String> askings(Topic topic) {
        return Stream.concat(ASKINGS.stream(), topic.cases().stream()).toList();
    }

    private interface Look {
        void at(Reply reply, String what);
    }

    /** Many questions have the same reply: each is looked at once. */
    private static void forEveryReply(Topic topic, Look look) {
        REPLIES.computeIfAbsent(topic.id(), id -> replies(topic)).forEach(look::at);
    }

    private static Map<Reply, String> replies(Topic topic) {
        Map<Reply, String> replies = new LinkedHashMap<>();
        List<Optional<String>> things = new ArrayList<>();
        things.add(Optional.empty());
        GUIDANCE.things().values().stream()
                .filter(thing -> topic.about().contains(thing.kind()))
                .forEach(thing -> things.add(Optional.of(thing.id())));
        for (String locale : LOCALES) {
            for (Optional<String> thing : things) {
                for (String asking : askings(topic)) {
                    Question asked = new Question(
                            topic.id(),
                            thing,
                            Optional.empty(),
                            Optional.of(asking).filter(id -> !id.equals(Condition.MAY)));
                    addReplies(asked, locale, replies);
                    circumstances(topic).forEach(beside -> addReplies(beside(asked, beside), locale, replies));
                }
            }
        }
        return replies;
    }

    private static List<String> circumstances(Topic topic) {
        return topic.answers().stream()
                .flatMap(answer -> answer.when().circumstances().stream())
                .distinct()
                .toList();
    }

    private static Question beside(Question asked, String circumstance) {
        return new Question(asked.topic(), asked.thing(), asked.brand(), asked.asking(), Set.of(circumstance));
    }

    private static void addReplies(Question asked, String locale, Map<Reply, String> replies) {
        Region region = GUIDANCE.region(locale);
        SINCE.forEach((phase, since) -> {
            for (int variant = 0; variant < VARIANTS; variant++) {
                String what = "about " + asked + ", " + phase + ", " + locale;
                replies.putIfAbsent(GUIDANCE.answer(asked, since, region, variant, TIMES), what);
                GUIDANCE.more(asked, since, region, variant)
                        .ifPresent(more -> replies.putIfAbsent(more, "more " + what));
            }
        });
    }

    private static void checkText(String who, String text, Map<String, String> wrong) {
        hold(!text.matches("(?s).*[{}<>\\[\\]|_].*"), who + " a leftover", text, wrong);
        hold(!text.contains("null") && !text.contains("Optional"), who + " a value that isn't one", text, wrong);
        hold(!text.contains("  "), who + " two spaces", text, wrong);
        hold(text.equals(text.strip()), who + " space at an end", text, wrong);
        hold(!text.contains(" ,") && !text.contains(" ."), who + " a space before a mark", text, wrong);
        hold(!text.contains(": :") && !text.contains("About :"), who + " nothing after 'about'", text, wrong);
        hold(!text.matches("(?s).*\\b(\\w+) \\1\\b.*") || repeatsOnPurpose(text), who + " a word twice", text, wrong);
    }

    /** Telephone numbers are spoken digit by digit. */
    private static boolean repeatsOnPurpose(String text) {
        return !text.replaceAll("\\b(zero|one|two|three|four|five|six|seven|eight|nine)\\b", "")
                .matches("(?s).*\\b(\\w+) \\1\\b.*");
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void hold(boolean truth, String otherwise, String text, Map<String, String> wrong) {
        if (!truth) {
            wrong.putIfAbsent(otherwise, text);
        }
    }

    private static void assertNothingWrong(Map<String, String> wrong) {
        List<String> lines = new ArrayList<>();
        wrong.forEach((what, text) -> lines.add(what + ": " + text));
        assertThat(lines).as("\n" + String.join("\n", lines)).isEmpty();
    }
}
