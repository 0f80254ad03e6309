package needlecare.lambda;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import needlecare.memory.DynamoStore;
import needlecare.memory.Memory;

/** The memory that the environment asks for; what isn't asked for isn't loaded. */
final class TableMemory {
    private TableMemory() {}

    /**
     * A memory in the table {@code TABLE_NAME}, with the hash key {@code NEEDLECARE_KEY} (at least 32 characters); none
     * if no table is named. A key that is missing costs the memory and a line in the log, not the answers; what was
     * kept with it before is out of reach.
     */
    static Memory of(Map<String, String> environment, InstantSource clock, Consumer<String> log) {
        String table = environment.getOrDefault("TABLE_NAME", "").strip();
        if (table.isEmpty()) {
            return Memory.none();
        }
        String key = environment.getOrDefault("NEEDLECARE_KEY", "");
        if (key.length() < Memory.SHORTEST_SECRET) {
            log.accept("nothing is remembered: NEEDLECARE_KEY must have at least " + Memory.SHORTEST_SECRET
                    + " characters");
            return Memory.outOfReach(log);
        }
        return InTable.memory(table, key, clock, log);
    }

    /** Loads what a store needs, without a connection. */
    static void prime(Map<String, String> environment) {
        String table = environment.getOrDefault("TABLE_NAME", "").strip();
        if (!table.isEmpty()) {
            InTable.prime(table);
        }
    }

    /** Apart, so that the AWS SDK isn't loaded where no table is named. */
    private static final class InTable {
        static void prime(String table) {
            DynamoStore.prime(table);
        }

        static Memory memory(String table, String key, InstantSource clock, Consumer<String> log) {
            return Memory.in(DynamoStore.of(table, Optional.empty()), key, Memory.LONGEST, clock, log);
        }
    }
}
