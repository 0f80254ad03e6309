package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import needlecare.home.simulator.LocalServices;
import needlecare.lambda.NeedleCareHandler;
import needlecare.listening.Listener;
import needlecare.listening.ListenerReader;
import needlecare.memory.Memory;
import needlecare.memory.Remembered;
import needlecare.memory.StoreFault;
import needlecare.memory.TreatmentStore;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.Home;
import needlecare.testing.RecordingContext;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a plain wish to be forgotten deletes anything, and only what was deleted is said to be. */
class DeletionTest {
    private static final Remembered TREATED =
            new Remembered(TestSkill.NOW.minus(Duration.ofHours(6)), Optional.empty(), TestSkill.NOW, Set.of());

    private static final List<String> KEPT = List.of(
            "me",
            "my session",
            "my treatment",
            "my treatment time",
            "my data",
            "everything i told you",
            "all about me");

    /** %s: what is kept. */
    private static final List<String> WISHES = List.of(
            "forget %s",
            "please forget %s",
            "now delete %s",
            "erase %s please",
            "can you forget %s",
            "could you please erase %s",
            "would you delete %s",
            "i want you to forget %s",
            "i'd like you to delete %s",
            "i've changed my mind forget %s",
            "get rid of %s");

    private static final List<String> NO_WISHES = List.of(
            "remember %s",
            "please remember %s",
            "can you remember %s",
            "could you remember %s for me",
            "will you remember %s",
            "would you remember %s",
            "do you remember %s",
            "did you remember %s",
            "you should remember %s",
            "i want you to remember %s",
            "i'd like you to keep %s",
            "try to remember %s",
            "i can't remember %s",
            "i don't remember %s",
            "i keep forgetting %s",
            "i forgot %s",
            "i always forget %s",
            "i hope you don't forget %s",
            "don't forget %s",
            "please don't forget %s",
            "don't you forget %s",
            "don't ever forget %s",
            "never forget %s",
            "you must never delete %s",
            "don't delete %s",
            "don't you dare erase %s",
            "i don't want you to forget %s",
            "i never want you to delete %s",
            "did you forget %s",
            "have you forgotten %s",
            "have you deleted %s",
            "will you forget %s",
            "will you delete %s",
            "would you forget %s",
            "do you delete %s",
            "why did you erase %s",
            "when do you delete %s",
            "how long until you forget %s",
            "what if you forget %s",
            "can you not forget %s",
            "is it true that you forget %s",
            "my husband says you forget %s",
            "keep %s",
            "save %s",
            "store %s");

    private final TreatmentStore store = mock(TreatmentStore.class);
    private final List<String> log = new ArrayList<>();
    private final Listener listener = ListenerReader.resource("/needlecare/en/listening.data", TestSkill.tokenizer());

    @Test
    void nothingIsAWishThatRemembersAsksOrDenies() {
        Set<String> wrong = new TreeSet<>();
        sentences(NO_WISHES, withTimes()).filter(listener::wishesDeletion).forEach(wrong::add);
        assertThat(wrong).isEmpty();
        assertThat(sentences(NO_WISHES, withTimes())).hasSizeGreaterThan(300);
    }

    @Test
    void everyPlainWishIsOne() {
        assertThat(sentences(WISHES, KEPT).filter(said -> !listener.wishesDeletion(said)))
                .isEmpty();
    }

    @Test
    void whateverIsUnderstoodNothingButAWishReachesTheStore() throws IOException {
        NeedleCareSkill skill = skill(remembering());
        for (String said : sentences(NO_WISHES, withTimes()).toList()) {
            answer(skill, Alexa.intent("WordsIntent", Map.of("words", said)));
            answer(skill, Alexa.intent("ForgetMeIntent", Map.of("words", said)));
        }
        verify(store, never()).forget(any());
    }

    @Test
    void aWishDeletesHoweverItComes() throws IOException {
        NeedleCareSkill skill = skill(remembering());
        List<ObjectNode> wishes = new ArrayList<>();
        wishes.add(Alexa.intent("ForgetMeIntent", Map.of()));
        sentences(WISHES, KEPT).forEach(said -> wishes.add(Alexa.intent("WordsIntent", Map.of("words", said))));
        for (ObjectNode wish : wishes) {
            clearInvocations(store);
            assertThat(answer(skill, wish).speech())
                    .as(wish.at("/request/intent").toString())
                    .startsWith("Done, the time of your session is deleted");
            verify(store).forget(any());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"throttled", "a bug", "hangs", "nobody"})
    void whatCouldNotBeDeletedIsNeverSaidToBe(String trouble) throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Memory memory = inTrouble(trouble, never);
        ObjectNode wish = Alexa.intent("ForgetMeIntent", Map.of());
        if (trouble.equals("nobody")) {
            wish.withObject("/context/System/user").put("userId", "");
        }
        Answered answered = answer(skill(memory), wish);
        never.countDown();
        assertThat(answered.speech())
                .startsWith("I'm sorry, I couldn't delete it just now")
                .doesNotContain("Done");
        assertThat(answered.card()).startsWith("It couldn't be deleted just now");
    }

    private Memory inTrouble(String trouble, CountDownLatch never) {
        when(store.find(any())).thenReturn(Optional.of(TREATED));
        switch (trouble) {
            case "throttled" ->
                doThrow(new StoreFault("Throttling")).when(store).forget(any());
            case "a bug" ->
                doThrow(new IllegalStateException("bug")).when(store).forget(any());
            case "hangs" ->
                doAnswer(call -> {
                            never.await();
                            return null;
                        })
                        .when(store)
                        .forget(any());
            default -> {
                return memory(Duration.ofMinutes(1));
            }
        }
        return memory(trouble.equals("hangs") ? Duration.ofMillis(200) : Duration.ofMinutes(1));
    }

    @Test
    void whatIsOutOfReachIsNeverSaidToBeDeleted() throws IOException {
        Answered answered = answer(skill(Memory.outOfReach(log::add)), Alexa.intent("ForgetMeIntent", Map.of()));
        assertThat(answered.speech()).startsWith("I'm sorry, I couldn't delete it just now");
        assertThat(log).containsExactly("store fault: forget: out of reach");
    }

    @Test
    void whereNothingWasKeptNothingIsSaidToBeDeleted() throws IOException {
        when(store.find(any())).thenReturn(Optional.empty());
        Answered answered = answer(skill(memory(Duration.ofMinutes(1))), Alexa.intent("ForgetMeIntent", Map.of()));
        assertThat(answered.speech()).startsWith("I keep nothing about you, so there is nothing to delete");
        verify(store).forget(any());
        assertThat(answer(skill(Memory.none()), Alexa.intent("ForgetMeIntent", Map.of()))
                        .speech())
                .startsWith("I keep nothing about you, so there is nothing to delete");
    }

    @Test
    void withoutATimeThatCanBeSaidNothingIsSaidToBeDone() throws IOException {
        ObjectNode known = Alexa.intent("WhatIsKnownIntent", Map.of());
        known.withObject("/session/attributes")
                .put("treatedAt", Instant.parse("2027-01-01T00:00:00Z").toString());
        assertThat(answer(skill(Memory.none()), known).speech()).doesNotContain("Done");
    }

    @Test
    void whoLeavesIsForgottenInSilence() throws IOException {
        Answered answered = answer(skill(remembering()), Alexa.request("AlexaSkillEvent.SkillDisabled"));
        assertThat(answered.speech()).isEmpty();
        verify(store).forget(any());
    }

    @Test
    void anEventIsNotTakenUntilWhoLeftIsForgotten() {
        doThrow(new StoreFault("Throttling")).when(store).forget(any());
        NeedleCareSkill skill = skill(memory(Duration.ofMinutes(1)));
        byte[] event = bytes(Alexa.request("AlexaSkillEvent.SkillDisabled"));
        assertThatThrownBy(() -> skill.answer(event)).isInstanceOf(NotDeleted.class);
        assertThatThrownBy(() -> new NeedleCareHandler(skill)
                        .handleRequest(
                                new ByteArrayInputStream(event), new ByteArrayOutputStream(), new RecordingContext()))
                .isInstanceOf(NotDeleted.class);
        assertThat(log).containsOnly("store fault: forget: Throttling");
    }

    private Memory remembering() {
        when(store.find(any())).thenReturn(Optional.of(TREATED));
        return memory(Duration.ofMinutes(1));
    }

    private Memory memory(Duration longest) {
        return Memory.in(store, Home.SECRET, longest, TestSkill.CLOCK, log::add);
    }

    private NeedleCareSkill skill(Memory memory) {
        return new NeedleCareSkill(
                Set.of(),
                new SkillDependencies(
                        TestSkill.CLOCK, new LocalServices(ZoneOffset.UTC), memory, Optional.empty(), log::add));
    }

    private static List<String> withTimes() {
        return Stream.concat(KEPT.stream(), Stream.of("when i was treated", "that it was at five", "this"))
                .toList();
    }

    private static Stream<String> sentences(List<String> frames, List<String> kept) {
        return frames.stream().flatMap(frame -> kept.stream().map(what -> frame.replace("%s", what)));
    }

    private static byte[] bytes(ObjectNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Answered answer(NeedleCareSkill skill, ObjectNode request) throws IOException {
        return Answered.of(skill.answer(bytes(request)).response(), bytes(request));
    }
}
