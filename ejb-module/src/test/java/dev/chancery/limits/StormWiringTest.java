package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Timings;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.pipeline.Wiring;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.simulator.script.RateLimit;
import dev.chancery.simulator.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Storms over the real client, as a container wires it, against the simulator. */
class StormWiringTest {
    private static final long ALL = 10_000_000_000L;
    private static final Logger CALLS = Logger.getLogger("dev.chancery");

    private final AtomicInteger called = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @BeforeEach
    void quiet() {
        CALLS.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        CALLS.setLevel(null);
    }

    private static Script limited(long requests, long output) {
        return new Script(
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                OptionalLong.empty(),
                Optional.empty(),
                new RateLimit(requests, ALL, output),
                Map.of());
    }

    /** Lets callers call as fast as they can; tells how much a measure grew a second after the warm-up. */
    private double storm(
            Wiring wiring, int threads, Duration warmUp, Duration measured, IntFunction<String> prompt, Measure measure)
            throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < threads; i++) {
            callers.execute(() -> {
                while (!over.get()) {
                    call(wiring, prompt.apply(called.incrementAndGet()));
                }
            });
        }
        try {
            Thread.sleep(warmUp.toMillis());
            long before = measure.of(wiring.simulator().oracle().entries());
            long since = System.nanoTime();
            Thread.sleep(measured.toMillis());
            long grown = measure.of(wiring.simulator().oracle().entries()) - before;
            return grown * 1e9 / (System.nanoTime() - since);
        } finally {
            over.set(true);
            callers.shutdownNow();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void call(Wiring wiring, String prompt) {
        try {
            wiring.claude()
                    .send(MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(1000));
        } catch (ClaudeException e) {
            failed.incrementAndGet();
        }
    }

    private interface Measure {
        long of(List<Entry> entries);
    }

    private static long answered(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.status() == 200).count();
    }

    private static long output(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.status() == 200)
                .mapToLong(entry -> entry.usage().output())
                .sum();
    }

    private static double refused(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.status() == 429).count() / (double) entries.size();
    }

    @Test
    void reachesTheLimitOfRequestsInAStorm() throws Exception {
        Timings.inThreeTries(this::stormOfRequests);
    }

    private void stormOfRequests() throws Exception {
        try (Wiring wiring = new Wiring()) {
            wiring.simulator().script(limited(1200, ALL));

            double answered = storm(
                    wiring,
                    50,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    i -> "Say " + i,
                    StormWiringTest::answered);

            double refused = refused(wiring.attempts());
            assertThat(answered / 20).as("goodput").isBetween(0.9, 1.05);
            assertThat(refused).as("refused").isLessThan(0.02);
        }
    }

    @Test
    void reachesTheLimitOfOutputInAStorm() throws Exception {
        Timings.inThreeTries(this::stormOfOutput);
    }

    private void stormOfOutput() throws Exception {
        try (Wiring wiring = new Wiring()) {
            wiring.simulator().script(limited(1_000_000, 60_000));

            double output = storm(
                    wiring,
                    50,
                    Duration.ofSeconds(8), // in which what was saved up before is used
                    Duration.ofSeconds(10),
                    i -> "[[sim: tokens=" + (20 + i * 37 % 160) + "]] Say " + i,
                    StormWiringTest::output);

            double refused = refused(wiring.attempts());
            assertThat(output / 1000).as("goodput").isBetween(0.9, 1.05);
            assertThat(refused).as("refused").isLessThan(0.02);
        }
    }

    @Test
    void asksLittleAgainWhenTheApiIsOverloaded() throws Exception {
        try (Wiring wiring = new Wiring()) {
            wiring.simulator().script("chance=0.3;status=529");
            ExecutorService callers = Executors.newFixedThreadPool(20);
            for (int i = 0; i < 300; i++) {
                callers.execute(() -> call(wiring, "Warm up"));
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            int before = wiring.attempts().size();
            failed.set(0);
            callers = Executors.newFixedThreadPool(20);
            int calls = 3000;
            for (int i = 0; i < calls; i++) {
                callers.execute(() -> call(wiring, "Storm"));
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            double amplification = (wiring.attempts().size() - before) / (double) calls;
            assertThat(amplification).isLessThanOrEqualTo(1.10);
            assertThat(failed.get() / (double) calls).isBetween(0.1, 0.3);
        }
    }
}
