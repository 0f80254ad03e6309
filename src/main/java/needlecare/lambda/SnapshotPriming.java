package needlecare.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import needlecare.services.AmazonServices;
import needlecare.skill.NeedleCareSkill;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Answers a few requests before a snapshot of the function is taken (SnapStart), or at once where an instance is kept
 * ready (provisioned concurrency), so that no patient waits until classes are loaded and compiled. A function that
 * starts because a patient asks has no time for it.
 *
 * <p>The requests name no user and no device, so nothing is looked up, remembered or counted. The ways to the table and
 * to Amazon's services are gone up to a connection that is refused: an open one would be dead by the time of the
 * restore.
 */
public final class SnapshotPriming implements Resource {
    /** C1 compiles a method that has run 256 times. */
    static final int ROUNDS = 260;

    /**
     * Enough rounds for C1 to drain its queue: methods that are called once per request reach the threshold together.
     */
    private static final int ROUNDS_FOR_A_CACHE = 1300;

    private static final int ROUNDS_BETWEEN_COLLECTIONS = 20;
    private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String SNAP_START = "snap-start";
    private static final Set<String> AHEAD = Set.of(SNAP_START, "provisioned-concurrency");

    private static final List<String> WORDS = List.of(
            "chest hurts when i breathe in",
            "arm is a bit sore can i go for a run tomorrow",
            "physio didn't say whether i may have a glass of wine",
            "no fever and no numbness but i feel rather odd");

    private final NeedleCareHandler handler;
    private final Map<String, String> environment;
    private final Consumer<String> log;

    private SnapshotPriming(NeedleCareHandler handler, Map<String, String> environment, Consumer<String> log) {
        this.handler = handler;
        this.environment = environment;
        this.log = log;
    }

    /**
     * Makes a handler as Lambda does and lets it answer; what the JVM learns meanwhile can be kept in an ahead-of-time
     * cache, see {@code ./needlecare cache}.
     */
    public static void main(String[] arguments) throws IOException {
        String skillId = "amzn1.ask.skill.priming";
        NeedleCareHandler handler = new NeedleCareHandler(Map.of("SKILL_ID", skillId), System.err::println);
        int answers = answer(handler, skillId, ROUNDS_FOR_A_CACHE);
        System.out.println("needle care: primed with " + answers + " answers");
    }

    /** Whether Lambda starts the function before anybody asks. */
    static boolean isAhead(Map<String, String> environment) {
        return AHEAD.contains(environment.getOrDefault(INITIALIZATION, ""));
    }

    /** Whether Lambda takes a snapshot of the function. */
    static boolean isSnapshot(Map<String, String> environment) {
        return SNAP_START.equals(environment.get(INITIALIZATION));
    }

    /**
     * Primes a handler now, or before the snapshot.
     *
     * @return what has to be kept as long as the handler, since the snapshot's context holds it weakly
     */
    static SnapshotPriming of(NeedleCareHandler handler, Map<String, String> environment, Consumer<String> log) {
        SnapshotPriming priming = new SnapshotPriming(handler, environment, log);
        if (isSnapshot(environment)) {
            Core.getGlobalContext().register(priming);
        } else {
            priming.prime();
        }
        return priming;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        prime();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // The snapshot holds no connection, no random number and no time that would have to be renewed
    }

    /** Priming that fails costs the first patient some waiting, never the function. */
    private void prime() {
        try {
            TableMemory.prime(environment);
            AmazonServices.prime();
            String skillId = NeedleCareHandler.skillIds(environment.getOrDefault("SKILL_ID", ""))
                    .iterator()
                    .next();
            answer(handler, skillId, ROUNDS);
        } catch (IOException | RuntimeException | LinkageError failure) {
            log.accept("goes on unprimed: " + NeedleCareSkill.describe(failure));
        }
    }

    /** Lets a handler answer all requests in each round; returns how many were answered. */
    static int answer(NeedleCareHandler handler, String skillId, int rounds) throws IOException {
        List<byte[]> requests = requests(skillId);
        for (int round = 0; round < rounds; round++) {
            for (byte[] request : requests) {
                handler.answer(new ByteArrayInputStream(request), OutputStream.nullOutputStream(), failure -> {});
            }
            if (round % ROUNDS_BETWEEN_COLLECTIONS == 0) {
                // The same memory is used again, so that the snapshot stays small
                System.gc();
            }
        }
        return rounds * requests.size();
    }

    /** What is asked, of the application ID that is served. */
    static List<byte[]> requests(String skillId) {
        return Stream.concat(
                        Stream.of(
                                request(skillId, "LaunchRequest", ""),
                                request(skillId, "SessionEndedRequest", ""),
                                intent(skillId, "CaffeineIntent", slot("drink", "coffee")),
                                intent(
                                        skillId,
                                        "TreatmentTimeIntent",
                                        slot("amount", "6") + "," + slot("unit", "hours")),
                                intent(skillId, "ChestPainIntent", ""),
                                intent(skillId, "AMAZON.HelpIntent", ""),
                                "no JSON"),
                        WORDS.stream().map(words -> intent(skillId, "WordsAfterMyIntent", slot("words", words))))
                .map(request -> request.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String slot(String name, String value) {
        return """
                "%1$s": {"name": "%1$s", "value": "%2$s", "resolutions": {"resolutionsPerAuthority": [
                  {"authority": "%1$s", "values": [{"value": {"name": "%2$s", "id": "%2$s"}}]}]}}
                """.formatted(name, value);
    }

    private static String intent(String skillId, String name, String slots) {
        return request(
                skillId, "IntentRequest", ", \"intent\": {\"name\": \"%s\", \"slots\": {%s}}".formatted(name, slots));
    }

    private static String request(String skillId, String type, String more) {
        return """
                {"version": "1.0",
                 "session": {"new": true, "sessionId": "priming", "application": {"applicationId": "%1$s"}, "attributes": {"level": "info"}},
                 "context": {"System": {"application": {"applicationId": "%1$s"}, "device": {"supportedInterfaces": {
                   "Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}}}},
                 "request": {"type": "%2$s", "requestId": "priming", "timestamp": "2026-11-24T10:00:00Z", "locale": "en-US"%3$s}}
                """.formatted(skillId, type, more);
    }
}
