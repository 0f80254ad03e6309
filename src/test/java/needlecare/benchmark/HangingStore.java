package needlecare.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.memory.DynamoStore;
import needlecare.memory.Memory;
import needlecare.services.AmazonServices;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.SkillDependencies;
import needlecare.skill.TurnEvent.Mark;
import needlecare.testing.Alexa;

/**
 * What a table that takes connections and never answers costs an answer: twenty turns, each of a session of its own.
 */
public final class HangingStore {
    private static final int TURNS = 20;
    private static final double NANOS = 1e6;

    private HangingStore() {}

    /** Measures, and prints median and longest. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            Memory memory = Memory.in(
                    DynamoStore.of("treatments", Optional.of(address)),
                    "k".repeat(Memory.SHORTEST_SECRET),
                    Memory.LONGEST,
                    InstantSource.system(),
                    line -> {});
            NeedleCareSkill skill = new NeedleCareSkill(
                    Set.of(Alexa.APPLICATION),
                    new SkillDependencies(
                            InstantSource.system(), new AmazonServices(), memory, Optional.empty(), line -> {}));
            List<Double> took = new ArrayList<>();
            int faults = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                byte[] request = Alexa.resolved("CaffeineIntent", Map.of("drink", "coffee"))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                long began = System.nanoTime();
                faults += skill.answer(request).event().has(Mark.STORE_FAULT) ? 1 : 0;
                took.add((System.nanoTime() - began) / NANOS);
            }
            took.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%na store that never answers: %d turns, median %.0f ms, longest %.0f ms, %d faults counted%n",
                    TURNS,
                    took.get(TURNS / 2),
                    took.getLast(),
                    faults);
        }
    }
}
