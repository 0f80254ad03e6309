package needlecare.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import needlecare.home.simulator.InteractionModel;
import needlecare.home.simulator.LocalServices;
import needlecare.lambda.NeedleCareHandler;
import needlecare.memory.Memory;
import needlecare.memory.PatientKey;
import needlecare.memory.Remembered;
import needlecare.memory.StoreFault;
import needlecare.memory.TreatmentStore;
import needlecare.skill.NeedleCareSkill;
import needlecare.skill.SkillDependencies;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import needlecare.testing.Home;
import needlecare.testing.PlainDanger;
import needlecare.testing.RecordingContext;

/**
 * Two threads ask the handler every intent and every plain danger, again and again, while its store works, fails, hangs
 * and throttles in turn.
 */
final class HandlerLoad {
    private static final int THREADS = 2;
    private static final int REPORTS = 10;
    private static final int MEGABYTE = 1024 * 1024;

    /** A heap that grows by more than this between the first and the last quarter would be a leak. */
    private static final long GROWTH = 8L * MEGABYTE;

    private static final Duration HANGS = Duration.ofMillis(900);

    private final PrintStream out;
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();

    HandlerLoad(PrintStream out) {
        this.out = out;
    }

    /** A request, and whether it holds a danger. */
    private record Ask(String request, boolean danger) {}

    /** What was wrong; empty if nothing was. */
    List<String> run(Duration time) throws InterruptedException {
        AtomicLong faults = new AtomicLong();
        Memory memory = Memory.in(
                new MoodyStore(),
                Home.SECRET,
                Memory.LONGEST,
                InstantSource.system(),
                line -> faults.incrementAndGet());
        NeedleCareHandler handler = new NeedleCareHandler(new NeedleCareSkill(
                Set.of(Alexa.APPLICATION),
                new SkillDependencies(
                        InstantSource.system(),
                        new LocalServices(ZoneOffset.UTC),
                        memory,
                        Optional.empty(),
                        line -> {})));
        List<Ask> asks = asks();
        Instant end = Instant.now().plus(time);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int start = i * asks.size() / THREADS;
            threads.add(Thread.ofPlatform().start(() -> ask(handler, asks, start, end)));
        }
        long[] heaps = new long[REPORTS];
        for (int i = 0; i < REPORTS; i++) {
            Thread.sleep(time.dividedBy(REPORTS));
            heaps[i] = heap();
            out.printf(
                    "handler: %,d answers, heap after a collection %.1f MB, store faults %,d%n",
                    answered.get(), (double) heaps[i] / MEGABYTE, faults.get());
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long early = Arrays.stream(heaps, 0, REPORTS / 4 + 1).max().orElse(0);
        long late = Arrays.stream(heaps, REPORTS - REPORTS / 4, REPORTS).min().orElse(0);
        out.printf(
                "handler: %,d answers under %d threads in %d s, %d wrong, heap %+.1f MB from the first to the last quarter, slowest answer %d ms%n",
                answered.get(),
                THREADS,
                time.toSeconds(),
                wrong.size(),
                (double) (late - early) / MEGABYTE,
                Duration.ofNanos(slowest.get()).toMillis());
        if (late - early > GROWTH) {
            wrong.add("the heap grows");
        }
        return List.copyOf(wrong);
    }

    private void ask(NeedleCareHandler handler, List<Ask> asks, int start, Instant end) {
        for (int i = start; Instant.now().isBefore(end); i = (i + 1) % asks.size()) {
            Ask ask = asks.get(i);
            byte[] request = ask.request().getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            long before = System.nanoTime();
            try {
                handler.handleRequest(new ByteArrayInputStream(request), response, new RecordingContext());
                Answered heard = Answered.of(response.toByteArray(), request);
                if (heard.speech().isBlank()
                        || (ask.danger() && !heard.urgency().isDanger())) {
                    wrong.add("answered wrongly: " + ask.request());
                }
            } catch (IOException | RuntimeException failure) {
                wrong.add("failed with " + failure.getClass().getName());
            }
            slowest.accumulateAndGet(System.nanoTime() - before, Math::max);
            answered.incrementAndGet();
        }
    }

    private static List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        int user = 0;
        for (String intent : InteractionModel.of("en-US").intents().keySet()) {
            if (!intent.equals("AMAZON.StopIntent") && !intent.equals("AMAZON.CancelIntent")) {
                asks.add(of(
                        Alexa.intent(intent, Map.of("words", "can i have a coffee", "thing", "coffee")),
                        false,
                        user++));
            }
        }
        for (PlainDanger danger : PlainDanger.all()) {
            asks.add(of(Alexa.intent("WordsIntent", Map.of("words", danger.words())), true, user++));
        }
        return asks;
    }

    private static Ask of(ObjectNode request, boolean danger, int user) {
        request.withObject("/context/System/user").put("userId", "amzn1.ask.account." + user);
        request.withObject("/session/user").put("userId", "amzn1.ask.account." + user);
        return new Ask(request.toString(), danger);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Works most of the time; else it is refused, throttled, broken, or hangs for longer than anybody waits. */
    private static final class MoodyStore implements TreatmentStore {
        private final AtomicLong calls = new AtomicLong();

        private void mood() {
            long call = calls.incrementAndGet();
            if (call % 1000 == 0) {
                LockSupport.parkNanos(HANGS.toNanos());
            } else if (call % 5 == 0) {
                throw new StoreFault("ProvisionedThroughputExceededException");
            } else if (call % 7 == 0) {
                throw new IllegalStateException("broken");
            }
        }

        @Override
        public Optional<Remembered> find(PatientKey patient) {
            mood();
            Instant now = Instant.now();
            return calls.get() % 2 == 0
                    ? Optional.empty()
                    : Optional.of(new Remembered(now.minus(Duration.ofHours(6)), Optional.empty(), now, Set.of()));
        }

        @Override
        public boolean keep(PatientKey patient, Remembered remembered) {
            mood();
            return true;
        }

        @Override
        public boolean change(PatientKey patient, Remembered remembered) {
            mood();
            return true;
        }

        @Override
        public void forget(PatientKey patient) {
            mood();
        }
    }
}
