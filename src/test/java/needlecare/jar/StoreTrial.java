package needlecare.jar;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import needlecare.memory.DynamoStore;
import needlecare.memory.PatientKey;
import needlecare.memory.Remembered;
import needlecare.memory.StoreFault;

/**
 * All that the store can do, in a Java of its own with the deployed jar. The arguments are the table's address and
 * name.
 */
final class StoreTrial {
    private StoreTrial() {}

    public static void main(String[] args) {
        PatientKey patient = new PatientKey("somebody");
        Instant told = Instant.parse("2026-11-24T10:00:00Z");
        Remembered first = new Remembered(told, Optional.empty(), told, Set.of("water"));
        Remembered later = new Remembered(told, Optional.empty(), told.plusSeconds(60), Set.of());
        try (DynamoStore store = DynamoStore.of(args[1], Optional.of(URI.create(args[0])))) {
            System.out.println("nothing yet: " + store.find(patient).isEmpty());
            System.out.println("kept: " + store.keep(patient, first));
            System.out.println("found: " + store.find(patient).equals(Optional.of(first)));
            System.out.println("changed: " + store.change(patient, later));
            System.out.println("an older one is refused: " + !store.change(patient, first));
            store.forget(patient);
            System.out.println("forgotten: " + store.find(patient).isEmpty());
        }
        try (DynamoStore store = DynamoStore.of("no-such-table", Optional.of(URI.create(args[0])))) {
            store.find(patient);
        } catch (StoreFault fault) {
            System.out.println("a fault is told: true");
        }
        DynamoStore.prime(args[1]);
        System.out.println("primed: true");
    }
}
