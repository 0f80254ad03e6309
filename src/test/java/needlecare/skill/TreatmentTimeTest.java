package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import needlecare.testing.TestSkill;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every combination of slots that Alexa sends for the time of a treatment. */
class TreatmentTimeTest {
    /** A Tuesday evening in London. */
    private static final Instant NOW = Instant.parse("2026-11-24T19:00:00Z");

    private static final Map<String, Integer> LATEST =
            TestSkill.guidance().clock().latest();
    private static final List<ZoneId> LONDON = List.of(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        // date, time, duration, when, vague
        "'', '', PT6H, 2026-11-24T13:00:00Z, false",
        "'', '', PT1H30M, 2026-11-24T17:30:00Z, false",
        "'', '', PT30H, 2026-11-23T13:00:00Z, false",
        "'', '', P1D, 2026-11-24T00:00:00Z, true",
        "'', '', P2D, 2026-11-23T00:00:00Z, true",
        "'', '', P3D, 2026-11-21T19:00:00Z, false",
        "'', '', P1W, 2026-11-17T19:00:00Z, false",
        "'', 17:00, P2D, 2026-11-22T17:00:00Z, false",
        "2026-11-24, '', '', 2026-11-24T19:00:00Z, true",
        "2026-11-24, 09:30, '', 2026-11-24T09:30:00Z, false",
        "2026-11-24, MO, '', 2026-11-24T12:00:00Z, true",
        "2026-11-24, AF, '', 2026-11-24T18:00:00Z, true",
        "2026-11-24, EV, '', 2026-11-24T19:00:00Z, true",
        "2026-11-24TMO, '', '', 2026-11-24T12:00:00Z, true",
        "2026-11-23, '', '', 2026-11-24T00:00:00Z, true",
        "2026-11-23, EV, '', 2026-11-23T22:00:00Z, true",
        "2026-11-23, NI, '', 2026-11-24T00:00:00Z, true",
        "2026-11-23, 05:00, '', 2026-11-23T17:00:00Z, false",
        "2026-11-23, 08:00, '', 2026-11-23T08:00:00Z, false",
        "2026-11-30, '', '', 2026-11-24T00:00:00Z, true",
        "2026-11-27, 14:00, '', 2026-11-20T14:00:00Z, false",
        "2026-W47, '', '', 2026-11-23T00:00:00Z, true",
        "2026-W47-WE, '', '', 2026-11-23T00:00:00Z, true",
        "'', 09:00, '', 2026-11-24T09:00:00Z, false",
        "'', 05:00, '', 2026-11-24T17:00:00Z, false",
        "'', AF, '', 2026-11-24T18:00:00Z, true",
        "'', MO, '', 2026-11-24T12:00:00Z, true",
        "'', NI, '', 2026-11-24T00:00:00Z, true",
        "PRESENT_REF, '', '', 2026-11-24T19:00:00Z, false",
        "'', PRESENT_REF, '', 2026-11-24T19:00:00Z, false"
    })
    void aTimeIsTakenAtItsLaterEnd(String date, String time, String duration, Instant when, boolean vague) {
        assertThat(read(date, time, duration)).isEqualTo(new TreatmentTime.At(when, vague));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, '', ''",
        "2026-12-24, '', ''",
        "2027-11-24, 10:00, ''",
        "2026-11-24, 20:00, ''",
        "2026-11-24, NI, ''",
        "2026-W49, '', ''",
        "'', 20:30, ''"
    })
    void whatLiesAheadIsAskedAgain(String date, String time, String duration) {
        assertThat(read(date, time, duration)).isInstanceOf(TreatmentTime.Ahead.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "2026-11, '', ''",
        "2026, '', ''",
        "202X, '', ''",
        "2026-WI, '', ''",
        "2026-W48, '', ''",
        "2026-11-23, SOON, ''",
        "2024-11-23, '', ''",
        "'', '', P3Y",
        "'', '', PT0.5X",
        "'', '', P0D",
        "yesterday, '', ''",
        "'', 25:00, ''"
    })
    void whatCannotBeCountedFromIsAskedAgain(String date, String time, String duration) {
        assertThat(read(date, time, duration)).isInstanceOf(TreatmentTime.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T09:00:00Z", "2026-03-29T09:00:00Z"})
    void daylightSavingMovesNoNoon(Instant morning) {
        TreatmentTime yesterdayNoon = TreatmentTime.read(
                said(
                        morning.atZone(LONDON.getFirst())
                                .toLocalDate()
                                .minusDays(1)
                                .toString(),
                        "12:00",
                        ""),
                morning,
                LONDON,
                LATEST);
        assertThat(yesterdayNoon)
                .isInstanceOfSatisfying(
                        TreatmentTime.At.class,
                        at -> assertThat(at.instant().atZone(LONDON.getFirst()).toLocalTime())
                                .hasToString("12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // Noon in Honolulu is the latest noon of the United States: hours are never counted from too early a time
        "2026-11-24, 12:00, 2026-11-24T23:00:00Z, 2026-11-24T22:00:00Z",
        // and where it is still to come there, it can have been just now
        "2026-11-24, 12:00, 2026-11-24T18:00:00Z, 2026-11-24T18:00:00Z"
    })
    void withoutAZoneTheLatestOfTheCountryCounts(String date, String time, Instant now, Instant when) {
        List<ZoneId> unitedStates = TestSkill.guidance().region("en-US").zones();
        assertThat(TreatmentTime.read(said(date, time, ""), now, unitedStates, LATEST))
                .isEqualTo(new TreatmentTime.At(when, true));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> year() {
        return Arbitraries.longs().between(0, Duration.ofDays(365).toSeconds()).map(NOW::plusSeconds);
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.of(
                "",
                "2026-11-24",
                "2026-12-31",
                "2027-03-14",
                "2027-W10",
                "2027-W10-WE",
                "2027-01",
                "PRESENT_REF",
                "2027-02-29",
                "x");
    }

    @Provide
    Arbitrary<String> times() {
        return Arbitraries.of("", "00:00", "05:00", "12:00", "23:59", "MO", "AF", "EV", "NI", "noon", "24:00");
    }

    @Provide
    Arbitrary<String> durations() {
        return Arbitraries.of(
                "", "PT1M", "PT26H", "P1D", "P2DT3H", "P1W", "P1M", "-PT3H", "P-2D", "P99999999999D", "PT");
    }

    @Property(tries = 5000)
    void whateverIsSaidTheTreatmentIsNeverAheadAndNothingFails(
            @ForAll("dates") String date,
            @ForAll("times") String time,
            @ForAll("durations") String duration,
            @ForAll("year") Instant now,
            @ForAll("zones") ZoneId zone) {
        for (List<ZoneId> zones :
                List.of(List.of(zone), TestSkill.guidance().region("other").zones())) {
            if (TreatmentTime.read(said(date, time, duration), now, zones, LATEST) instanceof TreatmentTime.At at) {
                assertThat(at.instant()).isBeforeOrEqualTo(now);
            }
        }
    }

    private static TreatmentTime read(String date, String time, String duration) {
        return TreatmentTime.read(said(date, time, duration), NOW, LONDON, LATEST);
    }

    private static TreatmentTime.Said said(String date, String time, String duration) {
        return new TreatmentTime.Said(some(date), some(time), some(duration));
    }

    private static Optional<String> some(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
