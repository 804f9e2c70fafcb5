package dev.chancery.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much the simulator can bear. It serves on one thread, so what it does in a second of that thread's CPU time is
 * what it can do in a second on one core of its own, whatever else this machine is busy with.
 */
@Tag("capacity")
class CapacityTest extends SimulatorFixture {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final int STREAMS = 2500;

    private long deadline;

    @BeforeEach
    void warn() {
        assertThat(THREADS.isThreadCpuTimeEnabled()).isTrue();
    }

    private long cpuNanos() {
        return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread.getThreadName().equals("claude-simulator"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime)
                .max()
                .orElseThrow();
    }

    private boolean inTime() {
        return System.nanoTime() < deadline;
    }

    private void run(Load load, Duration duration) throws IOException {
        deadline = System.nanoTime() + duration.toNanos();
        load.runWhile(this::inTime);
    }

    @Test
    void givesTenThousandShortAnswersASecond() throws IOException {
        String request = RawClient.request(RawClient.asking("Hello", false), "x-sim: text=Yes.");
        try (Load load = new Load(simulator.uri(), 64, request, "\"speed\":\"standard\"}}", true)) {
            load.begin();
            run(load, WARM_UP);
            measure("short answers", load);
        }
    }

    @Test
    void streamsShortAnswers() throws IOException {
        String request = RawClient.request(RawClient.asking("What is a ledger?", true));
        try (Load load = new Load(simulator.uri(), 64, request, "\r\n0\r\n\r\n", true)) {
            load.begin();
            run(load, WARM_UP);
            measure("short streams", load);
        }
    }

    private void measure(String what, Load load) throws IOException {
        long answers = load.answers();
        long cpu = cpuNanos();
        long start = System.nanoTime();
        run(load, MEASURED);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        long done = load.answers() - answers;
        System.out.printf(
                "%s: %.0f a second, %.0f a CPU second (%.0f %% of a core)%n",
                what, done / seconds, done / cpuSeconds, 100 * cpuSeconds / seconds);
        assertThat(done / cpuSeconds).isGreaterThan(10_000);
    }

    @Test
    void holdsThousandsOfStreams() throws IOException {
        String request =
                RawClient.request(RawClient.asking("Hello", true), "x-sim: tokens=1000;gap=100;first-delta=100");
        try (Load load = new Load(simulator.uri(), STREAMS, request, "\"text_delta\"", false)) {
            load.begin();
            run(load, WARM_UP);
            long deltas = load.answers();
            long cpu = cpuNanos();
            long start = System.nanoTime();
            run(load, MEASURED);
            double seconds = (System.nanoTime() - start) / 1e9;
            double rate = (load.answers() - deltas) / seconds;
            System.out.printf(
                    "%d streams: %.0f deltas a second of %d wanted, %.0f %% of a core%n",
                    simulator.stats().open(), rate, STREAMS * 10, 100 * (cpuNanos() - cpu) / 1e9 / seconds);
            assertThat(simulator.stats().open()).isEqualTo(STREAMS);
            assertThat(rate).isGreaterThan(STREAMS * 10 * 0.8);
        }
    }
}
