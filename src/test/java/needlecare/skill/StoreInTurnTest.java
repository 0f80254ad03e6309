package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import needlecare.home.simulator.LocalServices;
import needlecare.memory.Memory;
import needlecare.memory.StoreFault;
import needlecare.memory.TreatmentStore;
import needlecare.skill.TurnEvent.Mark;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.Home;
import needlecare.testing.PlainDanger;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** A store that fails, seen from a turn: a danger is answered before it is asked, and everything else without it. */
class StoreInTurnTest {
    private final TreatmentStore store = mock(TreatmentStore.class);
    private final List<String> log = new ArrayList<>();
    private final NeedleCareSkill skill = new NeedleCareSkill(
            Set.of(),
            new SkillDependencies(
                    TestSkill.CLOCK,
                    new LocalServices(ZoneOffset.UTC),
                    Memory.in(store, Home.SECRET, Duration.ofMinutes(1), TestSkill.CLOCK, log::add),
                    Optional.empty(),
                    log::add));

    @Test
    void noDangerWaitsForTheStore() throws IOException {
        for (PlainDanger danger : PlainDanger.all()) {
            Answered answered = answered(Alexa.intent("WordsIntent", Map.of("words", danger.words())));
            assertThat(answered.urgency().isDanger()).as(danger.words()).isTrue();
        }
        verifyNoInteractions(store);
    }

    @Test
    void anAnswerComesWithoutTheStoreAndTheFaultIsCounted() throws IOException {
        when(store.find(any())).thenThrow(new StoreFault("ProvisionedThroughputExceededException"));
        ObjectNode question = Alexa.intent("CaffeineIntent", Map.of("thing", "coffee"));
        assertThat(answered(question).speech()).contains("coffee");
        assertThat(event(question).has(Mark.STORE_FAULT)).isTrue();
        assertThat(log).containsOnly("store fault: recall: ProvisionedThroughputExceededException");
    }

    @Test
    void aStoreThatWorksIsNoFault() throws IOException {
        when(store.find(any())).thenReturn(Optional.empty());
        assertThat(event(Alexa.intent("CaffeineIntent", Map.of("thing", "coffee")))
                        .has(Mark.STORE_FAULT))
                .isFalse();
    }

    @Test
    void aChangeThatFailsIsAFaultToo() {
        when(store.find(any())).thenReturn(Optional.empty());
        when(store.keep(any(), any())).thenThrow(new StoreFault("Throttling"));
        doThrow(new StoreFault("Throttling")).when(store).forget(any());
        ObjectNode yes = Alexa.intent("AMAZON.YesIntent", Map.of());
        yes.withObject("/session")
                .put("new", false)
                .putObject("attributes")
                .put("treatedAt", TestSkill.NOW.toString())
                .put("pending", "remember");
        assertThat(event(yes).has(Mark.STORE_FAULT)).isTrue();
        assertThat(event(Alexa.intent("ForgetMeIntent", Map.of())).has(Mark.STORE_FAULT))
                .isTrue();
    }

    /** A counter that all turns share would count another's fault, too. */
    @Test
    void aFaultOfOneTurnIsNoneOfATurnBesideIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        when(store.find(any()))
                .thenAnswer(call -> {
                    asked.countDown();
                    failed.await();
                    return Optional.empty();
                })
                .thenThrow(new StoreFault("Throttling"));
        ObjectNode question = Alexa.intent("CaffeineIntent", Map.of("thing", "coffee"));
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<TurnEvent> slow = threads.submit(() -> event(question));
            asked.await();
            assertThat(event(question).has(Mark.STORE_FAULT)).isTrue();
            failed.countDown();
            assertThat(slow.get().has(Mark.STORE_FAULT)).isFalse();
        }
    }

    private Answered answered(ObjectNode request) throws IOException {
        return Answered.of(skill.answer(bytes(request)).response(), bytes(request));
    }

    private TurnEvent event(ObjectNode request) {
        return skill.answer(bytes(request)).event();
    }

    private static byte[] bytes(ObjectNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }
}
