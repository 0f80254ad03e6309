package needlecare.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import needlecare.testing.Home;
import needlecare.testing.LocalDynamo;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is remembered in a DynamoDB table, as its HTTP interface keeps it. */
class MemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String USER = "amzn1.ask.account.SOMEBODY";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LocalDynamo.Table table = LocalDynamo.table();
    private final List<String> log = new ArrayList<>();
    private final Memory memory = memoryAt(NOW);

    private Memory memoryAt(Instant now) {
        return Memory.in(table.store(), Home.SECRET, Duration.ofMinutes(1), InstantSource.fixed(now), log::add);
    }

    private static Remembered treated(Instant at, Instant told) {
        return new Remembered(at, Optional.of(LONDON), told, Set.of("training_reminder"));
    }

    @Test
    void whatIsRememberedComesBackWhole() {
        Remembered treatment = treated(NOW.minus(6, ChronoUnit.HOURS), NOW);
        assertThat(memory.remember(USER, treatment)).isEqualTo(Change.DONE);
        assertThat(memory.recall(USER).remembered()).contains(treatment);
        assertThat(memory.recall("amzn1.ask.account.ANOTHER").remembered()).isEmpty();
    }

    @Test
    void anItemHoldsTheTimesTheZoneAndNothingOfTheUser() {
        memory.remember(USER, treated(NOW, NOW));
        assertThat(table.items()).singleElement().satisfies(item -> {
            assertThat(item.keySet())
                    .containsExactlyInAnyOrder("user", "treated", "told", "zone", "offered", "expires");
            assertThat(item.toString()).doesNotContain("SOMEBODY", "amzn1");
            assertThat(item)
                    .hasEntrySatisfying("user", user -> assertThat(user.s()).matches("[0-9a-f]{64}"))
                    .as("two days of recovery, and three more")
                    .containsEntry(
                            "expires",
                            AttributeValue.fromN(
                                    Long.toString(NOW.plus(5, ChronoUnit.DAYS).getEpochSecond())));
        });
    }

    @Test
    void anotherKeyFindsNothing() {
        memory.remember(USER, treated(NOW, NOW));
        Memory stranger = Memory.in(
                table.store(),
                "another key of more than thirty-two characters",
                Duration.ofMinutes(1),
                InstantSource.fixed(NOW),
                log::add);
        assertThat(stranger.recall(USER).remembered()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Memory.in(table.store(), "short", Memory.LONGEST, InstantSource.fixed(NOW), log::add));
    }

    @Test
    void whatIsOutOfDateIsForgottenEvenIfTheTableIsSlowToDeleteIt() {
        memory.remember(USER, treated(NOW, NOW));
        assertThat(memoryAt(NOW.plus(Duration.ofDays(5).minusSeconds(1)))
                        .recall(USER)
                        .remembered())
                .isPresent();
        assertThat(memoryAt(NOW.plus(5, ChronoUnit.DAYS)).recall(USER).remembered())
                .isEmpty();
    }

    @Test
    void forgettingLeavesNoItem() {
        memory.remember(USER, treated(NOW, NOW));
        memory.remember("amzn1.ask.account.ANOTHER", treated(NOW, NOW));
        assertThat(memory.forget(USER)).isEqualTo(Change.DONE);
        assertThat(table.items()).hasSize(1);
        assertThat(memory.recall(USER).remembered()).isEmpty();
        assertThat(memory.forget(USER)).as("nothing there is no failure").isEqualTo(Change.DONE);
        assertThat(memory.forget("amzn1.ask.account.ANOTHER")).isEqualTo(Change.DONE);
        assertThat(table.items()).isEmpty();
    }

    @Test
    void whatWasToldLaterWinsWhicheverDeviceWritesLast() {
        Remembered earlier = treated(NOW.minus(6, ChronoUnit.HOURS), NOW);
        Remembered later = treated(NOW.minus(2, ChronoUnit.HOURS), NOW.plusSeconds(5));
        assertThat(memory.remember(USER, later)).isEqualTo(Change.DONE);
        assertThat(memory.remember(USER, earlier)).isEqualTo(Change.NOT_DONE);
        assertThat(memory.recall(USER).remembered()).contains(later);
    }

    @Test
    void ofManyDevicesAtOnceTheLatestWins() throws Exception {
        List<Future<Change>> writes = new ArrayList<>();
        try (ExecutorService devices = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                Remembered told = treated(NOW, NOW.plusSeconds(i * 7 % 40));
                writes.add(devices.submit(() -> memory.remember(USER, told)));
            }
            for (Future<Change> write : writes) {
                write.get();
            }
        }
        assertThat(memory.recall(USER).remembered()).contains(treated(NOW, NOW.plusSeconds(39)));
        assertThat(log).isEmpty();
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasRemembered() {
        memory.remember(USER, treated(NOW.minus(6, ChronoUnit.HOURS), NOW));
        Remembered corrected = treated(NOW.minus(2, ChronoUnit.HOURS), NOW.plusSeconds(5));
        assertThat(memory.correct(USER, corrected)).isEqualTo(Change.DONE);
        assertThat(memory.recall(USER).remembered()).contains(corrected);
    }

    @Test
    void theShortestKeyIsLongEnough() {
        String key = "k".repeat(Memory.SHORTEST_SECRET);
        Memory other = Memory.in(table.store(), key, Duration.ofMinutes(1), InstantSource.fixed(NOW), log::add);
        assertThat(other.remember(USER, treated(NOW, NOW))).isEqualTo(Change.DONE);
    }

    @Test
    void aKeyNamesNobodyWhereItIsPrinted() {
        assertThat(PatientKey.of(USER, Home.SECRET)).hasToString("a patient");
    }

    @Test
    void whatWasForgottenOnOneDeviceIsNotBroughtBackByACorrectionOnAnother() {
        memory.remember(USER, treated(NOW, NOW));
        memory.forget(USER);
        assertThat(memory.correct(USER, treated(NOW, NOW.plusSeconds(5)))).isEqualTo(Change.NOT_DONE);
        assertThat(table.items()).isEmpty();
    }

    @Test
    void junkAndOlderFormsCountAsNothingKnown() {
        memory.remember(USER, treated(NOW, NOW));
        AttributeValue user =
                AttributeValue.fromS(PatientKey.of(USER, Home.SECRET).value());
        for (Map<String, AttributeValue> junk : List.of(
                Map.of("user", user),
                Map.of("user", user, "treated", AttributeValue.fromS("noon"), "told", AttributeValue.fromN("1")),
                Map.of("user", user, "treated", AttributeValue.fromN("1.5"), "told", AttributeValue.fromN("1")),
                Map.of(
                        "user",
                        user,
                        "treated",
                        AttributeValue.fromN("99999999999999999999"),
                        "told",
                        AttributeValue.fromN("1")),
                Map.of("user", user, "treatment", AttributeValue.fromM(Map.of("at", AttributeValue.fromN("1")))))) {
            table.put(junk);
            assertThat(memory.recall(USER).remembered())
                    .as(junk.keySet().toString())
                    .isEmpty();
        }
        table.put(Map.of(
                "user", user,
                "treated", AttributeValue.fromN(Long.toString(NOW.toEpochMilli())),
                "told", AttributeValue.fromN(Long.toString(NOW.toEpochMilli())),
                "zone", AttributeValue.fromS("Atlantis/Main_Street"),
                "offered", AttributeValue.fromN("3")));
        assertThat(memory.recall(USER).remembered()).contains(new Remembered(NOW, Optional.empty(), NOW, Set.of()));
    }

    @Test
    void withoutAUserNothingIsRemembered() {
        assertThat(memory.remember("", treated(NOW, NOW))).isEqualTo(Change.NOT_DONE);
        assertThat(memory.recall("").remembered()).isEmpty();
        assertThat(table.items()).isEmpty();
    }

    @Test
    void withoutATableNothingIsRemembered() {
        assertThat(Memory.none().isOn()).isFalse();
        assertThat(Memory.none().remember(USER, treated(NOW, NOW))).isEqualTo(Change.NOT_DONE);
        assertThat(Memory.none().recall(USER).remembered()).isEmpty();
        assertThat(Memory.none().forget(USER))
                .as("nothing is kept, so it is forgotten")
                .isEqualTo(Change.DONE);
    }
}
