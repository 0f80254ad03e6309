package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
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
import needlecare.home.simulator.LocalServices;
import needlecare.memory.Memory;
import needlecare.memory.StoreFault;
import needlecare.memory.TreatmentStore;
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
            new Surroundings(
                    TestSkill.CLOCK,
                    new LocalServices(ZoneOffset.UTC),
                    Memory.in(store, Home.SECRET, Duration.ofMinutes(1), TestSkill.CLOCK, log::add),
                    Optional.empty(),
                    log::add));

    @Test
    void noDangerWaitsForTheStore() throws IOException {
        for (PlainDanger danger : PlainDanger.all()) {
            Answered answered = answer(Alexa.intent("WordsIntent", Map.of("words", danger.words())), new Observation());
            assertThat(answered.urgency().isDanger()).as(danger.words()).isTrue();
        }
        verifyNoInteractions(store);
    }

    @Test
    void anAnswerComesWithoutTheStoreAndTheFaultIsCounted() throws IOException {
        when(store.find(any())).thenThrow(new StoreFault("ProvisionedThroughputExceededException"));
        Observation observation = new Observation();
        Answered answered = answer(Alexa.intent("CaffeineIntent", Map.of("thing", "coffee")), observation);
        assertThat(answered.speech()).contains("coffee");
        assertThat(observation.event().storeFault()).isTrue();
        assertThat(log).containsExactly("store fault: recall: ProvisionedThroughputExceededException");
    }

    @Test
    void aStoreThatWorksIsNoFault() throws IOException {
        when(store.find(any())).thenReturn(Optional.empty());
        Observation observation = new Observation();
        answer(Alexa.intent("CaffeineIntent", Map.of("thing", "coffee")), observation);
        assertThat(observation.event().storeFault()).isFalse();
    }

    private Answered answer(ObjectNode request, Observation observation) throws IOException {
        byte[] bytes = request.toString().getBytes(StandardCharsets.UTF_8);
        return Answered.of(skill.answer(bytes, observation), bytes);
    }
}
