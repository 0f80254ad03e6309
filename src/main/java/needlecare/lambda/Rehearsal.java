package needlecare.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Requests of every kind that go through the whole path before a patient's does, so that no patient waits for classes to be loaded. Names
 * no user and no device, so nothing is looked up, remembered or forgotten.
 */
public final class Rehearsal {
    /** Java compiles what has run 256 times; some of it runs for one kind of request alone. */
    static final int USUAL = 260;

    /**
     * What all runs once for a request is due for compiling at once, and of so much at a time Java takes a part alone, more of it the more
     * often it has run; with so many rounds all has been taken.
     */
    static final int THOROUGH = 1300;

    private static final int TIDIED_EVERY = 20;

    private static final String FREE_SPEECH = "WordsAfterMyIntent";
    private static final String NOBODYS_SKILL = "amzn1.ask.skill.rehearsal";

    private Rehearsal() {}

    /**
     * Makes the handler as Lambda does and lets it answer; what the JVM learns meanwhile can be kept in an ahead-of-time cache, see
     * {@code ./needlecare cache}.
     */
    public static void main(String[] arguments) throws IOException {
        NeedleCareHandler handler = new NeedleCareHandler(Map.of("SKILL_ID", NOBODYS_SKILL), System.err::println);
        System.out.println("needle care: rehearsed, " + of(handler, NOBODYS_SKILL, THOROUGH) + " answers");
    }

    /**
     * Lets the skill of a handler answer, and counts the answers. It is asked as Lambda's own client asks, by reflection, for which Java has
     * things to make.
     */
    static int of(NeedleCareHandler handler, String applicationId, int rounds) throws IOException {
        NeedleCareHandler rehearsing = handler.unheard();
        List<byte[]> requests = requests(applicationId);
        int answered = 0;
        for (int round = 0; round < rounds; round++) {
            for (byte[] request : requests) {
                answered += ask(rehearsing, request).length > 0 ? 1 : 0;
            }
            if (round % TIDIED_EVERY == 0) {
                // What was used is used again: else a snapshot would hold all that the rehearsal has ever touched
                System.gc();
            }
        }
        return answered;
    }

    private static byte[] ask(NeedleCareHandler handler, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        @Nullable Object[] arguments = {new ByteArrayInputStream(request), answer, null};
        try {
            NeedleCareHandler.class
                    .getMethod("handleRequest", InputStream.class, OutputStream.class, Context.class)
                    .invoke(handler, arguments);
        } catch (ReflectiveOperationException failed) {
            throw new IOException(failed);
        }
        return answer.toByteArray();
    }

    /** The requests, for one of the application IDs that are served. */
    static List<byte[]> requests(String applicationId) {
        List<byte[]> requests = new ArrayList<>();
        requests.add(request(applicationId, "LaunchRequest", ""));
        requests.add(intent(applicationId, "CaffeineIntent", Map.of("drink", "coffee")));
        requests.add(intent(applicationId, "SorenessIntent", Map.of()));
        requests.add(intent(applicationId, "ChestPainIntent", Map.of()));
        requests.add(intent(applicationId, "TreatmentTimeIntent", Map.of("amount", "6", "unit", "hours")));
        requests.add(intent(applicationId, "AMAZON.HelpIntent", Map.of()));
        requests.add(intent(applicationId, "AMAZON.FallbackIntent", Map.of()));
        for (String words : List.of(
                "chest hurts when i breathe in",
                "arm is a bit sore can i go for a run tomorrow",
                "physio didn't say whether i may have a glass of wine",
                "skin around the needle is hot red and full of pus",
                "no fever and no numbness but i feel rather odd")) {
            requests.add(intent(applicationId, FREE_SPEECH, Map.of("words", words)));
        }
        requests.add(request(applicationId, "SessionEndedRequest", ""));
        requests.add("no JSON".getBytes(StandardCharsets.UTF_8));
        return requests;
    }

    private static byte[] intent(String applicationId, String name, Map<String, String> words) {
        StringJoiner slots = new StringJoiner(",");
        words.forEach(
                (slot, spoken) -> slots.add("\"%1$s\":{\"name\":\"%1$s\",\"value\":\"%2$s\"}".formatted(slot, spoken)));
        return request(
                applicationId, "IntentRequest", ",\"intent\":{\"name\":\"%s\",\"slots\":{%s}}".formatted(name, slots));
    }

    private static byte[] request(String applicationId, String type, String more) {
        return """
                {"version":"1.0",
                 "session":{"new":true,"sessionId":"rehearsal","application":{"applicationId":"%1$s"},"attributes":{"level":"info"}},
                 "context":{"System":{"application":{"applicationId":"%1$s"}}},
                 "request":{"type":"%2$s","requestId":"rehearsal","timestamp":"2026-11-24T10:00:00Z","locale":"en-US"%3$s}}
                """.formatted(applicationId, type, more).getBytes(StandardCharsets.UTF_8);
    }
}
