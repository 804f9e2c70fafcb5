package dev.chancery.simulator;

import dev.chancery.simulator.oracle.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A simulator for all tests of a class, and a fresh connection for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatorFixture {

    private static final Duration SOON = Duration.ofSeconds(30);

    ClaudeSimulator simulator;
    RawClient client;

    @BeforeAll
    void start() {
        simulator = ClaudeSimulator.start(SimulatorOptions.forTests());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @BeforeEach
    void connect() throws IOException {
        simulator.reset();
        client = new RawClient(simulator.uri());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        long deadline = System.nanoTime() + SOON.toNanos();
        while (simulator.stats().open() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    /** The log, as soon as it has as many entries. */
    List<Entry> entries(int count) {
        long deadline = System.nanoTime() + SOON.toNanos();
        List<Entry> entries = simulator.oracle().entries();
        while (entries.size() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            entries = simulator.oracle().entries();
        }
        if (entries.size() != count) {
            throw new AssertionError("expected " + count + " entries, got " + entries);
        }
        return entries;
    }

    Entry entry() {
        return entries(1).get(0);
    }
}
